import type { School, Steps } from './municipality.ts'

/** The steps of a field that names one or a range: `5`, or 5, 6 and 7 of `5-7`. */
export function stepsIn(written: string | number): readonly number[] {
  const [from = 1, to = from] = String(written).split('-').map(Number)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

export const teaches = (steps: Steps, step: number): boolean => step >= steps.from && step <= steps.to

/** Whether a school is known to teach a step as figures name it; never of the figure for all steps together. */
export const teachesStep = ({ steps }: School, step: string): boolean => step !== '' && steps !== undefined && teaches(steps, Number(step))
