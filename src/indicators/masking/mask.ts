import { compareText } from '../../model/place.ts'
import type { Cell, Hiding, Masked, Protection, Relation } from './cell.ts'
import { directionOf, reduced } from './elimination.ts'
import { primaryRuleOf } from './primary.ts'
import { hiddenSet, judgeOf, type Judge } from './search.ts'
import { systemsOf, type System } from './system.ts'
import { viewsOf, type Case } from './view.ts'
import { worldOf } from './world.ts'

/** All tables of a report together, and how much must stay unknown. */
export interface ToMask {
  readonly cells: readonly Cell[]
  readonly relations: readonly Relation[]
  readonly protection: Protection
}

/**
 * Which cells may be shown, so that no hidden one can be computed, or narrowed to less than the protection asked for, from all that is shown, what the
 * source has published and what follows from cells being sums of others. Hides as little as it can find to. The same cells always give the same
 * answer, whatever their order.
 */
export function mask({ cells, relations, protection }: ToMask): Masked {
  const hidden = new Map<string, Hiding>()
  const ordered = cells.toSorted((a, b) => compareText(a.id, b.id))
  for (const system of systemsOf(ordered, relations)) for (const [id, hiding] of hidingsIn(system, protection)) hidden.set(id, hiding)
  return { shown: new Set(cells.map(({ id }) => id).filter((id) => !hidden.has(id))), hidden }
}

function hidingsIn(system: System, protection: Protection): ReadonlyMap<string, Hiding> {
  const isPublic = publicIn(system)
  const rules = system.cells.map((cell, index) => (isPublic[index] === true ? undefined : primaryRuleOf(cell, protection)))
  const primary = new Set([...rules.keys()].filter((index) => rules[index] !== undefined))
  if (primary.size === 0) return new Map()
  const which: Case = { system, world: worldOf(system), rules, protection, isPublic }
  const judge = judgeOf(which)
  const hidden = hiddenSet(which, primary, judge)
  return new Map(
    viewsOf(which, hidden).flatMap((view) => {
      const { proofs, beyond } = judge.verdictOn(view)
      return view.cells.map((cell): [string, Hiding] => {
        const { width = 0, numbers = 1 } = proofs.get(cell) ?? {}
        const rule = rules[cell] ?? 'protects'
        const kind = rule === 'withheld' ? 'withheld' : rule === 'protects' ? 'secondary' : 'primary'
        const protects = rule === 'protects' ? protectedBy(which, hidden, cell, judge) : []
        return [system.cells[cell]?.id ?? '', { kind, rule, protects, width, numbers, isBeyondUs: beyond.has(cell) }]
      })
    }),
  )
}

/** Published, or computed from what is published: hiding it would hide nothing. */
function publicIn({ cells, equations, groups, pupilsOf }: System): readonly boolean[] {
  const isKnown = cells.map(({ standing }) => standing === 'public')
  const unknowns = [
    ...[...cells.keys()].filter((index) => isKnown[index] !== true),
    ...groups.flatMap((group, index) => (group.cells.some((cell) => isKnown[cell] === true) ? [] : [cells.length + index])),
  ]
  const solved = reduced(equations, unknowns)
  const isOpen = new Set(unknowns.filter((_, column) => directionOf(solved, unknowns.length, column) !== undefined))
  return cells.map(
    ({ standing }, index) => isKnown[index] === true || (standing === 'free' && !isOpen.has(index) && !isOpen.has(pupilsOf[index] ?? -1)),
  )
}

/** The hidden cells that are exposed when this one is shown. */
function protectedBy(which: Case, hidden: ReadonlySet<number>, cell: number, judge: Judge): readonly string[] {
  const without = new Set(hidden)
  without.delete(cell)
  const exposed = viewsOf(which, without).flatMap((view) => judge.verdictOn(view).exposed)
  return exposed.map((one) => which.system.cells[one]?.id ?? '')
}
