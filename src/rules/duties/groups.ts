import type { Deltakar } from '../../generated/types.ts'
import type { Corpus } from '../../model/corpus.ts'
import { keyAt, valueAt, type Document, type Draft } from '../../model/document.ts'
import { hasUnknownRole } from '../references.ts'
import { duty, rule } from '../rule.ts'
import { isOwner } from './meetings.ts'
import { unanswered, unnamedIn } from './unnamed.ts'

type Group = Document<'utviklingsgruppe'> | Document<'plangruppe'>

const leaders = ['rektor', 'leiargruppe', 'avdelingsleiar', 'skuleleiarar'] as const

/** Who must be represented (source: *Leiardialog 3, innhald* and *del to*); roles that stand for each other share a row. */
const represented = {
  utviklingsgruppe: [leaders, ['tillitsvald']],
  plangruppe: [leaders, ['lærarar']],
} as const

export const groupsWithoutRole = duty('gruppe/manglar-rolle', function* (corpus) {
  const groups: readonly Group[] = [...corpus.of('utviklingsgruppe'), ...corpus.of('plangruppe')]
  for (const group of groups) {
    const members: readonly Draft<Deltakar>[] = group.data.medlemer ?? []
    if (
      members.length === 0 ||
      hasUnknownRole(
        corpus.municipality,
        members.map(({ rolle }) => rolle),
      )
    )
      continue
    const left = represented[group.kind].filter(
      (roles) => !members.some(({ rolle }) => (roles as readonly (string | undefined)[]).includes(rolle)),
    )
    for (const roles of unanswered(left, unnamedIn(members, 'rolle'))) {
      yield { args: { rolle: roles[0], gruppe: group.kind }, at: keyAt(group, 'medlemer'), answeredIn: group }
    }
  }
})

/** Source: *Leiar for skule etablerer og leier ei utviklingsgruppe*. */
export const wrongLeader = rule('gruppe/feil-leiar', 'warning', function* (corpus: Corpus) {
  for (const group of corpus.of('utviklingsgruppe')) {
    const { leiar } = group.data
    if (leiar !== undefined && !isOwner(corpus, leiar) && !hasUnknownRole(corpus.municipality, [leiar]))
      yield { args: { rolle: leiar }, at: valueAt(group, 'leiar') }
  }
})
