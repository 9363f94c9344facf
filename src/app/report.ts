import { formats, type FormatName } from '../formats/index.ts'
import { baseOf, besideName, reportFiles } from '../model/layout.ts'
import type { Municipality } from '../model/municipality.ts'
import type { Report } from '../model/report.ts'
import type { SchoolYear } from '../model/school-year.ts'
import { compileReport } from '../report/compile.ts'
import { schoolMaterials, type Material } from '../report/material.ts'
import { decode } from '../records/decode.ts'
import type { Files, History, NewFile } from './ports.ts'
import { readFolder } from './read-folder.ts'

/** What a compilation does with one file. */
export interface ReportVerdict {
  readonly does: 'lagar' | 'fornyar' | 'uendra' | 'ved'
  readonly file: string
}

export interface ReportPlan {
  readonly verdicts: readonly ReportVerdict[]
  readonly create: readonly NewFile[]
  readonly replace: readonly NewFile[]
  /** What the report should have held, in words. */
  readonly lacks: readonly string[]
  /** The draft was edited by hand, so the new one lies beside it. */
  readonly keptDraft: { readonly draft: string; readonly beside: string } | undefined
}

interface ReportOrder {
  readonly files: Files
  readonly history: History
  readonly municipality: Municipality
  readonly year: SchoolYear
  readonly formats: readonly FormatName[]
}

/** Compiles the report of a year and decides where each file goes. Writes nothing. */
export async function planReport({ files, history, municipality, year, formats: wanted }: ReportOrder): Promise<ReportPlan> {
  const { corpus } = await readFolder(files, municipality, { years: new Set([year]), schools: undefined })
  const schools = schoolMaterials(corpus, year)
  const changes = await history.lastChanges(schools.map(({ file }) => file))
  const material: Material = {
    municipality,
    year,
    corpus,
    schools,
    questions: corpus.questionsOf(year),
    history: changes && { saved: changes.commits, unsaved: changes.unsaved, isShallow: changes.shallow },
  }
  const { report, lacks } = compileReport(material)
  return { ...(await placed(files, report, wanted)), lacks }
}

/** Carries a plan out: what is new is created, what nobody has edited is replaced. */
export function writeReport({ create, replace }: ReportPlan, files: Files): void {
  files.create(create)
  files.replace(replace)
}

type Placed = Omit<ReportPlan, 'lacks'>

/**
 * Where the draft and its renderings go. A draft that differs from the last compilation was edited by hand: it and its base stay, and what
 * is new is written beside. An HTML file that somebody has edited is treated the same way.
 */
async function placed(files: Files, report: Report, wanted: readonly FormatName[]): Promise<Placed> {
  const names = reportFiles(report.year)
  const markdown = (await formats.md())(report)
  const [draft, base] = [textOf(files, names.draft), textOf(files, names.base)]
  const isEdited = draft !== undefined && draft !== base && draft !== markdown
  const isNews = isEdited && base !== markdown
  const plan = new Placement(files)
  const beside = isNews
    ? freeBeside(files, names.draft, (text, file) => text === markdown || text === textOf(files, baseOf(file)))
    : undefined
  if (wanted.includes('md')) {
    if (beside !== undefined) plan.put(beside, markdown, 'ved').put(baseOf(beside), markdown)
    else if (isEdited) plan.keep(names.draft)
    else plan.put(names.draft, markdown).put(names.base, markdown)
  }
  if (wanted.includes('html')) {
    const { html, isUntouched } = await import('../formats/html.ts')
    const page = html(report)
    const current = textOf(files, names.html)
    if (isNews || (current !== undefined && !isUntouched(current))) plan.put(freeBeside(files, names.html, isUntouched), page, 'ved')
    else plan.put(names.html, page)
  }
  return { ...plan.result(), keptDraft: beside !== undefined && wanted.includes('md') ? { draft: names.draft, beside } : undefined }
}

/** The first name beside a file that is free, or holds only what this program wrote there. */
function freeBeside(files: Files, file: string, isOurs: (text: string, file: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const beside = besideName(file, number)
    const text = textOf(files, beside)
    if (text === undefined || isOurs(text, beside)) return beside
  }
}

class Placement {
  readonly #files: Files
  readonly #verdicts: ReportVerdict[] = []
  readonly #create: NewFile[] = []
  readonly #replace: NewFile[] = []

  constructor(files: Files) {
    this.#files = files
  }

  keep(file: string): this {
    this.#verdicts.push({ does: 'uendra', file })
    return this
  }

  put(file: string, content: string, beside?: 'ved'): this {
    const current = textOf(this.#files, file)
    if (current === content) return this.keep(file)
    ;(current === undefined ? this.#create : this.#replace).push({ file, content })
    this.#verdicts.push({ does: beside ?? (current === undefined ? 'lagar' : 'fornyar'), file })
    return this
  }

  result(): Omit<Placed, 'keptDraft'> {
    return { verdicts: this.#verdicts, create: this.#create, replace: this.#replace }
  }
}

/** A file of the report with the line ends of the compilation. Undefined: there is none. Empty: something stands there that is not a report. */
function textOf(files: Files, file: string): string | undefined {
  const content = files.read(file, largestReport)
  if ('missing' in content) return undefined
  if (!('bytes' in content)) return ''
  const decoded = decode(file, content.bytes)
  return 'text' in decoded ? decoded.text.replaceAll('\r\n', '\n') : ''
}

/** In bytes; a report of a hundred pages with pictures stays below. */
const largestReport = 50_000_000
