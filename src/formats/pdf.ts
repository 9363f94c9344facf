import type { Report } from '../model/report.ts'
import type { FontFile } from '../model/typeface.ts'
import type { Means } from './means.ts'
import { printedOf } from './pdf/document.ts'
import { legible } from './pdf/legible.ts'
import { lettersOf } from './pdf/letters.ts'
import { loadedTypst, typeset, type LoadTypst } from './pdf/typst.ts'

/** A report as PDF, or what was missing to make one: then a browser may print the HTML. */
export type PdfOutcome = { readonly bytes: Uint8Array } | { readonly missing: 'typst' }

/**
 * The report as PDF/UA-1: tagged, with contents, bookmarks and text alternatives, in Source Sans 3 alone. The same report and date give the same bytes.
 *
 * @throws CannotRun `pdf/feila` when the library is there and can't set the report.
 */
export async function pdf(report: Report, { font, date }: Pick<Means, 'font' | 'date'>, load?: LoadTypst): Promise<PdfOutcome> {
  const library = await loadedTypst(load)
  if (!library) return { missing: 'typst' }
  const fonts = cuts.map(font)
  const printed = printedOf(report, legible(lettersOfAll(fonts)), date)
  return { bytes: typeset(library, printed, { fonts, date }) }
}

const cuts = ['regular.ttf', 'semibold.ttf', 'bold.ttf', 'italic.ttf'] as const satisfies readonly FontFile[]

/** A letter may stand in any cut. */
function lettersOfAll(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(lettersOf)
  return new Set([...first].filter((letter) => others.every((other) => other.has(letter))))
}
