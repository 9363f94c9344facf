import { inNorwegianOrder } from '../../i18n/lists.ts'
import { results as words } from '../../i18n/nn/results.ts'
import type { SeriesKey } from '../../indicators/comparison/series.ts'
import { isOpenIn, type School } from '../../model/municipality.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { teaches } from '../../model/steps.ts'
import type { Material } from '../material.ts'
import { yearsUpTo } from '../results/table-cells.ts'

/** Somebody with a line in the tables of a test. */
export interface TestUnit extends Pick<SeriesKey, 'level' | 'orgNumber'> {
  readonly name: string
  /** Undefined of the land and the municipality. */
  readonly school: School | undefined
}

/** The land, the municipality, and each of its schools that has the step and has been open in one of the years that are shown, in order of name. */
export function testUnits(step: string, { municipality, year }: Material): readonly TestUnit[] {
  const schools = municipality.schools.filter((school) => isIn(school, step, year))
  return [
    { name: words.land, level: 'land', orgNumber: 'I', school: undefined },
    { name: words.municipality(municipality.name), level: 'kommune', orgNumber: municipality.number, school: undefined },
    ...inNorwegianOrder(schools, ({ name }) => name).map((school) => ({
      name: school.name,
      level: 'skule' as const,
      orgNumber: school.orgNumber ?? '',
      school,
    })),
  ]
}

const isIn = (school: School, step: string, year: SchoolYear): boolean =>
  school.orgNumber !== undefined &&
  yearsUpTo(year).some((one) => isOpenIn(school, one)) &&
  (step === '' || school.steps === undefined || teaches(school.steps, Number(step)))
