import type { Files } from '../../app/ports.ts'
import { carryOut, planOne, type Plan } from '../../app/scaffold.ts'
import { titleIn } from '../../app/titles.ts'
import { trustedSettings } from '../../app/trusted-settings.ts'
import { enumerate } from '../../i18n/lists.ts'
import type { Kind } from '../../kinds/kind.ts'
import { criticalAreas } from '../../kinds/oppfolgingsavtale/critical-area.ts'
import type { Municipality, School } from '../../model/municipality.ts'
import { CannotRun } from '../../model/problem.ts'
import { schoolYearOf, type SchoolYear } from '../../model/school-year.ts'
import { slugOf } from '../../model/slug.ts'
import { kindArgument, schoolArgument, schoolYearArgument } from '../arguments.ts'
import { openFolder, type CommonFlags, type Surroundings } from '../context.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { tellFaults, tellVerdicts } from './plan-output.ts'

interface NewFlags extends CommonFlags {
  readonly skuleår?: string
  readonly område?: string
  readonly tittel?: string
  readonly dryRun?: boolean
}

/** `kvalitet new`: one document of one school. One that exists is left as it is. */
export async function runNew(
  written: string,
  schoolId: string | undefined,
  flags: NewFlags,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal } = surroundings
  const { files, packaged, clock } = openFolder(surroundings, flags)
  const kind = kindArgument(written)
  const area = flags.område === undefined ? undefined : areaArgument(flags.område)
  const year = flags.skuleår === undefined ? schoolYearOf(clock.today()) : schoolYearArgument(flags.skuleår)
  const settings = await trustedSettings(files)
  const plan =
    'municipality' in settings
      ? await planOne({ files, today: clock.today() }, packaged, kind, {
          municipality: settings.municipality,
          year,
          school: schoolFor(kind, settings.municipality, schoolId, year),
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

function areaArgument(written: string): string {
  const area = criticalAreas.find((known) => slugOf(known) === slugOf(written) || slugOf(known) === slugOf(written).replaceAll('oe', 'o'))
  if (area === undefined)
    throw new CannotRun('kommando/ugyldig-verdi', { val: '--område', verdi: written, lovlege: enumerate(criticalAreas, 'eller') })
  return area
}

/** The school a document is for; none where it belongs to the whole municipality. */
function schoolFor(kind: Kind, municipality: Municipality, id: string | undefined, year: SchoolYear): School | undefined {
  if (kind.belongsTo === 'school') return schoolArgument({ kind, municipality, year, id, call: `kvalitet new ${kind.id} SKULE` })
  if (id !== undefined) throw new CannotRun('skule/overflodig', { dokument: kind.id, skule: id })
  return undefined
}

/** Two titles may give the same file name: a second agreement must not pass for the first. */
function refuseOtherAgreement(plan: Plan, files: Files, { tittel }: NewFlags): void {
  const [verdict] = plan.verdicts
  if (verdict?.does !== 'finst') return
  const written = titleIn(files, verdict.file)
  if (written !== undefined && tittel !== undefined && written !== tittel.normalize('NFC')) {
    throw new CannotRun('avtale/namn-oppteke', { fil: verdict.file, tittel: plan.told?.(written) ?? written })
  }
}
