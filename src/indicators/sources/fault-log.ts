import type { Code } from '../../i18n/catalogue.ts'
import type { Place } from '../../model/place.ts'
import { faultOf, type Fault } from '../../records/fault.ts'

/** Findings of one rule that are told with their places; of the rest only the number is told. */
export const mostOfOneRule = 20

/**
 * What stops an import unless the user accepts it, and how the file is then read: columns, indicators, steps, years and schools that nobody knows are left
 * out, rows with an organisation number that can't be right too; a value out of range stands as it is; figures without a column for uncertainty have none;
 * of two values the last counts; of a cut file what is there is read. Of two files
 * that disagree, the one that is imported now counts.
 */
export const acceptable: ReadonlySet<Code> = new Set<Code>([
  'import/avkutta',
  'import/manglar-kolonne',
  'import/ukjend-kolonne',
  'import/ukjend-indikator',
  'import/trinn',
  'import/skulear',
  'import/utanfor',
  'import/orgnr',
  'import/ukjend-skule',
  'import/kommune-manglar',
  'import/to-verdiar',
  'import/ulike-kjelder',
])

type Bare = { [F in Fault as F['code']]: { readonly code: F['code']; readonly args: F['args']; readonly at: Place } }[Code]

/** The findings of one file, as many as it is of use to tell. */
export interface FaultLog {
  /** Told as an error, or as a note when the user accepts it. */
  readonly stop: (bare: Bare) => void
  /** Told as an error, whatever the user accepts: without it there is nothing to read. */
  readonly refuse: (bare: Bare) => void
  readonly note: (bare: Bare) => void
  readonly faults: () => readonly Fault[]
}

export function faultLog(accepted: ReadonlySet<string>): FaultLog {
  const faults: Fault[] = []
  const counts = new Map<Code, number>()
  const untold = new Map<Code, Fault>()
  const add = (fault: Fault): void => {
    const count = (counts.get(fault.code) ?? 0) + 1
    counts.set(fault.code, count)
    if (count <= mostOfOneRule) faults.push(fault)
    else if (count === mostOfOneRule + 1) untold.set(fault.code, fault)
  }
  const more = (): readonly Fault[] =>
    [...untold].map(([code, { at, severity }]) =>
      faultOf(severity, { code: 'import/fleire', args: { regel: code, tal: (counts.get(code) ?? 0) - mostOfOneRule }, at }),
    )
  return {
    stop: (bare) => add(faultOf(accepted.has(bare.code) && acceptable.has(bare.code) ? 'note' : 'error', bare)),
    refuse: (bare) => add(faultOf('error', bare)),
    note: (bare) => add(faultOf('note', bare)),
    faults: () => [...faults, ...more()],
  }
}
