import { kindIds, kindOf } from '../kinds/index.ts'
import type { KindId } from '../model/document.ts'
import type { Municipality, School } from '../model/municipality.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { Fault } from '../records/fault.ts'
import type { Files, Packaged } from './ports.ts'
import { municipalityValues, Templates } from './templates.ts'

/** The kinds that have a form to be filled in outside the data folder. */
export const printable: readonly KindId[] = kindIds.filter((id) => kindOf(id).hasForm === true)

/** Whose form it is, and for which year. */
interface FormFor {
  readonly kind: KindId
  readonly municipality: Municipality
  readonly school: School
  readonly year: SchoolYear
}

/** An empty form with the names filled in. The municipality's own form in `maler/skjema/` goes before the built-in one. */
export async function formText(
  files: Files,
  packaged: Packaged,
  { kind, municipality, school, year }: FormFor,
): Promise<{ readonly text: string } | { readonly fault: Fault }> {
  return new Templates(files, packaged).fill(`skjema/${kind}.md.hbs`, {
    ...municipalityValues(municipality),
    skule: { id: school.id, namn: school.name },
    skuleår: year,
  })
}
