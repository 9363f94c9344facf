import { compareText } from '../../model/place.ts'
import { determinedBy } from './elimination.ts'
import { helpersOf, isIsolated } from './isolation.ts'
import { demandOn, proverOf, type Proof, type Prover } from './proof.ts'
import { smallRemainders, type Remainder } from './residual.ts'
import { viewsOf, type Case, type View } from './view.ts'

/** What the hidden cells of a view are protected by, or the first that are not. */
export interface Verdict {
  readonly exposed: readonly number[]
  readonly proofs: ReadonlyMap<number, Proof>
  /** Those whose protection the source has made impossible. */
  readonly beyond: ReadonlySet<number>
}

/** What is found out about views, each thing only once. */
export interface Judge {
  readonly verdictOn: (view: View) => Verdict
  readonly proverOf: (view: View) => Prover
  readonly remaindersIn: (view: View) => readonly Remainder[]
}

export function judgeOf(which: Case): Judge {
  const prover = rememberingProver(which)
  const remainders = remembered((view) => (which.protection.residual ? smallRemainders(which, view) : []))
  const judge = { proverOf: prover, remaindersIn: remainders }
  return { ...judge, verdictOn: remembered((view) => verdictOn(which, view, judge)) }
}

/** Proofs are tried again on other views: what two worlds prove holds wherever all that differs between them is hidden. */
function rememberingProver(which: Case): (view: View) => Prover {
  const proofs = new Map<number, Proof[]>()
  return remembered((view) => {
    let fresh: Prover | undefined
    const prover = (): Prover => (fresh ??= proverOf(which, view))
    const isHidden = (cell: number): boolean => view.pupils.includes(which.system.pupilsOf[cell] ?? -1)
    return {
      proofOf: (cell) => {
        const holds = ({ numbers, support }: Proof): boolean =>
          (numbers < Infinity || !isHidden(cell)) && support.every((one) => view.inside.has(one))
        const known = proofs.get(cell)?.find(holds)
        if (known) return known
        const proof = prover().proofOf(cell)
        if (isProved(proof, which, cell)) proofs.set(cell, [proof, ...(proofs.get(cell) ?? [])])
        return proof
      },
      standstillsOf: (cell) => prover().standstillsOf(cell),
    }
  })
}

function remembered<Found>(find: (view: View) => Found): (view: View) => Found {
  const known = new Map<string, Found>()
  return (view) => {
    const found = known.get(view.key) ?? find(view)
    known.set(view.key, found)
    return found
  }
}

function verdictOn(which: Case, view: View, judge: Omit<Judge, 'verdictOn'>): Verdict {
  const proofs = new Map<number, Proof>()
  const beyond = new Set<number>()
  const { proofOf } = judge.proverOf(view)
  for (const cell of view.cells.toReversed()) {
    const proof = proofOf(cell)
    proofs.set(cell, proof)
    if (isProved(proof, which, cell)) continue
    if (!isIsolated(which, view, cell)) return { exposed: [cell], proofs, beyond }
    beyond.add(cell)
  }
  const [remainder] = judge.remaindersIn(view)
  return { exposed: remainder?.cells ?? [], proofs, beyond }
}

/** How many sets of further cells are tried for all that hangs together, and then for one exposed cell. */
const mostTried = { together: 12, alone: 24 }

/**
 * The cells to hide: the given ones, and the least dear others that protect them. Tables that hang together are first helped as one, by the cheapest
 * set of further cells that makes all of them safe. Where that set is too large to be found so, exposed cells are helped one by one, each by the
 * cheapest set that protects it, until none is exposed. At last, what turned out not to be needed is shown.
 */
export function hiddenSet(which: Case, primary: ReadonlySet<number>, judge: Judge): ReadonlySet<number> {
  const anyIn = (view: View): number | undefined => judge.verdictOn(view).exposed[0]
  let hidden = primary
  for (const view of viewsOf(which, primary)) {
    const cell = judge.verdictOn(view).exposed[0]
    if (cell !== undefined) hidden = new Set([...hidden, ...(cheapestHelp(which, hidden, cell, mostTried.together, anyIn, judge) ?? [])])
  }
  for (;;) {
    const cell = viewsOf(which, hidden).flatMap((one) => judge.verdictOn(one).exposed)[0]
    if (cell === undefined) return withoutNeedless(which, primary, hidden, judge)
    const itself = (view: View): number | undefined => (isExposed(which, view, cell, judge) ? cell : undefined)
    hidden = new Set([
      ...hidden,
      ...(cheapestHelp(which, hidden, cell, mostTried.alone, itself, judge) ?? greedyHelp(which, hidden, cell, itself)),
    ])
  }
}

function isExposed(which: Case, view: View, cell: number, judge: Judge): boolean {
  if (!isProved(judge.proverOf(view).proofOf(cell), which, cell) && !isIsolated(which, view, cell)) return true
  return judge.remaindersIn(view).some(({ cells }) => cells.includes(cell))
}

