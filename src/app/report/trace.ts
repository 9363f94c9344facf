import type { Report } from '../../model/report.ts'
import { trace, type Trace } from '../../report/trace.ts'
import type { ReportOrder } from './compiled.ts'
import { reportTree } from './tree.ts'

export type { Trace }

/** Where a text stands in the report of a year, and what it was made from there. Writes nothing. */
export async function traceInReport(
  order: ReportOrder,
  text: string,
): Promise<{ readonly report: Report; readonly traces: readonly Trace[] }> {
  const report = await reportTree(order)
  return { report, traces: trace(report, text) }
}
