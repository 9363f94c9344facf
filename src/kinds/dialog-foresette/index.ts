import { headings } from '../../i18n/nn/headings.ts'
import { processGuides } from '../../i18n/nn/process-guide.ts'
import { always, heading } from '../../rules/headings.ts'
import { oneDocument, type Kind } from '../kind.ts'

/** The dialogue between the school owner and parents, set in the municipality's own calendar. */
export const dialogForesette: Kind<'dialog-foresette'> = {
  ...oneDocument('dialog-foresette', 'municipality'),
  templateVersion: 1,
  due: ({ deadlines }) => deadlines['dialog-foresette'],
  headings: Object.values(headings['dialog-foresette']).map((title) => heading(2, title, always)),
  values: () => ({ prosess: processGuides['dialog-foresette'] }),
  rules: [],
}
