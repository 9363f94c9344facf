import { enumerate } from '../i18n/lists.ts'
import { isOpenIn, type School } from '../model/municipality.ts'
import { valueAt } from '../model/document.ts'
import { error, faultOf, type Fault } from '../records/fault.ts'
import type { Record } from '../records/record.ts'

/** The fields that say what the document is must agree with its place in the folder, and the school must have been open that year. */
export function* identityFaults(record: Record, school: School | undefined, templateVersion: number): Iterable<Fault> {
  for (const [felt, venta] of [
    ['skuleår', record.year],
    ['skule', record.school],
    ['avdeling', record.department],
  ] as const) {
    const verdi = record.fields[felt]
    if (venta !== undefined && typeof verdi === 'string' && verdi !== venta) {
      yield error({ code: 'dokument/feil-stad', args: { felt, verdi, venta }, at: valueAt(record, felt) })
    }
  }
  if (school && !isOpenIn(school, record.year)) {
    yield faultOf('warning', {
      code: 'dokument/skule-ikkje-i-drift',
      args: { skule: school.name, skuleår: record.year },
      at: valueAt(record, 'skule'),
    })
  }
  yield* templateFaults(record, templateVersion)
}

/** A document is held to the template that it was made with; what a newer one demands besides is told as a note. */
function* templateFaults({ template: mal, newer, ...source }: Record, templateVersion: number): Iterable<Fault> {
  if (!Number.isInteger(mal)) return
  if (mal > templateVersion)
    yield faultOf('note', { code: 'dokument/nyare-mal', args: { mal, kjend: templateVersion }, at: valueAt(source, 'mal') })
  if (newer.length > 0)
    yield faultOf('note', {
      code: 'dokument/eldre-mal',
      args: {
        mal,
        manglar: enumerate(
          newer.map((field) => `«${field}»`),
          'og',
        ),
      },
      at: valueAt(source, 'mal'),
    })
}
