import { references } from '../generated/references.ts'
import { valueAt } from '../model/document.ts'
import { parseDate } from '../model/date.ts'
import { firstDayOf, lastDayOf } from '../model/school-year.ts'
import { faultOf, type Fault } from '../records/fault.ts'
import type { Record } from '../records/record.ts'
import { visit } from './references.ts'

/**
 * Dates of what happened in the year of the document, outside that year: most often a wrong year. What has happened is never an error, and an
 * *avvik* beside the date answers for it. Which dates these are comes from the schemas (`reference: skuleår`).
 */
export function dateFaults(record: Record): readonly Fault[] {
  const faults: Fault[] = []
  const [first, last] = [firstDayOf(record.year), lastDayOf(record.year)]
  for (const { path, to } of references[record.kind] ?? []) {
    if (to !== 'skuleår') continue
    visit(record.fields, path, [], (dato, place, parent) => {
      if (parseDate(dato) === undefined || (dato >= first && dato <= last) || parent['avvik'] !== undefined) return
      const at = valueAt(record, ...place)
      faults.push(faultOf('warning', { code: 'dato/utanfor-skulearet', args: { dato, skuleår: record.year }, at }))
    })
  }
  return faults
}
