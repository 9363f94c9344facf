import { figureIn } from '../../model/layout.ts'
import { nodesOf } from '../../model/report-nodes.ts'
import type { Report } from '../../model/report.ts'
import { isUntouched, sealed } from '../../model/seal.ts'
import type { Placement } from './placement.ts'

/** The charts of a report, each a file beside the Markdown that shows it. */
export function placeFigures(placement: Placement, report: Report, folder: string): void {
  for (const node of nodesOf(report)) {
    if (node.type !== 'block' || node.block.type !== 'chart') continue
    const file = `${folder}/${figureIn(node.section, node.block.key)}`
    placement.putBeside(file, sealed(node.block.svg), (content) => isUntouched(Buffer.from(content).toString('utf8')))
  }
}
