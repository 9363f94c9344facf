import { headings } from '../../i18n/nn/headings.ts'
import { processGuides } from '../../i18n/nn/process-guide.ts'
import { always, heading, never } from '../../rules/headings.ts'
import { carryOver } from './carry-over.ts'
import { oneDocument, type Kind } from '../kind.ts'

const text = headings['leiardialog-3']

/** Leiardialog 3, *eigenvurdering av skuleåret*: a broad meeting over the self-assessment, then plangruppa and the school owner. */
export const leiardialog3: Kind<'leiardialog-3'> = {
  ...oneDocument('leiardialog-3', 'school'),
  templateVersion: 1,
  due: ({ windows }) => windows['leiardialog-3'].to,
  headings: [
    heading(2, text.partOne, never),
    heading(3, text.pupilsAndParents, always),
    heading(3, text.staff, always),
    heading(3, text.leadership, always),
    heading(2, text.goals, always),
    heading(2, text.onward, always),
    heading(2, text.critical, (fields) => Array.isArray(fields['kritiske_område'])),
    heading(2, text.partTwo, always),
    heading(2, text.decisions, always),
  ],
  values: () => ({ prosess: { delEin: processGuides['leiardialog-3-del-ein'], delTo: processGuides['leiardialog-3-del-to'] } }),
  carryOver,
  rules: [],
}
