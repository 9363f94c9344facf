import type { ReportOrder } from '../../app/report/compiled.ts'
import { traceInReport } from '../../app/report/trace.ts'
import { reportCommand as words } from '../../i18n/nn/report-command.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { shown } from '../terminal.ts'
import type { Telling } from './text.ts'
import { traceText } from './trace-text.ts'

/** `kvalitet report --spor`: where a figure or a text in the report comes from. Reads only. */
export async function tellTrace(text: string, order: ReportOrder, telling: Telling): Promise<ExitCode> {
  const { report, traces } = await traceInReport(order, text)
  const { terminal } = telling
  if (traces.length === 0) terminal.note(`${shown(words.notFound(text))}\n`)
  else terminal.out(traceText(report, traces, telling))
  return exitCode.fine
}
