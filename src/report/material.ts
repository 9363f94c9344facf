import { inNorwegianOrder } from '../i18n/lists.ts'
import { publicWordOf } from '../kinds/eigenvurdering/public-words.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Document, Questions, Spot, Theme } from '../model/document.ts'
import { documentFile } from '../model/layout.ts'
import { isOpenIn, type Municipality, type School } from '../model/municipality.ts'
import type { Origin, Section } from '../model/report.ts'
import type { SchoolYear } from '../model/school-year.ts'
import { proseOf } from '../records/prose.ts'
import type { Group } from './group.ts'
import type { OriginOf } from './results/figure-origins.ts'
import type { Results } from './results/publication.ts'
import type { BlockContent } from 'mdast'

/** A school's word on a theme, ready to be quoted. */
export interface Word {
  readonly theme: Theme
  readonly prose: readonly BlockContent[]
  readonly origin: Origin
}

/** A school and what it delivered. */
export interface SchoolMaterial {
  readonly school: School
  readonly file: string
  readonly state: 'finished' | 'draft' | 'missing' | 'unreadable'
  /** One for each theme that the school has written of; empty unless finished. */
  readonly words: readonly Word[]
  /** The themes whose word has personal data in it and is therefore left out. */
  readonly withheld: readonly Withheld[]
}

/** A word that is not to be published as it stands. */
export interface Withheld {
  readonly theme: Theme
  readonly origin: Origin
  readonly why: 'personopplysningar' | 'interne-tal'
}

/** Tells whether a text of a file has personal data in it. */
export type HasPersonalData = (text: string, file: string) => boolean

/** When and how a file was last saved. */
export interface Saved {
  readonly hash: string
  readonly date: string
}

/** What Git tells of files. */
export interface History {
  readonly saved: ReadonlyMap<string, Saved>
  readonly unsaved: ReadonlySet<string>
  readonly isShallow: boolean
}

/** Everything the sections are made from. */
export interface Material {
  readonly municipality: Municipality
  readonly year: SchoolYear
  /** The documents of the year and of the one before. */
  readonly corpus: Corpus
  readonly questions: Questions | undefined
  /** Measured results, masked. */
  readonly results: Results
  /** Whether some figures could not be read. */
  readonly lacksFigures: boolean
  /** In Norwegian order of name, never of result. */
  readonly schools: readonly SchoolMaterial[]
  /** What the municipality's development group has done. */
  readonly group: Group
  /** The sections that the municipality has written itself and that its order names, by their ids there. */
  readonly ownSections: ReadonlyMap<string, Section>
  /** Where a figure stands. */
  readonly originOf: OriginOf
  /** Whether words must be left out, whoever is to read them. */
  readonly hasPersonalData: HasPersonalData
  /** Where a field of a document, or of kvalitet.yaml, stands. */
  readonly locate: (spot: Spot) => Origin
  /** `undefined` without Git. */
  readonly history: History | undefined
}

/** What every open school has delivered for the year. */
export function schoolMaterials(
  corpus: Corpus,
  municipality: Municipality,
  year: SchoolYear,
  hasPersonalData: HasPersonalData,
): readonly SchoolMaterial[] {
  const questions = corpus.questionsOf(year)
  const open = municipality.schools.filter((school) => isOpenIn(school, year))
  return inNorwegianOrder(open, ({ name }) => name).map((school) => {
    const file = documentFile(year, school.id, 'eigenvurdering')
    const [assessment] = corpus.inYear('eigenvurdering', year, school.id)
    if (!assessment) return { school, file, state: corpus.unreadable.has(file) ? 'unreadable' : 'missing', words: [], withheld: [] }
    if (assessment.status === 'utkast') return { school, file, state: 'draft', words: [], withheld: [] }
    const { clean, withheld } = wordsOf(assessment, questions, hasPersonalData)
    return { school, file, state: 'finished', words: clean, withheld }
  })
}

/** What the school says of each theme, and what it says that the council must not read: a report can't be called back. */
function wordsOf(
  assessment: Document<'eigenvurdering'>,
  questions: Questions | undefined,
  hasPersonalData: HasPersonalData,
): { readonly clean: readonly Word[]; readonly withheld: readonly Withheld[] } {
  const clean: Word[] = []
  const withheld: Withheld[] = []
  for (const theme of questions?.themes ?? []) {
    const word = publicWordOf(assessment, theme)
    if (!word || word.text === '') continue
    const origin = { file: assessment.file, line: word.line }
    if (hasPersonalData(word.text, assessment.file)) withheld.push({ theme, origin, why: 'personopplysningar' })
    else if (word.hasInternalFigures) withheld.push({ theme, origin, why: 'interne-tal' })
    else clean.push({ theme, prose: proseOf(word.text), origin })
  }
  return { clean, withheld }
}
