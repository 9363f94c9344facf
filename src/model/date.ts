import { parseYearDay } from '../i18n/dates.ts'

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

/** The date that was most likely meant by one written in another way (`14.09.2026`, `14/9-2026`, `14. september 2026`); undefined where none is clear. */
export function dateMeant(written: string): IsoDate | undefined {
  const text = written.trim().toLowerCase()
  const [, day, month = '', year] = /^(\d{1,2})(?:[./-] ?| )(\d{1,2}|[a-z]+)(?:[./-]? ?)(20\d\d)$/.exec(text) ?? []
  if (day !== undefined && year !== undefined) {
    const number = /^\d/.test(month) ? Number(month) : (parseYearDay(`${Number(day)}. ${month}`)?.month ?? 0)
    return parseDate(isoDate(Number(year), number, Number(day)))
  }
  const [, from, inner, last] = /^(20\d\d)[./ -](\d{1,2})[./ -](\d{1,2})$/.exec(text) ?? []
  return from === undefined ? undefined : parseDate(isoDate(Number(from), Number(inner), Number(last)))
}

export const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate

/** How many days a month has, leap years counted. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day that comes some days after another. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const after = new Date(Date.UTC(year, month - 1, day + days))
  return isoDate(after.getUTCFullYear(), after.getUTCMonth() + 1, after.getUTCDate())
}
