import { headings } from '../../i18n/nn/headings.ts'
import { slugOf } from '../../model/slug.ts'
import { always, heading } from '../../rules/headings.ts'
import type { Kind } from '../kind.ts'

const text = headings.oppfolgingsavtale

/** The written agreement between leiar for skule and rektor on a critical area, named by the words of the area. */
export const oppfolgingsavtale: Kind<'oppfolgingsavtale'> = {
  id: 'oppfolgingsavtale',
  templateVersion: 1,
  madeBy: 'new',
  fileName: ({ title, area }) => `oppfolgingsavtale-${slugOf(title ?? area ?? '') || 'omrade'}`,
  isNamed: (name) => /^oppfolgingsavtale-[a-z0-9-]+$/.test(name),
  headings: [
    heading(2, text.area, always),
    heading(2, text.agreed, always),
    heading(2, text.control, always),
    heading(2, text.evaluation, (fields) => fields['avslutta'] !== undefined),
  ],
  values: ({ title, area }) => ({ tittel: title ?? area ?? '', område: area ?? '' }),
  rules: [],
}
