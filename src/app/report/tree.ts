import { piecesOf } from '../../formats/markdown.ts'
import type { Report } from '../../model/report.ts'
import { treeOf } from '../../report/merge/tree.ts'
import { compileYear, type ReportOrder } from './compiled.ts'
import { planDraft } from './draft.ts'

/** The report of a year as it would be rendered now; where the draft can't be merged for a conflict, as the records give it. Writes nothing. */
export async function reportTree(order: ReportOrder): Promise<Report> {
  const { report } = await compileYear(order)
  const pieces = piecesOf(report)
  const plan = planDraft({ files: order.files, year: order.year, pieces, lostBase: undefined })
  return plan.does === 'flettar' && plan.conflicts.length === 0 ? treeOf({ report, pieces, items: plan.items }) : report
}
