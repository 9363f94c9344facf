import { headings } from '../../i18n/nn/headings.ts'
import { processGuides } from '../../i18n/nn/process-guide.ts'
import { always, heading } from '../../rules/headings.ts'
import { oneDocument, type Kind } from '../kind.ts'

/** The municipality's development group, led by leiar for skule: input to the questions, joint measures, matters of principle. */
export const utviklingsgruppe: Kind<'utviklingsgruppe'> = {
  ...oneDocument('utviklingsgruppe', 'municipality'),
  templateVersion: 1,
  due: ({ deadlines }) => deadlines['utviklingsgruppe'],
  headings: Object.values(headings['utviklingsgruppe']).map((title) => heading(2, title, always)),
  values: () => ({ prosess: processGuides['utviklingsgruppe'] }),
  rules: [],
}
