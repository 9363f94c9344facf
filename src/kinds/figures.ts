import { overviewText } from '../indicators/overview/index.ts'
import { measuredGoals } from '../model/goals.ts'
import type { Occasion } from './kind.ts'

/**
 * The block of measured results in a school's draft: figures up to the document's year, and the goals of the year's dialogue 1 against them.
 * Undefined, so that what stands there stays, while the figures of the folder can't be trusted or an earlier dialogue 1 can't be read.
 */
export function figureBlock(occasion: Occasion): string | undefined {
  const { municipality, school, year, figures, corpus, earlier } = occasion
  // What was known when a carried goal was set stands in the dialogues of years ago.
  const lacksPast = [...(earlier?.unreadable ?? [])].some((file) => file.split('/')[1] === school?.id)
  if (!school || !figures || lacksPast) return undefined
  const { indicators, centralIndicators: central } = municipality
  const goals = measuredGoals({ corpora: [corpus, ...(earlier ? [earlier] : [])], municipality, school, year })
  return overviewText({ store: figures, indicators, central, year, municipality, school, goals })
}
