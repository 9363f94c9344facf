import type { Figure, SourceNote } from '../../model/figure.ts'
import type { Place } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import type { Reading } from './reading.ts'

/** Schools in the municipality that are not in kvalitet.yaml, such as private ones, which the municipality's own figure counts too. */
export interface OtherSchools {
  /** A figure of such a school. */
  readonly add: (figure: Figure) => void
  /** The municipality's row. */
  readonly countedAt: (at: Place) => void
  /** What must be kept with a year's figures, and tells it. */
  readonly notesOf: (year: SchoolYear) => readonly SourceNote[]
}

export function otherSchools({ log, table }: Reading): OtherSchools {
  const seen = new Map<string, Map<string, Figure>>()
  let counted: Place | undefined
  return {
    add: (figure) => {
      if (figure.state === 'ingen') return
      const key = [figure.year, figure.indicator, figure.step].join(' ')
      seen.set(key, (seen.get(key) ?? new Map<string, Figure>()).set(figure.orgNumber, figure))
    },
    countedAt: (at) => {
      counted ??= at
    },
    notesOf: (year) => {
      const ofYear = [...seen.values()].map((schools) => [...schools.values()]).filter(([figure]) => figure?.year === year)
      const skular = new Set(ofYear.flat().map(({ orgNumber }) => orgNumber)).size
      const at = counted ?? table.placeOf(table.header, 0)
      if (skular > 0) log.note({ code: 'import/andre-skular', args: { skuleår: year, skular }, at })
      return ofYear.flatMap(noteOf)
    },
  }
}

function noteOf(figures: readonly Figure[]): readonly SourceNote[] {
  const [first] = figures
  if (!first) return []
  const withheld = figures.filter(({ state }) => state === 'skjerma').length
  const shown = figures.flatMap(({ value, pupils }) => (value === undefined || pupils === undefined ? [] : [{ value, pupils }]))
  const pupils = shown.reduce((sum, one) => sum + one.pupils, 0)
  const value = Number((shown.reduce((sum, one) => sum + one.value * one.pupils, 0) / pupils).toFixed(6))
  const note = { kind: 'andre-skular', indicator: first.indicator, step: first.step, schools: figures.length, withheld } as const
  return [pupils > 0 ? { ...note, shown: { pupils, value } } : note]
}
