import {
  actionsOf,
  dialogueIds,
  dialogueOf,
  isOpen,
  openActionsBefore,
  rewordedActions,
  titleKey,
  type Action,
  type Dialogue,
} from '../../model/dialogues.ts'
import type { Origin } from '../../model/report.ts'
import { yearBefore } from '../../model/school-year.ts'
import type { Material } from '../material.ts'
import { countedIn } from './reporting.ts'

export const actionStates = ['gjennomført', 'avslutta', 'vidareført', 'i gang', 'open'] as const
export type ActionState = (typeof actionStates)[number]

/** What became of the measures that schools and owner agreed on, over the whole municipality. */
export interface ActionCounts {
  /** Those of the year, each in the last state that a finished dialogue gives. */
  readonly states: readonly { readonly state: ActionState; readonly count: number }[]
  readonly total: number
  /** Agreed on in dialogue 3, for the year to come. */
  readonly agreedForNext: number
  /** Those that were open when last year ended; undefined where there is none. */
  readonly fromLastYear: CarriedCounts | undefined
  readonly origins: readonly Origin[]
}

export interface CarriedCounts {
  readonly total: number
  readonly closed: number
  readonly open: number
  /** Found in no finished dialogue of this year. */
  readonly left: number
  readonly origins: readonly Origin[]
}

export function actionCounts(material: Material): ActionCounts {
  const { municipality, schools } = material
  const chains = schools.map(({ school }) => chainOf(material, school.id))
  const states = chains.flatMap(({ ofYear }) => ofYear.map(({ state }) => state))
  return {
    states: actionStates.map((state) => ({ state, count: states.filter((one) => one === state).length })).filter(({ count }) => count > 0),
    total: states.length,
    agreedForNext: chains.reduce((sum, { forNext }) => sum + forNext, 0),
    fromLastYear: carriedCounts(
      material,
      municipality.schools.map(({ id }) => id),
    ),
    origins: listsIn(chains.flatMap(({ dialogues }) => dialogues)),
  }
}

interface Chain {
  readonly dialogues: readonly Dialogue[]
  /** By the keys of their titles. */
  readonly latest: ReadonlyMap<string, Action>
  readonly ofYear: readonly Action[]
  readonly forNext: number
}

/** The measures of a school's year, each as the last finished dialogue has it, also where that has put it in other words. */
function chainOf({ corpus, year }: Pick<Material, 'corpus' | 'year'>, school: string): Chain {
  const dialogues = dialogueIds
    .flatMap((kind) => dialogueOf(corpus, { kind, year }, school) ?? [])
    .filter(({ status }) => status === 'ferdig')
  const latest = new Map<string, Action>()
  const forNext = new Set<string>()
  for (const [index, dialogue] of dialogues.entries()) {
    const before = dialogues[index - 1]
    const reworded = before ? rewordedActions(before, dialogue) : new Map<string, Action>()
    for (const key of reworded.keys()) latest.delete(key)
    const taken = new Set([...reworded.values()].map(({ title }) => titleKey(title)))
    for (const action of actionsOf(dialogue)) {
      const key = titleKey(action.title)
      const isNew = dialogue.kind === 'leiardialog-3' && !latest.has(key) && !taken.has(key) && action.action.frå === undefined
      if (isNew && isOpen(action)) forNext.add(key)
      latest.set(key, action)
    }
  }
  const ofYear = [...latest].filter(([key]) => !forNext.has(key)).map(([, action]) => action)
  return { dialogues, latest, ofYear, forNext: forNext.size }
}

function carriedCounts(material: Material, schools: readonly string[]): CarriedCounts | undefined {
  const { corpus, year } = material
  const fates = schools.flatMap((school) => {
    const { latest, dialogues } = chainOf(material, school)
    const open = openActionsBefore(corpus, { kind: 'leiardialog-1', year }, school)
    const reworded = new Map([...new Set(open.map(({ dialogue }) => dialogue))].flatMap((last) => rewordedIn(last, dialogues)))
    return open.map(({ title, dialogue }) => {
      const key = titleKey(title)
      return { dialogue, now: latest.get(key) ?? latest.get(reworded.get(key) ?? '') }
    })
  })
  if (fates.length === 0) return undefined
  const closed = fates.filter(({ now }) => now !== undefined && !isOpen(now)).length
  const left = fates.filter(({ now }) => now === undefined).length
  const lastYear = [...new Set(fates.map(({ dialogue }) => dialogue))]
  const thisYear = schools.flatMap((school) => chainOf({ corpus, year }, school).dialogues)
  return { total: fates.length, closed, left, open: fates.length - closed - left, origins: listsIn([...lastYear, ...thisYear]) }
}

/** The keys of measures that the first dialogue of the year took up in other words. */
const rewordedIn = (last: Dialogue, [first]: readonly Dialogue[]): readonly (readonly [string, string])[] =>
  first ? [...rewordedActions(last, first)].map(([key, action]) => [key, titleKey(action.title)] as const) : []

const listsIn = (dialogues: readonly Dialogue[]): readonly Origin[] =>
  countedIn(dialogues.filter(({ data }) => (data.tiltak ?? []).length > 0))

/** Whether the documents of last year were looked for at all. */
export const knowsLastYear = ({ corpus, municipality, year }: Material): boolean =>
  municipality.schools.some(({ id }) => corpus.hasDocuments(yearBefore(year), id))
