import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export const columns = ['Krav', 'Dokument', 'Felt eller overskrift', 'Regel'] as const

/** One demand of the source, as the page holds it. */
export interface Row {
  readonly line: number
  /** The section of the source, with its main section before it. */
  readonly section: string
  readonly cells: readonly string[]
}

export interface Page {
  /** The sections in order, with the header of the table of each; undefined where a section has no table. */
  readonly sections: readonly { readonly name: string; readonly columns: readonly string[] | undefined }[]
  readonly rows: readonly Row[]
}

/** Reads the tables of the page that maps the source to documents, fields and rules. */
export function readPage(text: string): Page {
  const sections: { name: string; columns: readonly string[] | undefined; hasRows: boolean }[] = []
  const rows: Row[] = []
  let main = ''
  for (const [index, line] of text.split('\n').entries()) {
    const [, level, title = ''] = /^(##|###) (.+)$/.exec(line) ?? []
    if (level !== undefined) {
      if (level === '##') main = title
      sections.push({ name: level === '##' ? title : `${main}: ${title}`, columns: undefined, hasRows: false })
    }
    const current = sections.at(-1)
    if (!line.startsWith('|') || !current) continue
    const cells = cellsOf(line)
    if (!current.columns) current.columns = cells
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push({ line: index + 1, section: current.name, cells })
  }
  return { sections, rows }
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** What stands in code marks in a cell. */
export const codesIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

/** What stands in guillemets outside code marks: headings, with their number signs, and other words of the document. */
export const quotedIn = (cell: string): readonly string[] => [...cell.matchAll(/«([^»]+)»/g)].map((match) => match[1] ?? '')

/** What stands in a cell beside code and quotations. */
export const wordsIn = (cell: string): readonly string[] =>
  cell
    .replaceAll(/`[^`]+`|«[^»]+»/g, '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
