import { createHash } from 'node:crypto'
import { sourceTitles } from '../../i18n/nn/sources.ts'
import { levels, type Level } from '../../model/indicator.ts'
import type { FigureSource, SourceNote } from '../../model/figure.ts'
import { compareText } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { slugOf } from '../../model/slug.ts'
import type { OutsideFile } from './source.ts'

/** Below this Udir never shows a school's figure in public, so that a file which does was taken out by somebody logged in. Source: Udir, measured. */
export const fewestInPublic = 10

/** The last part of a path, whichever way its slashes lean: what lies around a file on somebody's machine is nobody else's business. */
export const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name

/** The SHA-256 of a file, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** `2026-02-18 10:45` from Udir's `20260218-1045_Nasjonale_proever_5._trinn.csv`. */
export function extractedFrom(name: string): string | undefined {
  const match = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-([01]\d|2[0-3])([0-5]\d)(?!\d)/.exec(baseName(name))
  if (!match) return undefined
  const [, year = '', month = '', day = '', hour = '', minute = ''] = match
  return `${year}-${month}-${day} ${hour}:${minute}`
}

interface FromUdir {
  readonly file: OutsideFile
  readonly sha256: string
  readonly year: SchoolYear
  /** In order. */
  readonly steps: readonly string[]
  /** What the figures are for; an export that lacks the land or the schools has another extent than one that has both. */
  readonly levels: ReadonlySet<Level>
  readonly access: FigureSource['access']
  readonly notes: readonly SourceNote[]
  readonly table: 'nasjonale-prover' | 'indikator' | 'mobbing' | 'deltaking'
  /** Ids of the indicators that it has, of an export of some alone; empty of one that has them all. */
  readonly part: readonly string[]
}

export const udirSource = ({ file, sha256, year, steps, levels: held, access, notes, table, part }: FromUdir): FigureSource => ({
  // What somebody saw logged in never takes the place of what everybody can see: the masking must know both.
  id: [
    'udir',
    table === 'nasjonale-prover' ? 'np' : `eu-${table}`,
    year,
    steps.join('.') || 'alle',
    ...extentOf(held),
    // An export of one subject takes nothing away from that of another.
    ...(part.length > 0 ? [part.map((one) => one.replace(/^(?:np|eu)-/, '')).join('.')] : []),
    ...(access === 'internt' ? ['intern'] : []),
  ].join('-'),
  publisher: 'Utdanningsdirektoratet',
  title: table === 'nasjonale-prover' ? sourceTitles.nationalTests(year, steps) : sourceTitles.pupilSurvey(year, table, steps),
  file: baseName(file.name),
  sha256,
  extracted: extractedFrom(file.name),
  licence: 'NLOD 2.0',
  access,
  notes,
})

/** The ids of what an export has, where it has only some of what it could have had; empty of one that has enough to be held for whole. */
export const partOf = (held: ReadonlySet<string>, isWhole: boolean): readonly string[] => (isWhole ? [] : [...held].toSorted(compareText))

const extentOf = (held: ReadonlySet<Level>): readonly Level[] =>
  held.has('land') && held.has('skule') ? [] : levels.filter((level) => held.has(level))

export const ownSource = (file: OutsideFile, year: SchoolYear, publisher: string, access: FigureSource['access']): FigureSource => ({
  id: `eige-${slugOf(baseName(file.name).replace(/\.[a-z]{2,4}$/i, '')) || 'ark'}-${year}`,
  publisher,
  title: sourceTitles.ownSheet(baseName(file.name), year),
  file: baseName(file.name),
  sha256: sha256Of(file.bytes),
  extracted: extractedFrom(file.name),
  licence: undefined,
  access,
  notes: [],
})

/** Steps in the order of school, each once, without the figures for all steps together. */
export const stepsInOrder = (steps: Iterable<string>): readonly string[] =>
  [...new Set(steps)].filter((step) => step !== '').toSorted((a, b) => Number(a) - Number(b))
