import type { Municipality } from '../model/municipality.ts'
import { isOpenIn } from '../model/municipality.ts'
import { valueAt } from '../model/document.ts'
import { error, faultOf, type Fault } from '../records/fault.ts'
import type { Record } from '../records/record.ts'

/** The fields that say what the document is must agree with its place in the folder, and the school must have been open that year. */
export function* identityFaults(record: Record, municipality: Municipality | undefined, templateVersion: number): Iterable<Fault> {
  for (const [felt, venta] of [
    ['skuleår', record.year],
    ['skule', record.school],
  ] as const) {
    const verdi = record.fields[felt]
    if (typeof verdi === 'string' && verdi !== venta) {
      yield error({ code: 'dokument/feil-stad', args: { felt, verdi, venta }, at: valueAt(record, felt) })
    }
  }
  const school = municipality?.schools.find(({ id }) => id === record.school)
  if (school && !isOpenIn(school, record.year)) {
    yield faultOf('warning', {
      code: 'dokument/skule-ikkje-i-drift',
      args: { skule: school.name, skuleår: record.year },
      at: valueAt(record, 'skule'),
    })
  }
  const mal = record.fields['mal']
  if (typeof mal === 'number' && Number.isInteger(mal) && mal > templateVersion) {
    yield faultOf('note', { code: 'dokument/nyare-mal', args: { mal, kjend: templateVersion }, at: valueAt(record, 'mal') })
  }
}
