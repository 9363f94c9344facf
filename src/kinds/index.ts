import type { KindId } from '../model/document.ts'
import { dialogForesette } from './dialog-foresette/index.ts'
import { eigenvurdering } from './eigenvurdering/index.ts'
import type { Kind } from './kind.ts'
import { leiardialog1 } from './leiardialog-1/index.ts'
import { leiardialog2 } from './leiardialog-2/index.ts'
import { leiardialog3 } from './leiardialog-3/index.ts'
import { oppfolgingsavtale } from './oppfolgingsavtale/index.ts'
import { plangruppe } from './plangruppe/index.ts'
import { samlingElevrad } from './samling-elevrad/index.ts'
import { utviklingsgruppe } from './utviklingsgruppe/index.ts'
import { utviklingsplan } from './utviklingsplan/index.ts'
import { utviklingssamtale } from './utviklingssamtale/index.ts'

export { validators } from '../generated/kinds.ts'

/** Every kind of document, in the order of the school year; those of the whole municipality last. */
export const kinds = {
  'leiardialog-1': leiardialog1,
  utviklingsplan,
  'leiardialog-2': leiardialog2,
  utviklingssamtale,
  eigenvurdering,
  'leiardialog-3': leiardialog3,
  oppfolgingsavtale,
  plangruppe,
  utviklingsgruppe,
  'samling-elevrad': samlingElevrad,
  'dialog-foresette': dialogForesette,
} satisfies { readonly [K in KindId]: Kind<K> }

export const kindIds = Object.keys(kinds) as readonly KindId[]
export const kindOf = (id: KindId): Kind => kinds[id]

/** The kind whose documents have this file name (without `.md`) in a school's folder, or in that of the year. */
export const kindNamed = (name: string, belongsTo: Kind['belongsTo']): KindId | undefined =>
  kindIds.find((id) => kinds[id].belongsTo === belongsTo && kinds[id].isNamed(name))
