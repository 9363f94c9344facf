import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'

const poppler = ['pdfinfo', 'pdffonts', 'pdftotext'] as const

/** Without poppler its tests are skipped and say so; with KVALITET_UTAN_HOPP they fail instead. */
export const mayRunPoppler: boolean = spawnSync(poppler[0], ['-v']).error === undefined || process.env['KVALITET_UTAN_HOPP'] !== undefined

/** What a program of poppler tells of a PDF. */
export function told(program: (typeof poppler)[number], pdf: Uint8Array, ...options: readonly string[]): string {
  const { stdout, error } = spawnSync(program, [...options, '-', ...(program === 'pdftotext' ? ['-'] : [])], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (error) throw error
  return stdout
}

/** The text of a PDF on one line, without the places where long words may be broken. */
export const textOf = (pdf: Uint8Array): string => told('pdftotext', pdf, '-raw').replaceAll('\u200b', '').replaceAll(/\s+/g, ' ')

/** The objects of a PDF as Latin 1, those that are packed too; pictures and pages are left out. */
export function objectsOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  const packed = [...text.matchAll(/\/Type \/ObjStm[^]*?stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  )
  return [text, ...packed].join('\n')
}
