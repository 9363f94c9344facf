import { formats, type FormatName } from '../formats/index.ts'
import { failureWords } from '../i18n/nn/failures.ts'
import { baseOf, besideName, reportFiles } from '../model/layout.ts'
import type { IsoDate } from '../model/date.ts'
import type { Municipality } from '../model/municipality.ts'
import { CannotRun } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { parseSchoolYear, type SchoolYear } from '../model/school-year.ts'
import { compileReport } from '../report/compile.ts'
import { schoolMaterials, type Material } from '../report/material.ts'
import { protocolOf } from '../report/results/protocol.ts'
import { publicResults } from '../report/results/publication.ts'
import { readShown, shownText, type ShownFigure } from '../report/results/shown-figures.ts'
import { shownInTables } from '../report/results/table-cells.ts'
import { decode } from '../records/decode.ts'
import type { Files, History, NewFile, ReplacedFile } from './ports.ts'
import { readFigureFolder } from './read-figures.ts'
import { readFolder } from './read-folder.ts'

/** What a compilation does with one file. */
export interface ReportVerdict {
  readonly does: 'lagar' | 'fornyar' | 'uendra' | 'ved'
  readonly file: string
}

export interface ReportPlan {
  readonly verdicts: readonly ReportVerdict[]
  readonly create: readonly NewFile[]
  readonly replace: readonly ReplacedFile[]
  /** What the report should have held, in words. */
  readonly lacks: readonly string[]
  /** The draft that was edited by hand and therefore left alone; where there is news, the new one lies beside it. */
  readonly keptDraft: { readonly draft: string; readonly beside: string | undefined } | undefined
}

interface ReportOrder {
  readonly files: Files
  readonly today: IsoDate
  readonly history: History
  readonly municipality: Municipality
  readonly year: SchoolYear
  readonly formats: readonly FormatName[]
}

/** Compiles the report of a year and decides where each file goes. Writes nothing. */
export async function planReport({ files, today, history, municipality, year, formats: wanted }: ReportOrder): Promise<ReportPlan> {
  const { corpus, personalDataIn } = await readFolder({ files, today }, municipality, { years: new Set([year]), schools: undefined })
  const schools = schoolMaterials(corpus, municipality, year, (text, file) => personalDataIn(text, file).length > 0)
  const changes = await history.lastChanges(schools.map(({ file }) => file)).catch(withoutGit)
  const figures = await readFigureFolder(files, municipality)
  const results = publicResults(figures.store, { municipality, year, shownBefore: shownInReports(files) })
  const material: Material = {
    municipality,
    year,
    corpus,
    schools,
    questions: corpus.questionsOf(year),
    results,
    lacksFigures: figures.breaches.length > 0 || figures.faults.some(({ severity }) => severity === 'error'),
    history: changes && { saved: changes.commits, unsaved: changes.unsaved, isShallow: changes.shallow },
  }
  const { report, lacks } = compileReport(material)
  const hasFigures = results.figures.length > 0
  const protocol = hasFigures ? protocolOf(results, municipality, year) : undefined
  const shown = hasFigures ? shownInTables(results, year) : undefined
  return { ...(await placed(files, { report, protocol, shown }, wanted)), lacks }
}

/**
 * What reports have shown so far, earlier compilations of this one too: somebody may have been handed them. A file of it that can't be read stops the
 * compilation, since nobody would know what is known.
 */
function shownInReports(files: Files): readonly ShownFigure[] {
  const years = files.entries('').flatMap(({ name, type }) => (type === 'folder' ? (parseSchoolYear(name) ?? []) : []))
  return years.flatMap((year) => shownIn(files, year))
}

function shownIn(files: Files, year: SchoolYear): readonly ShownFigure[] {
  const file = reportFiles(year).shown
  const there = onDisk(files, file)
  const shown = there === undefined ? [] : 'text' in there ? readShown(there.text) : undefined
  if (!shown) throw new CannotRun('rapport/viste-tal', { sti: file })
  return shown
}

/** The report works where there is no Git; it then tells nothing of when files were saved. */
function withoutGit(cause: unknown): undefined {
  if (cause instanceof CannotRun && cause.code === 'git/manglar') return undefined
  throw cause
}

/** Carries a plan out: what is new is created, what nobody has edited is replaced. */
export function writeReport({ create, replace }: ReportPlan, files: Files): void {
  files.create(create)
  files.replace(replace)
}

type Placed = Omit<ReportPlan, 'lacks'>

