import { overviewText, type MeasuredGoal } from '../indicators/overview/index.ts'
import { stepsIn } from '../model/steps.ts'
import type { Mal } from '../generated/types.ts'
import { titleKey } from '../model/dialogues.ts'
import type { Draft } from '../model/document.ts'
import { yearAfter, yearBefore, type SchoolYear } from '../model/school-year.ts'
import type { Occasion } from './kind.ts'

/**
 * The block of measured results in a school's draft: figures up to the document's year, and the goals of the year's dialogue 1 against them.
 * Undefined, so that what stands there stays, while the figures of the folder can't be trusted.
 */
export function figureBlock(occasion: Occasion): string | undefined {
  const { municipality, school, year, figures } = occasion
  if (!school || !figures) return undefined
  const { indicators, centralIndicators: central } = municipality
  return overviewText({ store: figures, indicators, central, year, municipality, school, goals: goalsOf(occasion) })
}

/** The goals with a target, and when each was set. */
const goalsOf = (occasion: Occasion): readonly MeasuredGoal[] => {
  const { municipality, year } = occasion
  return goalsIn(occasion, year).flatMap(({ tittel, indikator, trinn, målverdi, frå }): readonly MeasuredGoal[] => {
    const indicator = indikator === undefined ? undefined : municipality.indicators.get(indikator)
    if (!indicator || tittel === undefined || målverdi === undefined) return []
    const steps = trinn === undefined ? undefined : stepsIn(trinn)
    return [{ title: tittel, indicator, steps, target: målverdi, setIn: frå === undefined ? year : setIn(occasion, tittel) }]
  })
}

/** The first year of those without a break that have the goal, by its title. One that was carried over is at least a year old. */
function setIn(occasion: Occasion, title: string): SchoolYear {
  const key = titleKey(title)
  for (let since = yearBefore(occasion.year); ; since = yearBefore(since)) {
    const goal = goalsIn(occasion, since).find(({ tittel }) => tittel !== undefined && titleKey(tittel) === key)
    if (goal?.frå === undefined) return goal || since === yearBefore(occasion.year) ? since : yearAfter(since)
  }
}

const goalsIn = ({ corpus, earlier, school }: Occasion, year: SchoolYear): readonly Draft<Mal>[] =>
  [corpus, earlier].flatMap((one) => one?.inYear('leiardialog-1', year, school?.id) ?? []).flatMap(({ data }) => data.mål ?? [])
