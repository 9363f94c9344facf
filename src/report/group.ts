import type { Corpus } from '../model/corpus.ts'
import { valueAt, type Spot } from '../model/document.ts'
import { documentFile } from '../model/layout.ts'
import type { Origin } from '../model/report.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { HasPersonalData } from './material.ts'

/** The municipality's development group and what it has delivered. Its document belongs to the whole municipality, so what it did may be named. */
export interface Group {
  readonly file: string
  readonly state: 'finished' | 'draft' | 'missing' | 'unreadable'
  /** How many times the group has met; 0 unless finished. */
  readonly meetings: number
  /** Its common measures; empty unless finished. How each was evaluated stays in the group. */
  readonly actions: readonly GroupAction[]
  /** How many measures are left out since their titles have personal data in them. */
  readonly withheld: number
}

export interface GroupAction {
  readonly title: string
  readonly state: string
  readonly origin: Origin
}

interface Reading {
  readonly corpus: Corpus
  readonly year: SchoolYear
  readonly hasPersonalData: HasPersonalData
  readonly locate: (spot: Spot) => Origin
}

/** What the group of a year has delivered. */
export function groupIn({ corpus, year, hasPersonalData, locate }: Reading): Group {
  const file = documentFile(year, undefined, 'utviklingsgruppe')
  const nothing = { file, meetings: 0, actions: [], withheld: 0 }
  const [document] = corpus.inYear('utviklingsgruppe', year, undefined)
  if (!document) return { ...nothing, state: corpus.unreadable.has(file) ? 'unreadable' : 'missing' }
  if (document.status === 'utkast') return { ...nothing, state: 'draft' }
  const titled = (document.data.tiltak ?? []).flatMap(({ tittel, tilstand }, index) =>
    tittel === undefined || tilstand === undefined ? [] : [{ title: tittel, state: tilstand, index }],
  )
  const clean = titled.filter(({ title }) => !hasPersonalData(title, file))
  return {
    file,
    state: 'finished',
    meetings: document.data.møtedatoar?.length ?? 0,
    actions: clean.map(({ title, state, index }) => ({ title, state, origin: locate(valueAt(document, 'tiltak', index, 'tittel')) })),
    withheld: titled.length - clean.length,
  }
}
