import { dialogForesette, samlingElevrad } from './process-guide/gatherings.ts'
import { plangruppe, utviklingsgruppe } from './process-guide/groups.ts'
import type { ProcessGuide } from './process-guide/guide.ts'
import { leiardialog1 } from './process-guide/leiardialog-1.ts'
import { leiardialog2 } from './process-guide/leiardialog-2.ts'
import { leiardialog3PartOne } from './process-guide/leiardialog-3-part-one.ts'
import { leiardialog3PartTwo } from './process-guide/leiardialog-3-part-two.ts'

/** The process guide *Lærande møte og prosessar*, fitted to each meeting. The part `prosessguide` of the templates renders one of them. */
export const processGuides = {
  'leiardialog-1': leiardialog1,
  'leiardialog-2': leiardialog2,
  'leiardialog-3-del-ein': leiardialog3PartOne,
  'leiardialog-3-del-to': leiardialog3PartTwo,
  'samling-elevrad': samlingElevrad,
  'dialog-foresette': dialogForesette,
  utviklingsgruppe,
  plangruppe,
} as const satisfies Readonly<Record<string, ProcessGuide>>

export type DialogueId = keyof typeof processGuides
export type { ProcessGuide }
