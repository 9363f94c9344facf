import { charts } from '../../i18n/nn/charts.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import { actionStates, isShown, type ComparisonDrawing, type Drawing, type Line, type StatesDrawing, type TrendDrawing } from './drawing.ts'

const words = charts.description

/** The text alternative of a chart: the main thing to see in it, what is not shown, and that the table after it has all the figures. */
export function descriptionOf(drawing: Drawing): string {
  const sentences = sentencesOf(drawing)
  return [...sentences, ...(sentences.length === 0 ? [charts.nothing] : [words.table])].join(' ')
}

function sentencesOf(drawing: Drawing): readonly string[] {
  switch (drawing.type) {
    case 'trend':
      return trendSentences(drawing)
    case 'levels':
      return levelsSentences(drawing)
    case 'comparison':
      return comparisonSentences(drawing)
    case 'states':
      return statesSentences(drawing)
  }
}

/** Only years on the scale of the last are held against it. */
function trendSentences(drawing: TrendDrawing): readonly string[] {
  const { years, own, others, goal, newScaleFrom, scale } = drawing
  const shown = years.filter((year) => isShown(own.spots.get(year)))
  const last = shown.at(-1)
  const from = years.findLast((year) => newScaleFrom.has(year) && last !== undefined && year <= last)
  const first = shown.find((year) => from === undefined || year >= from)
  const named = (figure: string): string => (scale.noun === '' ? figure : `${figure} ${scale.noun}`)
  const masked = [own, ...others].flatMap((line) => maskedSentence(line, years))
  if (first === undefined || last === undefined) return masked
  const [start, end] = [figureAt(own, first), figureAt(own, last)]
  const besides = others.flatMap((line) => (isShown(line.spots.get(last)) ? [{ name: line.name, figure: figureAt(line, last) }] : []))
  const breaks = years.slice(1).filter((year) => newScaleFrom.has(year))
  return [
    first === last ? words.one(own.name, named(end), last) : words.two(own.name, named(start), first, end, last),
    ...(besides.length === 0 ? [] : [words.others(besides, last)]),
    ...(goal ? [words.goal(goal.name, goal.value.text)] : []),
    ...(breaks.length === 0 ? [] : [words.newScale(breaks)]),
    ...masked,
  ]
}

function figureAt({ spots }: Line, year: TrendDrawing['years'][number]): string {
  const spot = spots.get(year)
  if (!isShown(spot)) return charts.missingBriefly
  return spot.isProvisional ? words.provisional(spot.text) : spot.text
}

function maskedSentence({ name, spots }: Line, years: TrendDrawing['years']): readonly string[] {
  const masked = years.filter((year) => spots.get(year) === 'skjerma')
  return masked.length === 0 ? [] : [charts.maskedYears(name, masked)]
}

/** The outermost levels of the first two rows: the land and the municipality, as in the table. Of a single school nothing is said before the others. */
function levelsSentences({ levels, rows }: Extract<Drawing, { readonly type: 'levels' }>): readonly string[] {
  const shown = rows.slice(0, 2).flatMap(({ name, shares }) => {
    const [lowest, highest] = shares === undefined || shares === 'skjerma' ? [] : [shares[0], shares.at(-1)]
    return lowest && highest ? [words.levels(name, [levels[0], lowest.text], [levels.at(-1) ?? '', highest.text])] : []
  })
  return [...shown, ...maskedRows(rows.map(({ name, shares }) => ({ name, isMasked: shares === 'skjerma' })))]
}

function maskedRows(rows: readonly { readonly name: string; readonly isMasked: boolean }[]): readonly string[] {
  const names = rows.filter(({ isMasked }) => isMasked).map(({ name }) => name)
  return names.length === 0 ? [] : [words.maskedRows(names)]
}

/** What is highest and lowest of what is ours: how far it is from the other is for those who know the uncertainty of both to say. */
function comparisonSentences({ own, against, rows }: ComparisonDrawing): readonly string[] {
  const shown = rows.flatMap((row) => (isShown(row.own) ? [{ ...row, own: row.own }] : [])).toSorted((a, b) => b.own.value - a.own.value)
  const [highest, lowest] = [shown[0], shown.at(-1)]
  const masked = maskedRows(rows.map((row) => ({ name: row.name, isMasked: row.own === 'skjerma' })))
  if (!highest || !lowest) return masked
  const told = (row: typeof highest): string =>
    words.indicator(row.name, row.own.text, isShown(row.against) ? `${against} ${row.against.text}` : undefined)
  return [shown.length === 1 ? words.only(own, told(highest)) : words.extremes(own, told(highest), told(lowest)), ...masked]
}

function statesSentences({ counts }: StatesDrawing): readonly string[] {
  const total = actionStates.reduce((sum, state) => sum + counts[state].value, 0)
  const told = actionStates
    .filter((state) => counts[state].value > 0)
    .map((state) => words.state(counts[state].text, state, counts[state].value === 1))
  return told.length === 0 ? [] : [words.actions(formatNumber(total), told)]
}
