import { mergeFigures, type Merge, type Outcome } from '../indicators/figures/merge.ts'
import { sourcesText } from '../indicators/figures/sources-file.ts'
import { figuresText } from '../indicators/figures/tidy.ts'
import { readSource } from '../indicators/sources/index.ts'
import type { FileRead, OutsideFile, ReadingRules } from '../indicators/sources/source.ts'
import { knownIndicators } from '../model/catalogue.ts'
import type { Figure, FigureSource } from '../model/figure.ts'
import { figuresFolder, figureSourcesFile } from '../model/layout.ts'
import { valueAt } from '../model/document.ts'
import type { Municipality } from '../model/municipality.ts'
import { faultOf, type Fault } from '../records/fault.ts'
import type { Breach } from '../records/schema-faults.ts'
import type { Files, NewFile, ReplacedFile } from './ports.ts'
import { readFigureFolder } from './read-figures.ts'

/** What an import does with one file of the data folder. */
export interface ImportVerdict {
  readonly does: 'lagar' | 'fornyar' | 'uendra'
  readonly file: string
  /** How many lines the file will have, and has. */
  readonly figures: number
}

export interface ImportPlan {
  /** With an error among them nothing is written. */
  readonly faults: readonly Fault[]
  readonly breaches: readonly Breach[]
  readonly read: readonly FileRead[]
  readonly outcomes: readonly Outcome[]
  readonly verdicts: readonly ImportVerdict[]
  readonly create: readonly NewFile[]
  readonly replace: readonly ReplacedFile[]
}

/**
 * What files from outside give to `indikatorar/`. Every file is read before anything is decided, so that one bad file hides no other; with an
 * error nothing is written at all.
 */
export async function planImport(files: Files, sources: readonly OutsideFile[], rules: ReadingRules): Promise<ImportPlan> {
  const folder = await readFigureFolder(files, rules.municipality)
  const read: FileRead[] = []
  for (const source of sources) read.push(await readSource(source, rules))
  const told = [...folder.faults, ...incompleteSchools(rules.municipality), ...read.flatMap(({ faults }) => faults)]
  const nothing = { read, breaches: folder.breaches, outcomes: [], verdicts: [], create: [], replace: [] }
  if (hasError(told) || folder.breaches.length > 0) return { ...nothing, faults: told }
  const merge = mergeFigures(folder.store, read, rules.accepted)
  const faults = [...told, ...merge.faults]
  if (hasError(faults)) return { ...nothing, faults }
  return { ...nothing, faults, outcomes: merge.outcomes, ...placed(merge, folder.texts, rules) }
}

/** Schools of kvalitet.yaml that figures can't be tied to, or be missed for. One that is closed is known to have none. */
function* incompleteSchools({ source, schools }: Municipality): Iterable<Fault> {
  for (const [index, { name, orgNumber, steps, to }] of schools.entries()) {
    if (to !== undefined) continue
    const at = valueAt(source, 'skular', index, 'namn')
    if (orgNumber === undefined) yield faultOf('warning', { code: 'import/skule-utan-orgnr', args: { skule: name }, at })
    else if (steps === undefined) yield faultOf('note', { code: 'import/skule-utan-trinn', args: { skule: name }, at })
  }
}

/** Carries the plan out. */
export function writeImport({ create, replace }: ImportPlan, files: Files): void {
  files.create(create)
  files.replace(replace)
}

const hasError = (faults: readonly Fault[]): boolean => faults.some(({ severity }) => severity === 'error')

type Placed = Pick<ImportPlan, 'verdicts' | 'create' | 'replace'>

/** The files of figures, one for each group of indicators and who may see them, and the file of sources. */
function placed({ figures, sources }: Merge, texts: ReadonlyMap<string, string>, { municipality }: ReadingRules): Placed {
  const known = knownIndicators(municipality)
  const wanted = new Map<string, Figure[]>()
  for (const name of texts.keys()) if (name !== figureSourcesFile) wanted.set(name, [])
  for (const figure of figures) {
    const file = fileOf(known.get(figure.indicator)?.group ?? 'eigne', sources.get(figure.source)?.access)
    const own = wanted.get(file)
    if (own) own.push(figure)
    else wanted.set(file, [figure])
  }
  const verdicts: ImportVerdict[] = []
  const create: NewFile[] = []
  const replace: ReplacedFile[] = []
  const contents = [...wanted].map(([file, own]) => ({ file, content: figuresText(own), figures: own.length }))
  for (const { file, content, figures: count } of [
    ...contents,
    { file: figureSourcesFile, content: sourcesText(sources, figures), figures: 0 },
  ]) {
    const seen = texts.get(file)
    // A file that gave nothing leaves nothing behind.
    if (seen === undefined && file === figureSourcesFile && figures.length === 0) continue
    if (seen === undefined) create.push({ file, content })
    else if (seen !== content) replace.push({ file, content, seen })
    verdicts.push({ does: seen === undefined ? 'lagar' : seen === content ? 'uendra' : 'fornyar', file, figures: count })
  }
  return { verdicts, create, replace }
}

const fileOf = (group: string, access: FigureSource['access'] | undefined): string =>
  `${figuresFolder}/${group}${access === 'offentleg' ? '' : '-intern'}.csv`
