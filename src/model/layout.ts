import type { SchoolYear } from './school-year.ts'

/** The names of the data folder (the layout a user can see); always with `/`. */
export const configurationFile = 'kvalitet.yaml'
/** The municipality's own list of names for the personal-data guard. Never committed. */
export const namesFile = 'namneliste.txt'
export const templatesFolder = 'maler'
export const guidesFolder = 'rettleiing'
/** Measured results: tidy CSV files, and where they come from. */
export const figuresFolder = 'indikatorar'
export const figureSourcesFile = `${figuresFolder}/kjelder.yaml`

export const questionsFile = (year: SchoolYear): string => `${year}/sporsmal.yaml`
/** A school's document, or one of the whole municipality. */
export const documentFile = (year: SchoolYear, school: string | undefined, name: string): string =>
  school === undefined ? `${year}/${name}.md` : `${year}/${school}/${name}.md`

/** Where the report of a year lies: the draft, the pristine last compilation, what is rendered beside the draft, and which figures it masks and shows. */
export function reportFiles(year: SchoolYear): {
  readonly draft: string
  readonly base: string
  readonly html: string
  readonly protocol: string
  readonly shown: string
} {
  const draft = `${year}/rapport/tilstandsrapport.md`
  return {
    draft,
    base: baseOf(draft),
    html: `${year}/rapport/tilstandsrapport.html`,
    protocol: `${year}/rapport/.grunnlag/skjermingsprotokoll.md`,
    shown: `${year}/rapport/.grunnlag/viste-tal.csv`,
  }
}

/** The pristine copy of a compiled file, committed with it. */
export const baseOf = (file: string): string => file.replace(/([^/]+)$/, '.grunnlag/$1')

/** `tilstandsrapport.ny.md`, then `tilstandsrapport.ny-2.md`: beside a file that must not be overwritten. */
export const besideName = (file: string, number = 1): string => file.replace(/(\.[^./]+)$/, `.ny${number === 1 ? '' : `-${number}`}$1`)

/** A chart, from the folder of the report: `figurar/elevundersokinga-tabell-7.svg`. */
export const figureIn = (section: string, key: string): string => `figurar/${section}-${key}.svg`
