import { overviewText, type MeasuredGoal } from '../indicators/overview/index.ts'
import { stepsIn } from '../model/steps.ts'
import { yearBefore } from '../model/school-year.ts'
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

/** The goals with a target. One that was carried over is at least a year old. */
const goalsOf = ({ corpus, municipality, year, school }: Occasion): readonly MeasuredGoal[] =>
  corpus
    .inYear('leiardialog-1', year, school?.id)
    .flatMap(({ data }) => data.mål ?? [])
    .flatMap(({ tittel, indikator, trinn, målverdi, frå }): readonly MeasuredGoal[] => {
      const indicator = indikator === undefined ? undefined : municipality.indicators.get(indikator)
      if (!indicator || tittel === undefined || målverdi === undefined) return []
      const steps = trinn === undefined ? undefined : stepsIn(trinn)
      return [{ title: tittel, indicator, steps, target: målverdi, setIn: frå === undefined ? year : yearBefore(year) }]
    })
