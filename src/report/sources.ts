import { configurationFile, figuresFolder, ownStyles, templatesFolder } from '../model/layout.ts'
import { digestOf } from '../model/seal.ts'
import { compareText } from '../model/place.ts'

/** A file that a report was made from, with the hash of what stood in it; of a folder, of the names in it; `-` of what was not there. */
export interface SourceHash {
  readonly file: string
  readonly hash: string
}

export const notThere = '-'

/** Line ends may be changed by Git, and are no change. */
export const hashOfContent = (bytes: Uint8Array): string => digestOf(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'))
export const hashOfNames = (names: readonly string[]): string => digestOf(names.join('\n'))

const header = 'fil,sha256'

/** As the file that is kept with the report, one line each in order of name. */
export const sourcesText = (sources: readonly SourceHash[]): string =>
  [header, ...sources.map(({ file, hash }) => `${file},${hash}`).toSorted(compareText), ''].join('\n')

/** What such a file holds; undefined when it is not as the tool wrote it. */
export function readSources(text: string): readonly SourceHash[] | undefined {
  const [first, ...lines] = text.split(/\r?\n/)
  if (first !== header) return undefined
  const sources = lines.flatMap((line) => {
    const [, file, hash] = /^(.+),([0-9a-f]{64}|-)$/.exec(line) ?? []
    return file === undefined || hash === undefined ? [] : [{ file, hash }]
  })
  return sources.length === lines.filter((line) => line !== '').length ? sources : undefined
}

/**
 * Whether a report is made from what lies at a path: the settings, the folders of schools, figures, the questions, the documents that have something to say to the council, the
 * municipality's own sections, and what other reports have shown.
 */
export const isBehindReport = (file: string): boolean =>
  file === configurationFile ||
  file.startsWith(`${figuresFolder}/`) ||
  file === ownStyles ||
  file.startsWith(`${templatesFolder}/rapport/`) ||
  /^\d{4}-\d{2}\/(?:sporsmal\.yaml|utviklingsgruppe\.md|rapport\/\.grunnlag\/viste-tal\.csv)$/.test(file) ||
  /^\d{4}-\d{2}\/(?!rapport$)[a-z0-9-]+$/.test(file) ||
  /^\d{4}-\d{2}\/[^/]+\/(?:eigenvurdering|leiardialog-[123]|oppfolgingsavtale-[^/]+)\.md$/.test(file)
