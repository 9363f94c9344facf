import { headings } from '../../i18n/nn/headings.ts'
import { processGuides } from '../../i18n/nn/process-guide.ts'
import { always, heading } from '../../rules/headings.ts'
import { carryOver as words } from '../../i18n/nn/carry-over.ts'
import { agreementLines, goalLines, openActionList } from '../carried.ts'
import { figureBlock } from '../figures.ts'
import { oneDocument, type Kind } from '../kind.ts'

const text = headings['leiardialog-2']

/** Leiardialog 2, *undervegsvurdering*: part one with rektor and the leadership; part two is the utviklingssamtale, held or not. */
export const leiardialog2: Kind<'leiardialog-2'> = {
  ...oneDocument('leiardialog-2', 'school'),
  templateVersion: 1,
  due: ({ windows }) => windows['leiardialog-2'].to,
  headings: Object.values(text).map((title) => heading(2, title, always)),
  values: () => ({ prosess: processGuides['leiardialog-2'] }),
  carryOver: (occasion) => ({
    lists: [openActionList('leiardialog-2', occasion)],
    block: [...(goalLines(occasion) ?? [words.nothingYet]), ...agreementLines(occasion, occasion.year)].join('\n'),
    figures: figureBlock(occasion),
  }),
  rules: [],
}
