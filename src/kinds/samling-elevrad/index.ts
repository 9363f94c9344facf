import { headings } from '../../i18n/nn/headings.ts'
import { processGuides } from '../../i18n/nn/process-guide.ts'
import { always, heading } from '../../rules/headings.ts'
import { oneDocument, type Kind } from '../kind.ts'

/** The yearly gathering of the pupils' councils. */
export const samlingElevrad: Kind<'samling-elevrad'> = {
  ...oneDocument('samling-elevrad', 'municipality'),
  templateVersion: 1,
  due: ({ deadlines }) => deadlines['samling-elevrad'],
  headings: Object.values(headings['samling-elevrad']).map((title) => heading(2, title, always)),
  values: () => ({ prosess: processGuides['samling-elevrad'] }),
  rules: [],
}
