const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember']

/** `2026-10-01` as «1. oktober 2026». */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)}. ${months[Number(month) - 1] ?? month} ${year}`
}

/** «1. oktober» as month and day; undefined when it is written otherwise. */
export function parseYearDay(text: string): { readonly month: number; readonly day: number } | undefined {
  const [, day, name] = /^(\d{1,2})\. (\p{L}+)$/u.exec(text) ?? []
  const month = months.indexOf(name ?? '') + 1
  return day === undefined || month === 0 ? undefined : { month, day: Number(day) }
}

/** A month and day as «1. oktober». */
export const yearDayText = ({ month, day }: { readonly month: number; readonly day: number }): string =>
  `${day}. ${months[month - 1] ?? ''}`
