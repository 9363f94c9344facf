import { headings } from '../../i18n/nn/headings.ts'
import { processGuides } from '../../i18n/nn/process-guide.ts'
import { always, heading } from '../../rules/headings.ts'
import { oneDocument, type Kind } from '../kind.ts'

/** The school's own plan and development group (source: *Leiardialog 3*): leadership and teachers who anchor the development work among the staff. */
export const plangruppe: Kind<'plangruppe'> = {
  ...oneDocument('plangruppe', 'school'),
  templateVersion: 1,
  due: ({ deadlines }) => deadlines['plangruppe'],
  headings: Object.values(headings['plangruppe']).map((title) => heading(2, title, always)),
  values: () => ({ prosess: processGuides['plangruppe'] }),
  rules: [],
}
