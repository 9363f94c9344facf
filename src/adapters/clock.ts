import type { Clock } from '../app/ports.ts'
import { isoDate, parseDate } from '../model/date.ts'
import { CannotRun } from '../model/problem.ts'

/** Today in local time, unless a day was asked for. */
export function clock(asked: string | undefined): Clock {
  if (asked === undefined || asked === '') {
    return {
      today() {
        const now = new Date()
        return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
      },
    }
  }
  const day = parseDate(asked)
  if (day === undefined) throw new CannotRun('kommando/dato', { verdi: asked })
  return { today: () => day }
}
