import type { Files } from '../../app/ports.ts'
import { carryOut, planOne, schoolOf, titleIn, type Plan } from '../../app/scaffold.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { enumerate } from '../../i18n/lists.ts'
import { kindIds, kindOf } from '../../kinds/index.ts'
import type { Kind } from '../../kinds/kind.ts'
import { isOpenIn, type Municipality, type School } from '../../model/municipality.ts'
import { nearest } from '../../model/nearest.ts'
import { CannotRun } from '../../model/problem.ts'
import { schoolYearOf, type SchoolYear } from '../../model/school-year.ts'
import { slugOf } from '../../model/slug.ts'
import { schoolYearArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { tellFaults, tellVerdicts } from './plan-output.ts'

interface NewFlags extends CommonFlags {
  readonly skuleår?: string
  readonly område?: string
  readonly tittel?: string
  readonly dryRun?: boolean
}

/** The critical areas of an agreement, as its schema has them. */
const areas = ['læring', 'læringsmiljø', 'økonomi', 'regelverk', 'anna'] as const

/** `kvalitet new`: one document of one school. One that exists is left as it is. */
export async function runNew(written: string, schoolId: string, flags: NewFlags, surroundings: Surroundings): Promise<ExitCode> {
  const { terminal } = surroundings
  const { files, packaged, clock } = openFolder(surroundings, flags)
  const kind = kindArgument(written)
  const area = flags.område === undefined ? undefined : areaArgument(flags.område)
  if (kind.madeBy === 'new' && area === undefined)
    throw new CannotRun('kommando/manglar-val', { val: '--område', lovlege: enumerate(areas, 'eller') })
  const settings = await trustedSettings(files)
  const plan =
    'municipality' in settings
      ? await planOne(files, packaged, kind, {
          municipality: settings.municipality,
          ...schoolAndYear(
            settings.municipality,
            schoolId,
            flags.skuleår === undefined ? schoolYearOf(clock.today()) : schoolYearArgument(flags.skuleår),
          ),
          area,
          title: flags.tittel,
        })
      : { verdicts: [], ...settings }
  if (plan.faults.length > 0 || plan.breaches.length > 0) {
    await tellFaults(plan, terminal)
    return exitCode.findings
  }
  refuseOtherAgreement(plan, files, flags)
  const isDryRun = flags.dryRun === true
  if (!isDryRun) carryOut(plan, files)
  tellVerdicts(plan, terminal, { isDryRun })
  return exitCode.fine
}

function kindArgument(written: string): Kind {
  const id = kindIds.find((kind) => kind === written.toLowerCase().normalize('NFC').replaceAll('ø', 'o'))
  if (id === undefined)
    throw new CannotRun('dokument/ukjent-slag', {
      dokument: written,
      framlegg: nearest(written, kindIds),
      lovlege: enumerate(kindIds, 'og'),
    })
  return kindOf(id)
}

function areaArgument(written: string): string {
  const area = areas.find((known) => slugOf(known) === slugOf(written) || slugOf(known) === slugOf(written).replaceAll('oe', 'o'))
  if (area === undefined)
    throw new CannotRun('kommando/ugyldig-verdi', { val: '--område', verdi: written, lovlege: enumerate(areas, 'eller') })
  return area
}

function schoolAndYear(municipality: Municipality, id: string, year: SchoolYear): { readonly school: School; readonly year: SchoolYear } {
  const school = schoolOf(municipality, id)
  const ids = municipality.schools.map((known) => known.id)
  if (!school) throw new CannotRun('skule/ukjend', { skule: id, framlegg: nearest(id, ids), lovlege: enumerate(ids, 'og') })
  if (!isOpenIn(school, year)) throw new CannotRun('skule/ikkje-i-drift', { skule: school.name, skuleår: year })
  return { school, year }
}

/** Two titles may give the same file name: a second agreement must not pass for the first. */
function refuseOtherAgreement({ verdicts }: Plan, files: Files, { tittel, område }: NewFlags): void {
  const [verdict] = verdicts
  if (verdict?.does !== 'finst') return
  const written = titleIn(files, verdict.file)
  const wanted = tittel ?? område
  if (written !== undefined && wanted !== undefined && written !== wanted.normalize('NFC')) {
    throw new CannotRun('avtale/namn-oppteke', { fil: verdict.file, tittel: written })
  }
}