interface Compiled {
  readonly report: Report
  /** What is masked and why, for the municipality alone; undefined where there are no figures. */
  readonly protocol: string | undefined
  /** The figures in its tables; undefined where there are no figures. */
  readonly shown: readonly ShownFigure[] | undefined
}

/**
 * Where the draft and its renderings go. A draft that differs from the last compilation, or that can't be read (a conflict that nobody has
 * resolved, another character set), was edited by hand: it and its base stay, and what is new is written beside. An HTML file that somebody
 * has edited is treated the same way.
 */
async function placed(files: Files, { report, protocol, shown }: Compiled, wanted: readonly FormatName[]): Promise<Placed> {
  const names = reportFiles(report.year)
  const markdown = (await formats.md())(report)
  const [draft, base] = [onDisk(files, names.draft), onDisk(files, names.base)]
  const isEdited = draft !== undefined && !(isText(draft, markdown) || (base !== undefined && 'text' in base && isText(draft, base.text)))
  const isNews = isEdited && !isText(base, markdown)
  const plan = new Placement(files)
  const isOursBeside: IsOurs = (text, file) => text === markdown || isText(onDisk(files, baseOf(file)), text)
  const beside = isNews ? freeBeside(files, names.draft, isOursBeside) : undefined
  if (wanted.includes('md')) {
    if (beside !== undefined) plan.put(beside, markdown, 'ved').put(baseOf(beside), markdown)
    else if (isEdited) plan.keep(names.draft)
    else plan.put(names.draft, markdown).put(names.base, markdown)
  }
  if (wanted.includes('html')) {
    const { html, isUntouched } = await import('../formats/html.ts')
    const page = html(report)
    const current = onDisk(files, names.html)
    const isOurs = current === undefined || ('text' in current && isUntouched(current.text))
    if (isNews || !isOurs) plan.put(freeBeside(files, names.html, isUntouched), page, 'ved')
    else plan.put(names.html, page)
  }
  if (protocol !== undefined) plan.put(names.protocol, protocol)
  if (shown !== undefined) plan.put(names.shown, shownText([...shownIn(files, report.year), ...shown]))
  return { ...plan.result(), keptDraft: isEdited ? { draft: names.draft, beside: wanted.includes('md') ? beside : undefined } : undefined }
}

type IsOurs = (text: string, file: string) => boolean

/** The first name beside a file that is free, or holds only what this program wrote there. */
function freeBeside(files: Files, file: string, isOurs: IsOurs): string {
  for (let number = 1; number < 1000; number += 1) {
    const beside = besideName(file, number)
    const there = onDisk(files, beside)
    if (there === undefined || ('text' in there && isOurs(there.text, beside))) return beside
  }
  throw new CannotRun('disk/kan-ikkje-skriva', { sti: besideName(file), grunn: failureWords.other })
}

class Placement {
  readonly #files: Files
  readonly #verdicts: ReportVerdict[] = []
  readonly #create: NewFile[] = []
  readonly #replace: ReplacedFile[] = []

  constructor(files: Files) {
    this.#files = files
  }

  keep(file: string): this {
    this.#verdicts.push({ does: 'uendra', file })
    return this
  }

  put(file: string, content: string, beside?: 'ved'): this {
    const current = onDisk(this.#files, file)
    if (isText(current, content)) return this.keep(file)
    if (current === undefined) this.#create.push({ file, content })
    else this.#replace.push({ file, content, seen: 'text' in current ? current.text : undefined })
    this.#verdicts.push({ does: beside ?? (current === undefined ? 'lagar' : 'fornyar'), file })
    return this
  }

  result(): Omit<Placed, 'keptDraft'> {
    return { verdicts: this.#verdicts, create: this.#create, replace: this.#replace }
  }
}

/** What stands at a name of the report: nothing, a text with the line ends of the compilation, or something that can't be read as one. */
type OnDisk = { readonly text: string } | { readonly unreadable: true } | undefined

function onDisk(files: Files, file: string): OnDisk {
  const content = files.read(file, largestReport)
  if ('missing' in content) return undefined
  const decoded = 'bytes' in content ? decode(file, content.bytes) : undefined
  return decoded !== undefined && 'text' in decoded ? { text: decoded.text.replaceAll('\r\n', '\n') } : { unreadable: true }
}

const isText = (there: OnDisk, text: string): boolean => there !== undefined && 'text' in there && there.text === text

/** In bytes; a report of a hundred pages with pictures stays below. */
const largestReport = 50_000_000
