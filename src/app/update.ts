import { kindIds, kindOf } from '../kinds/index.ts'
import type { Kind, Occasion } from '../kinds/kind.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Document } from '../model/document.ts'
import { isOpenIn, type Municipality, type School } from '../model/municipality.ts'
import { yearBefore, type SchoolYear } from '../model/school-year.ts'
import { bringUpToDate } from '../records/bring-up-to-date.ts'
import type { Updated } from '../records/carry-over.ts'
import type { Files, ReplacedFile } from './ports.ts'
import { readFolder, type World } from './read-folder.ts'
import { readText } from './read-text.ts'

/** What `update` does with one document, and why. */
export interface UpdateVerdict {
  readonly file: string
  /** `ferdig` and `uleseleg` are left as they are. */
  readonly does: 'oppdaterer' | 'uendra' | 'ferdig' | 'uleseleg'
  readonly added: Updated['added']
  /** Whether the marked block was renewed, or left because somebody has edited it. */
  readonly block: Updated['block']
  /** Fields that could not be added to safely. */
  readonly refused: readonly string[]
}

export interface UpdatePlan {
  readonly verdicts: readonly UpdateVerdict[]
  readonly replace: readonly ReplacedFile[]
}

/** What has come since the drafts of a year were made: goals into the plan, open actions into the next dialogue. Writes nothing. */
export async function planUpdate(world: World, municipality: Municipality, year: SchoolYear, only?: School): Promise<UpdatePlan> {
  const scope = { years: new Set([yearBefore(year), year]), schools: only && new Set([only.id]) }
  const { corpus } = await readFolder(world, municipality, scope)
  const questions = corpus.questionsOf(year)?.data ?? { skuleår: year, mal: 1, tema: [], spørsmål: [] }
  const schools = only ? [only] : municipality.schools.filter((school) => isOpenIn(school, year))
  const plan = new UpdatePlanner(world.files, corpus)
  for (const school of schools) {
    for (const kind of kindIds.map(kindOf).filter(({ belongsTo }) => belongsTo === 'school')) {
      for (const document of corpus.inYear(kind.id, year, school.id)) {
        const department = school.departments.find(({ id }) => id === document.department)
        plan.bring(kind, document, { municipality, school, department, year, questions, corpus })
      }
    }
    plan.skipUnreadable(`${year}/${school.id}/`)
  }
  return plan.result()
}

/** Carries the plan out: nothing that has changed since it was made is touched. */
export const carryOutUpdate = ({ replace }: UpdatePlan, files: Files): void => files.replace(replace)

class UpdatePlanner {
  readonly #files: Files
  readonly #corpus: Corpus
  readonly #verdicts: UpdateVerdict[] = []
  readonly #replace: ReplacedFile[] = []

  constructor(files: Files, corpus: Corpus) {
    this.#files = files
    this.#corpus = corpus
  }

  bring({ carryOver }: Kind, { file, status }: Document, occasion: Occasion): void {
    if (!carryOver) return
    if (status === 'ferdig') return this.#leave(file, 'ferdig')
    const content = readText(this.#files, file)
    // Letters in two parts would be joined all through the text: more than was asked for.
    if (!content || 'fault' in content || !content.isAsWritten) return this.#leave(file, 'uleseleg')
    const updated = bringUpToDate(file, content.text, carryOver(occasion))
    const isNews = updated.text !== content.text
    this.#verdicts.push({ file, does: isNews ? 'oppdaterer' : 'uendra', ...updated })
    if (isNews) this.#replace.push({ file, content: content.mark + updated.text, seen: content.text.replaceAll('\r\n', '\n') })
  }

  /** Documents with faults of their own are named, so that nobody wonders why nothing came. */
  skipUnreadable(folder: string): void {
    for (const file of this.#corpus.unreadable) if (file.startsWith(folder)) this.#leave(file, 'uleseleg')
  }

  #leave(file: string, does: 'ferdig' | 'uleseleg'): void {
    this.#verdicts.push({ file, does, added: new Map(), block: 'none', refused: [] })
  }

  result(): UpdatePlan {
    return { verdicts: this.#verdicts, replace: this.#replace }
  }
}
