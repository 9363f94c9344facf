import { layBase } from '../rules/page.ts'
import { kvalitet, read, temporaryFolder, write, type Ran } from './harness.ts'

export const year = '2026-27'
const reportFolder = `${year}/rapport`
export const draft = `${reportFolder}/tilstandsrapport.md`
export const base = `${reportFolder}/.grunnlag/tilstandsrapport.md`
export const page = `${reportFolder}/tilstandsrapport.html`
export const beside = `${reportFolder}/tilstandsrapport.ny.md`
export const figures = 'indikatorar/nasjonale-prover.csv'

/** A small municipality with finished documents and figures of three years, and no report yet. */
export function smallYear(): string {
  const folder = temporaryFolder()
  layBase(folder)
  const years = [
    ['2024-25', 48],
    ['2025-26', 48],
    ['2026-27', 49],
  ] as const
  const rows = years.flatMap(([one, value]) => [
    `${one},np-lesing,5,land,I,50,0.1,60000,verdi,nei,udir-np-2025-26-8`,
    `${one},np-lesing,5,kommune,4698,${value},2.4,64,verdi,nei,udir-np-2025-26-8`,
    `${one},np-lesing,5,skule,311204602,${value},2.4,64,verdi,nei,udir-np-2025-26-8`,
    `${one},np-rekning,5,kommune,4698,51,2.4,64,verdi,nei,udir-np-2025-26-8`,
  ])
  const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde'
  const inOrder = rows.toSorted((a, b) => key(a).localeCompare(key(b), 'en'))
  write(folder, figures, [header, ...inOrder, ''].join('\n'))
  return folder
}

const key = (row: string): string => {
  const [one = '', indicator = '', step = '', level = ''] = row.split(',')
  return [indicator, step, one, ['land', 'fylke', 'kommune', 'skule'].indexOf(level)].join(' ')
}

/** The small municipality with its report compiled. */
export function compiledYear(): string {
  const folder = smallYear()
  const ran = report(folder)
  if (ran.code !== 0) throw new Error(ran.err)
  return folder
}

export const report = (folder: string, ...flags: readonly string[]): Ran => kvalitet(['report', year, ...flags], { cwd: folder })

/** The ids of the pieces of a draft, in order. */
export const pieceIds = (text: string): readonly string[] => [...text.matchAll(/^<!-- del: (\S+) -->\r?$/gm)].map(([, id = '']) => id)

/** What stands below the mark of a piece, until the next mark. */
export const piece = (text: string, id: string): string | undefined =>
  new RegExp(`^<!-- del: ${id} -->\\r?\\n([\\s\\S]*?)(?=^<!-- (?:del:|slutt på rapporten))`, 'm').exec(text)?.[1]?.trim()

/** Puts another text in the place of a piece; undefined takes it out, mark and all. */
export function replacePiece(folder: string, id: string, text: string | undefined): void {
  rewrite(folder, draft, (whole) => {
    const newline = whole.includes('\r\n') ? '\r\n' : '\n'
    const mark = `<!-- del: ${id} -->${newline}`
    const start = whole.indexOf(mark)
    const end = whole.indexOf('<!-- ', start + mark.length)
    if (start === -1) throw new Error(`No piece ${id}`)
    const fresh = text === undefined ? '' : mark + text.replaceAll('\n', newline) + newline.repeat(2)
    return whole.slice(0, start) + fresh + whole.slice(end)
  })
}

export function rewrite(folder: string, file: string, edit: (text: string) => string): void {
  const before = read(folder, file)
  const after = edit(before)
  if (after === before) throw new Error(`${file} was not changed`)
  write(folder, file, after)
}
