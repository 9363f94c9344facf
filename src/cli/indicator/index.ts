import type { IndicatorList } from '../../app/indicator-list.ts'
import type { IndicatorSeries } from '../../app/indicator-series.ts'

/** How the text for people is shown. */
export interface Look {
  readonly hasColour: boolean
  readonly width: number
  /** From where the user stands to the data folder, with `/` at the end; empty when they are the same. */
  readonly way: string
}

/** One way to write the list of indicators, and one indicator's series. */
interface IndicatorReporter {
  readonly list: (list: IndicatorList, municipality: string, look: Look) => string | Promise<string>
  readonly series: (series: IndicatorSeries, look: Look) => string | Promise<string>
}

/** Each loaded when asked for. */
export const indicatorReporters = {
  text: async () => ({ list: (await import('./list-text.ts')).listText, series: (await import('./series-text.ts')).seriesText }),
  json: async () => import('./json.ts'),
  markdown: async () => import('./markdown.ts'),
} satisfies Readonly<Record<string, () => Promise<IndicatorReporter>>>

export type IndicatorFormat = keyof typeof indicatorReporters
