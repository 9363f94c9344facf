import type { SchoolYear } from './school-year.ts'

/** The names of the data folder (the layout a user can see); always with `/`. */
export const configurationFile = 'kvalitet.yaml'
/** The municipality's own list of names for the personal-data guard. Never committed. */
export const namesFile = 'namneliste.txt'
export const templatesFolder = 'maler'
/** The municipality's own Word document, whose styles, header and page setup the report takes. */
export const ownStyles = `${templatesFolder}/stil.docx`
/** Sections of the report that the municipality has written itself. */
export const ownSectionsFolder = `${templatesFolder}/rapport`
export const guidesFolder = 'rettleiing'
/** Measured results: tidy CSV files, and where they come from. */
export const figuresFolder = 'indikatorar'
export const figureSourcesFile = `${figuresFolder}/kjelder.yaml`

export const questionsFile = (year: SchoolYear): string => `${year}/sporsmal.yaml`
/** A school's document, or one of the whole municipality. */
export const documentFile = (year: SchoolYear, school: string | undefined, name: string): string =>
  school === undefined ? `${year}/${name}.md` : `${year}/${school}/${name}.md`

/** The folder of a year's report. */
export const reportFolder = (year: SchoolYear): string => `${year}/rapport`

/** The draft of a year's report, and what the tool keeps beside it to know its own work again. All of it is committed with the draft. */
export function reportFiles(year: SchoolYear): {
  readonly draft: string
  /** The pristine last compilation. */
  readonly base: string
  /** What the report was made from: each file with its hash. */
  readonly sources: string
  /** Figures in the owner's text that have changed at their sources since. */
  readonly stale: string
  /** Which figures it masks, and why. */
  readonly protocol: string
  /** Which figures it shows. */
  readonly shown: string
  /** Of a report that is closed: its files, for the archive. */
  readonly archive: string
} {
  const ground = `${reportFolder(year)}/.grunnlag`
  return {
    draft: `${reportFolder(year)}/tilstandsrapport.md`,
    base: `${ground}/tilstandsrapport.md`,
    sources: `${ground}/kjelder.csv`,
    stale: `${ground}/endra-tal.csv`,
    protocol: `${ground}/skjermingsprotokoll.md`,
    shown: `${ground}/viste-tal.csv`,
    archive: `${reportFolder(year)}/arkivliste.csv`,
  }
}

/** How a year's report is told, and to whom. */
export const editionNames = ['offentleg', 'intern', 'saksframlegg', 'folkeleg'] as const
export type EditionName = (typeof editionNames)[number]

/** What is never committed: it holds a `.gitignore` of its own, so that it ignores itself. */
export const internalFolder = (year: SchoolYear): string => `${reportFolder(year)}/intern`

/** An edition beside the public one. */
export const editionFile = (year: SchoolYear, edition: Exclude<EditionName, 'offentleg'>, format: string): string =>
  edition === 'intern' ? `${internalFolder(year)}/tilstandsrapport-intern.${format}` : `${reportFolder(year)}/${edition}.${format}`

/** `tilstandsrapport.ny.html`, then `tilstandsrapport.ny-2.html`: beside a file that must not be overwritten. */
export const besideName = (file: string, mark: string, number = 1): string =>
  file.replace(/(\.[^./]+)$/, `.${mark}${number === 1 ? '' : `-${number}`}$1`)

/** A chart, from the folder of the report: `figurar/elevundersokinga-tabell-7.svg`. */
export const figureIn = (section: string, key: string): string => `figurar/${section}-${key}.svg`
