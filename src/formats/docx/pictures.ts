import type { Means } from '../means.ts'
import { blocksOf, type Chart, type Report } from '../../model/report.ts'
import type { FontFile } from '../../model/typeface.ts'

/** The charts as PNG. One is missing where it could not be drawn. */
export type Pictures = ReadonlyMap<Chart, Uint8Array>

/**
 * Draws the charts of a report, three times as large as they are shown. The library that draws is native and may not be there for the machine at hand; then
 * there are no pictures.
 */
export async function picturesOf(report: Report, means: Means): Promise<Pictures> {
  const charts = [...report.opening, ...[...blocksOf(report.sections)].map(({ block }) => block)].filter((block) => block.type === 'chart')
  const draw = charts.length > 0 ? await drawer() : undefined
  return new Map(
    charts.flatMap((chart) => {
      const picture = draw?.(chart.svg, means)
      return picture ? [[chart, picture] as const] : []
    }),
  )
}

const faces: readonly FontFile[] = ['regular.ttf', 'semibold.ttf', 'bold.ttf', 'italic.ttf']

async function drawer(): Promise<((svg: string, means: Means) => Uint8Array | undefined) | undefined> {
  const library = await import('@resvg/resvg-js').catch(() => undefined)
  if (!library) return undefined
  return (svg, { fontFile }) => {
    const font = { loadSystemFonts: false, fontFiles: faces.map((face) => fontFile(face)), defaultFontFamily: 'Source Sans 3' }
    try {
      return new library.Resvg(svg, { font, fitTo: { mode: 'zoom', value: 3 }, logLevel: 'off' }).render().asPng()
    } catch {
      // Not a drawing: the description stands alone.
      return undefined
    }
  }
}
