import { kindIds, kindOf } from '../kinds/index.ts'
import type { Kind, Occasion } from '../kinds/kind.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Document } from '../model/document.ts'
import { isOpenIn, type Municipality, type School } from '../model/municipality.ts'
import type { SchoolYear } from '../model/school-year.ts'
import { bringUpToDate } from '../records/bring-up-to-date.ts'
import type { Updated } from '../records/carry-over.ts'
import { givenTo, isMissingSources, sourcesFor, unreadSources } from './carried-over.ts'
import type { Files, ReplacedFile } from './ports.ts'
import type { World } from './read-folder.ts'
import { readText } from './read-text.ts'

/** What `update` does with one document, and why. */
export interface UpdateVerdict {
  readonly file: string
  /**
   * All but the first two are left as they are: finished, with faults of its own, written with letters in two parts, or the plan of a department
   * that nobody knows.
   */
  readonly does: 'oppdaterer' | 'uendra' | 'ferdig' | 'uleseleg' | 'todelt' | 'ukjend'
  readonly added: Updated['added']
  readonly asked: Updated['asked']
  /** Whether the marked block was renewed, or left because somebody has edited it. */
  readonly block: Updated['block']
  readonly figures: Updated['figures']
  /** Fields that could not be added to safely. */
  readonly refused: readonly string[]
  /** How many items and lines were left because the personal-data guard hits them where they stand. */
  readonly heldBack: number
}

export interface UpdatePlan {
  readonly verdicts: readonly UpdateVerdict[]
  readonly replace: readonly ReplacedFile[]
  /** Earlier documents that could not be read, so that nothing came from them. */
  readonly unread: readonly string[]
}

/** What has come since the drafts of a year were made: goals into the plan, open actions into the next dialogue. Writes nothing. */
export async function planUpdate(world: World, municipality: Municipality, year: SchoolYear, only?: School): Promise<UpdatePlan> {
  const { corpus, earlier, mask, figures, brokenFigures } = await sourcesFor(world, municipality, year, only)
  const questions = corpus.questionsOf(year)?.data ?? { skuleår: year, mal: 1, tema: [], spørsmål: [] }
  const schools = only ? [only] : municipality.schools.filter((school) => isOpenIn(school, year))
  const plan = new UpdatePlanner(world.files, corpus, mask)
  for (const school of schools) {
    plan.begin(school, year)
    for (const kind of kindIds.map(kindOf).filter(({ belongsTo }) => belongsTo === 'school')) {
      for (const document of corpus.inYear(kind.id, year, school.id)) {
        const department = school.departments.find(({ id }) => id === document.department)
        plan.bring(kind, document, { municipality, school, department, year, questions, corpus, earlier, figures })
      }
    }
    plan.skipUnreadable(`${year}/${school.id}/`)
  }
  return plan.result([...unreadSources(corpus, year, schools), ...(earlier?.unreadable ?? []), ...brokenFigures])
}

/** Carries the plan out: nothing that has changed since it was made is touched. */
export const carryOutUpdate = ({ replace }: UpdatePlan, files: Files): void => files.replace(replace)

class UpdatePlanner {
  readonly #files: Files
  readonly #corpus: Corpus
  readonly #mask: (text: string) => string
  /** While a document of the school can't be read, what came from it earlier is not taken out of the marked blocks. */
  #isWhole = true
  readonly #verdicts: UpdateVerdict[] = []
  readonly #replace: ReplacedFile[] = []

  constructor(files: Files, corpus: Corpus, mask: (text: string) => string) {
    this.#files = files
    this.#mask = mask
    this.#corpus = corpus
  }

  begin(school: School, year: SchoolYear): void {
    this.#isWhole = !isMissingSources(this.#corpus, year, school)
  }

  bring(kind: Kind, { file, status, department }: Document, occasion: Occasion): void {
    const given = givenTo(kind, occasion, this.#mask)
    if (!given) return
    if (status === 'ferdig') return this.#leave(file, 'ferdig')
    if (department !== occasion.department?.id) return this.#leave(file, 'ukjend')
    const content = readText(this.#files, file)
    if (!content || 'fault' in content) return this.#leave(file, 'uleseleg')
    // Letters in two parts would be joined all through the text: more than was asked for.
    if (!content.isAsWritten) return this.#leave(file, 'todelt')
    const updated = bringUpToDate(
      file,
      content.text,
      this.#isWhole ? given.carried : { ...given.carried, block: undefined, figures: undefined },
    )
    const isNews = updated.text !== content.text
    this.#verdicts.push({ file, does: isNews ? 'oppdaterer' : 'uendra', ...updated, heldBack: given.heldBack })
    if (isNews) this.#replace.push({ file, content: content.mark + updated.text, seen: content.text.replaceAll('\r\n', '\n') })
  }

  /** Documents with faults of their own are named, so that nobody wonders why nothing came. */
  skipUnreadable(folder: string): void {
    for (const file of this.#corpus.unreadable) if (file.startsWith(folder)) this.#leave(file, 'uleseleg')
  }

  #leave(file: string, does: UpdateVerdict['does']): void {
    this.#verdicts.push({ file, does, added: new Map(), asked: new Set(), block: 'none', figures: 'none', refused: [], heldBack: 0 })
  }

  result(unread: readonly string[]): UpdatePlan {
    return { verdicts: this.#verdicts, replace: this.#replace, unread }
  }
}
