import { inNorwegianOrder } from '../i18n/lists.ts'
import { publicWordOf } from '../kinds/eigenvurdering/public-words.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Document, Questions, Theme } from '../model/document.ts'
import { documentFile } from '../model/layout.ts'
import { isOpenIn, type Municipality, type School } from '../model/municipality.ts'
import type { Origin } from '../model/report.ts'
import type { SchoolYear } from '../model/school-year.ts'
import { proseOf } from '../records/prose.ts'
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
}

/** When and how a file was last saved. */
export interface Saved {
  readonly hash: string
  readonly date: string
}

/** Everything the sections are made from. */
export interface Material {
  readonly municipality: Municipality
  readonly year: SchoolYear
  readonly corpus: Corpus
  readonly questions: Questions | undefined
  /** In Norwegian order of name, never of result. */
  readonly schools: readonly SchoolMaterial[]
  /** `undefined` without Git. */
  readonly history:
    { readonly saved: ReadonlyMap<string, Saved>; readonly unsaved: ReadonlySet<string>; readonly isShallow: boolean } | undefined
}

/** What every open school has delivered for the year. */
export function schoolMaterials(corpus: Corpus, municipality: Municipality, year: SchoolYear): readonly SchoolMaterial[] {
  const questions = corpus.questionsOf(year)
  const open = municipality.schools.filter((school) => isOpenIn(school, year))
  return inNorwegianOrder(open, ({ name }) => name).map((school) => {
    const file = documentFile(year, school.id, 'eigenvurdering')
    const [assessment] = corpus.inYear('eigenvurdering', year, school.id)
    if (!assessment) return { school, file, state: corpus.unreadable.has(file) ? 'unreadable' : 'missing', words: [] }
    if (assessment.status === 'utkast') return { school, file, state: 'draft', words: [] }
    return { school, file, state: 'finished', words: wordsOf(assessment, questions) }
  })
}

const wordsOf = (assessment: Document<'eigenvurdering'>, questions: Questions | undefined): readonly Word[] =>
  (questions?.themes ?? []).flatMap((theme) => {
    const word = publicWordOf(assessment, theme)
    return word && word.text !== '' ? [{ theme, prose: proseOf(word.text), origin: { file: assessment.file, line: word.line } }] : []
  })
