import type { Means } from '../../formats/means.ts'
import { figureIn } from '../../model/layout.ts'
import { nodesOf } from '../../model/report-nodes.ts'
import type { Report } from '../../model/report.ts'
import { isUntouched, sealed } from '../../model/seal.ts'
import type { Placement } from './placement.ts'

/** The charts of a report, each a file beside the Markdown that shows it, with its typeface in it: what lies alone must look the same everywhere. */
export function placeFigures(placement: Placement, report: Report, folder: string, { font }: Pick<Means, 'font'>): void {
  const faces = [faceOf(400, font('latin-400.woff2')), faceOf(600, font('latin-600.woff2'))].join('')
  for (const node of nodesOf(report)) {
    if (node.type !== 'block' || node.block.type !== 'chart') continue
    const file = `${folder}/${figureIn(node.section, node.block.key)}`
    const alone = node.block.svg.replace(/^<svg[^>]*>/, (start) => `${start}<style>${faces}</style>`)
    placement.putBeside(file, sealed(alone), (content) => isUntouched(Buffer.from(content).toString('utf8')))
  }
}

const faceOf = (weight: number, bytes: Uint8Array): string =>
  `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2")}`
