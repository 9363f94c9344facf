import { compareText } from '../model/place.ts'

/** A file that belongs to a report that is closed: what the archive needs to know of it (arkivlova §§ 5 and 8: origin, and that it is unchanged). */
export interface ArchivedFile {
  /** Path from the data folder. */
  readonly file: string
  /** The day of the commit that last changed it. */
  readonly date: string
  /** SHA-256 of its content, with `\n` line ends where it is text. */
  readonly hash: string
  readonly commit: string
  readonly access: Access
}

/** Whether outsiders may see a file, and by which law not. A proposal: the municipality decides. */
export type Access = { readonly isPublic: true } | { readonly isPublic: false; readonly basis: string }

const header = 'fil;dato;sha256;commit;tilgang;heimel'

export const archiveText = (files: readonly ArchivedFile[]): string =>
  [
    header,
    ...files
      .toSorted((a, b) => compareText(a.file, b.file))
      .map(({ file, date, hash, commit, access }) =>
        [file, date, hash, commit, access.isPublic ? 'offentleg' : 'unnateke', access.isPublic ? '' : access.basis].join(';'),
      ),
    '',
  ].join('\n')

/** The hash that such a list has of each file; none of a list that is not as the tool wrote it. */
export function hashesInArchive(text: string): ReadonlyMap<string, string> {
  const [first, ...rows] = text.split(/\r?\n/)
  if (first !== header) return new Map()
  return new Map(rows.flatMap((row) => (row === '' ? [] : [[row.split(';')[0] ?? '', row.split(';')[2] ?? ''] as const])))
}

/**
 * Who may see a file of a report, or one that it is made from. The report itself is a document of the council's case. What the tool keeps with it tells
 * what is masked (offentleglova § 13, forvaltningslova § 13), and the dialogues are internal to the municipality (offentleglova § 14).
 */
export function accessTo(file: string): Access {
  if (/\/rapport\/\.grunnlag\/(?:skjermingsprotokoll\.md|viste-tal\.csv)$/.test(file)) return { isPublic: false, basis: secrecy }
  if (/\/rapport\/(?:\.grunnlag\/|intern\/|arkivliste\.csv$)/.test(file)) return { isPublic: false, basis: internal }
  // The draft may have notes that nobody else sees; the council gets what is made from it.
  if (/\/rapport\/[^/]*(?:\.md|\.ny[^/]*)$/.test(file)) return { isPublic: false, basis: internal }
  if (/\/rapport\//.test(file)) return { isPublic: true }
  if (/^[^/]+\/[^/]+\/(?:leiardialog-|oppfolgingsavtale-|eigenvurdering)/.test(file)) return { isPublic: false, basis: internal }
  if (/^indikatorar\/.*-intern\.csv$/.test(file)) return { isPublic: false, basis: secrecy }
  return { isPublic: true }
}

const secrecy = 'offentleglova § 13, jf. forvaltningslova § 13'
const internal = 'offentleglova § 14'