const isProved = (proof: Proof, which: Case, cell: number): boolean => {
  const demand = demandOn(which, cell)
  return proof.width >= demand.width && proof.numbers >= demand.numbers
}

interface Try {
  readonly added: readonly number[]
  readonly loss: number
}

/** A cell that must still be helped. */
type ExposedIn = (view: View) => number | undefined

/** Best first; undefined when it is not found within the number of tries. */
function cheapestHelp(
  which: Case,
  hidden: ReadonlySet<number>,
  cell: number,
  tries: number,
  exposedIn: ExposedIn,
  judge: Judge,
): readonly number[] | undefined {
  const open: Try[] = [{ added: [], loss: 0 }]
  const met = new Set<string>()
  for (let tried = 0; tried < tries; tried++) {
    const best = open.shift()
    if (!best) return undefined
    const view = viewAround(which, new Set([...hidden, ...best.added]), cell)
    const exposed = exposedIn(view)
    if (exposed === undefined) return best.added
    for (const helper of likelyHelpers(which, view, exposed, judge)) {
      const added = [...best.added, helper].toSorted((a, b) => a - b)
      if (met.has(added.join(' '))) continue
      met.add(added.join(' '))
      insert(open, { added, loss: best.loss + lossOf(which, helper) }, which)
    }
  }
  return undefined
}

/**
 * The shown cells that the exposed one is computed from, of which at least one must be hidden; where it is not computed, only narrowed, any that
 * hangs together with it.
 */
function likelyHelpers(which: Case, view: View, cell: number, judge: Judge): readonly number[] {
  const standstills = [
    ...judge.proverOf(view).standstillsOf(cell),
    ...judge.remaindersIn(view).flatMap(({ cells, standstill }) => (cells.includes(cell) ? [standstill] : [])),
  ]
  // One computation that gives the cell away is enough to know whence help must come.
  const computed = standstills.find(({ isComputed }) => isComputed)
  const near = helpersOf(which, view).toSorted((a, b) => lossOf(which, a) - lossOf(which, b) || a - b)
  const unknownsOf = (helper: number): readonly number[] => [helper, which.system.pupilsOf[helper] ?? helper]
  const known = [...new Set(near.flatMap(unknownsOf))]
  const blocking = new Set(
    (computed ? [computed] : standstills).flatMap(({ equations, unknowns }) => determinedBy(equations, unknowns, known)),
  )
  const likely = near.filter((helper) => unknownsOf(helper).some((unknown) => blocking.has(unknown)))
  return likely.length > 0 ? likely : near
}

const viewAround = (which: Case, hidden: ReadonlySet<number>, cell: number): View =>
  viewsOf(which, hidden).find(({ cells }) => cells.includes(cell)) as View

const lossOf = ({ system }: Case, cell: number): number => system.cells[cell]?.loss ?? 0

function insert(open: Try[], item: Try, which: Case): void {
  let [low, high] = [0, open.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareTries(open[middle] ?? item, item, which) <= 0) low = middle + 1
    else high = middle
  }
  open.splice(low, 0, item)
}

const compareTries = (a: Try, b: Try, which: Case): number => a.loss - b.loss || compareText(namesOf(a, which), namesOf(b, which))

const namesOf = ({ added }: Try, { system }: Case): string => added.map((cell) => system.cells[cell]?.id ?? '').join('\n')

/** Hides the cheapest cell that may help, again and again. When nothing is left to hide, nothing we show tells of the cell. */
function greedyHelp(which: Case, hidden: ReadonlySet<number>, cell: number, exposedIn: ExposedIn): readonly number[] {
  const added: number[] = []
  for (;;) {
    const view = viewAround(which, new Set([...hidden, ...added]), cell)
    const helper = helpersOf(which, view).toSorted((a, b) => lossOf(which, a) - lossOf(which, b) || a - b)[0]
    if (exposedIn(view) === undefined || helper === undefined) return added
    added.push(helper)
  }
}

/** The dearest first, and again as long as anything can be shown: what protected a cell may be needless once that cell is shown. */
function withoutNeedless(which: Case, primary: ReadonlySet<number>, hidden: ReadonlySet<number>, judge: Judge): ReadonlySet<number> {
  const kept = new Set(hidden)
  const secondary = [...hidden].filter((cell) => !primary.has(cell)).toSorted((a, b) => lossOf(which, b) - lossOf(which, a) || a - b)
  for (let before = -1; before !== kept.size;) {
    before = kept.size
    for (const cell of secondary) {
      if (!kept.delete(cell)) continue
      if (viewsOf(which, kept).some((view) => judge.verdictOn(view).exposed.length > 0)) kept.add(cell)
    }
  }
  return kept
}
