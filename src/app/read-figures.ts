import type { Kjelder } from '../generated/types.ts'
import { sourcesIn } from '../indicators/figures/sources-file.ts'
import { readFigures, type StoredFigure } from '../indicators/figures/tidy.ts'
import type { FigureStore } from '../indicators/figures/merge.ts'
import type { FigureSource } from '../model/figure.ts'
import { valueAt, type Spot } from '../model/document.ts'
import { groupedBy } from '../model/grouped.ts'
import { knownIndicators } from '../model/catalogue.ts'
import { figuresFolder, figureSourcesFile } from '../model/layout.ts'
import type { Municipality } from '../model/municipality.ts'
import { startOf } from '../model/place.ts'
import { error, faultOf, type Fault } from '../records/fault.ts'
import type { Breach } from '../records/schema-faults.ts'
import { readYamlFile } from '../records/yaml-file.ts'
import type { Files } from './ports.ts'
import { readText } from './read-text.ts'

/** The measured results of the data folder, and what is wrong with their files. */
export interface FiguresOfFolder {
  readonly store: FigureStore
  readonly faults: readonly Fault[]
  readonly breaches: readonly Breach[]
  /** The text of each file that was read, with line ends folded. */
  readonly texts: ReadonlyMap<string, string>
}

export const noFigures: FiguresOfFolder = { store: { figures: [], sources: new Map() }, faults: [], breaches: [], texts: new Map() }

/** Reads `indikatorar/`; a line that can't be trusted is told of and left out. Without such a folder there is nothing to tell. */
export async function readFigureFolder(files: Files, municipality: Municipality | undefined): Promise<FiguresOfFolder> {
  const names = files.entries(figuresFolder).flatMap(({ name, type }) => (type === 'folder' || type === 'other' ? [] : [name]))
  const texts = new Map<string, string>()
  const faults: Fault[] = []
  const known = knownIndicators(municipality)
  const figures: StoredFigure[] = []
  for (const name of names.filter((one) => one.toLowerCase().endsWith('.csv'))) {
    const file = `${figuresFolder}/${name}`
    const content = readText(files, file)
    if (!content) continue
    if ('fault' in content) faults.push(content.fault.code === 'fil/teiknsett' ? notFigures(file) : content.fault)
    else {
      const read = readFigures(file, content.text, known)
      texts.set(file, content.text.replaceAll('\r\n', '\n'))
      figures.push(...read.figures)
      faults.push(...read.faults)
    }
  }
  const told = names.length === 0 ? undefined : await readSources(files, texts)
  const sources = told?.sources ?? new Map<string, FigureSource>()
  if (told?.isWhole) faults.push(...unknownSources(figures, sources))
  // A line that can't be read is told of where it stands.
  if (told && !faults.some(({ severity }) => severity === 'error')) faults.push(...lostFigures(figures, told.counts))
  faults.push(...(told?.faults ?? []), ...(municipality ? unknownSchools(figures, municipality) : []))
  return { store: { figures, sources }, faults, breaches: told?.breaches ?? [], texts }
}

/** A file in another character set is most likely an export that was put here instead of being imported. */
const notFigures = (file: string): Fault => error({ code: 'tal/overskrift', args: {}, at: startOf(file) })

interface SourcesRead {
  readonly sources: ReadonlyMap<string, FigureSource>
  /** How many figures each source is to have, and where it says so. */
  readonly counts: readonly SourceCount[]
  /** Whether the file could be read, so that what is not in it does not exist. */
  readonly isWhole: boolean
  readonly faults: readonly Fault[]
  readonly breaches: readonly Breach[]
}

async function readSources(files: Files, texts: Map<string, string>): Promise<SourcesRead> {
  const none = { sources: new Map<string, FigureSource>(), counts: [], faults: [], breaches: [] }
  const content = readText(files, figureSourcesFile)
  if (!content) return { ...none, isWhole: true }
  if ('fault' in content) return { ...none, isWhole: false, faults: [content.fault] }
  texts.set(figureSourcesFile, content.text.replaceAll('\r\n', '\n'))
  const { default: validate } = await import('../generated/validators/kjelder.js')
  const read = readYamlFile(figureSourcesFile, content.text, validate)
  if ('fault' in read) return { ...none, isWhole: false, faults: [read.fault] }
  const { record } = read
  if (record.errors.length === 0) {
    const fields = record.fields as unknown as Kjelder
    const counts = fields.kjelder.flatMap(({ id, tal }, index) =>
      tal === undefined ? [] : [{ id, count: tal, at: valueAt(record, 'kjelder', index, 'tal') }],
    )
    return { sources: sourcesIn(fields), counts, isWhole: true, faults: [], breaches: [] }
  }
  const breach = { source: record, schema: 'kjelder.schema.json', data: record.fields, errors: record.errors, status: 'ferdig' as const }
  return { ...none, isWhole: false, breaches: [breach] }
}

interface SourceCount {
  readonly id: string
  readonly count: number
  readonly at: Spot
}

/** A file that was deleted, or lines that were lost in a merge: what is not there looks like figures that never were. */
function* lostFigures(figures: readonly StoredFigure[], counts: readonly SourceCount[]): Iterable<Fault> {
  const bySource = groupedBy(figures, ({ figure }) => figure.source)
  for (const { id, count, at } of counts) {
    const here = bySource.get(id)?.length ?? 0
    if (here < count) yield error({ code: 'tal/borte', args: { kjelde: id, her: here, alle: count }, at })
  }
}

/** Each unknown source is told of once in each file. */
function* unknownSources(figures: readonly StoredFigure[], sources: ReadonlyMap<string, FigureSource>): Iterable<Fault> {
  for (const { figure, file, line } of firstOfEach(figures, ({ figure: { source } }) => source)) {
    if (!sources.has(figure.source)) yield error({ code: 'tal/kjelde', args: { kjelde: figure.source }, at: { file, line, column: 1 } })
  }
}

function* unknownSchools(figures: readonly StoredFigure[], { schools }: Municipality): Iterable<Fault> {
  const known = new Set(schools.map(({ orgNumber }) => orgNumber))
  const ofSchools = figures.filter(({ figure }) => figure.level === 'skule')
  for (const { figure, file, line } of firstOfEach(ofSchools, ({ figure: { orgNumber } }) => orgNumber)) {
    if (known.has(figure.orgNumber)) continue
    yield faultOf('warning', { code: 'tal/ukjend-skule', args: { orgnr: figure.orgNumber }, at: { file, line, column: 1 } })
  }
}

function firstOfEach(figures: readonly StoredFigure[], of: (figure: StoredFigure) => string): readonly StoredFigure[] {
  const first = new Map<string, StoredFigure>()
  for (const stored of figures) {
    const key = `${stored.file} ${of(stored)}`
    if (!first.has(key)) first.set(key, stored)
  }
  return [...first.values()]
}
