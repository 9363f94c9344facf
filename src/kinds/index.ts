import type { KindId } from '../model/document.ts'
import type { Validator } from '../records/schema.ts'
import { eigenvurdering } from './eigenvurdering/index.ts'
import type { Kind } from './kind.ts'
import { leiardialog1 } from './leiardialog-1/index.ts'
import { oppfolgingsavtale } from './oppfolgingsavtale/index.ts'

/** Every kind of document, in the order of the school year. */
export const kinds = {
  'leiardialog-1': leiardialog1,
  eigenvurdering,
  oppfolgingsavtale,
} satisfies { readonly [K in KindId]: Kind<K> }

export const kindIds = Object.keys(kinds) as readonly KindId[]
export const kindOf = (id: KindId): Kind => kinds[id]

/** The kind whose documents have this file name (without `.md`). */
export const kindNamed = (name: string): KindId | undefined => kindIds.find((id) => kinds[id].isNamed(name))

/** The generated validators, each loaded when a document of its kind is met. */
export const validators = {
  'leiardialog-1': () => import('../generated/validators/leiardialog-1.js'),
  eigenvurdering: () => import('../generated/validators/eigenvurdering.js'),
  oppfolgingsavtale: () => import('../generated/validators/oppfolgingsavtale.js'),
} satisfies { readonly [K in KindId]: () => Promise<{ readonly default: Validator }> }
