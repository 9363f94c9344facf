/** A date as `YYYY-MM-DD`; text order is time order. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** The date in a text, or undefined when the text is no real date (2026-02-30) or lies outside 1900 to 2199. */
export function parseDate(text: string): IsoDate | undefined {
  const match = shape.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199) return undefined
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? (text as IsoDate) : undefined
}

export const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate

/** How many days a month has, leap years counted. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
