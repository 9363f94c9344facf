import type { Level } from '../../model/indicator.ts'
import type { Municipality, School } from '../../model/municipality.ts'

/** Whom a figure is for. */
export interface FigureUnit {
  readonly level: Level
  readonly orgNumber: string
}

/** The units whose figures are kept: the land, the municipality's county, the municipality, and its schools that have an organisation number. */
export interface Units {
  readonly municipality: string
  readonly county: string
  readonly schools: ReadonlyMap<string, School>
  /** The unit that a code stands for; undefined when its figures are not kept. Spreadsheets take the zeros in front of codes away. */
  readonly kept: (level: Level, code: string) => FigureUnit | undefined
}

const levelCodes: Readonly<Record<string, Level>> = { 1: 'land', 2: 'fylke', 3: 'kommune', 4: 'skule' }

/** Udir's `EnhetNivaa`. */
export const levelOfCode = (code: string): Level | undefined => levelCodes[code]

export const countyCode = (code: string): string => code.padStart(2, '0')
export const municipalityCode = (code: string): string => code.padStart(4, '0')

export function unitsOf({ number, schools }: Municipality): Units {
  const county = number.slice(0, 2)
  const byNumber = new Map(schools.flatMap((school) => (school.orgNumber === undefined ? [] : [[school.orgNumber, school] as const])))
  const isKept: Readonly<Record<Level, (code: string) => string | undefined>> = {
    land: (code) => (code.toUpperCase() === 'I' ? 'I' : undefined),
    fylke: (code) => (countyCode(code) === county ? county : undefined),
    kommune: (code) => (municipalityCode(code) === number ? number : undefined),
    skule: (code) => (byNumber.has(code) ? code : undefined),
  }
  return {
    municipality: number,
    county,
    schools: byNumber,
    kept: (level, code) => {
      const orgNumber = isKept[level](code)
      return orgNumber === undefined ? undefined : { level, orgNumber }
    },
  }
}
