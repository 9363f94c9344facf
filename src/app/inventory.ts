import { kindIds, kindNamed, kindOf } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Scope } from '../model/corpus.ts'
import type { School } from '../model/municipality.ts'
import { configurationFile, questionsFile } from '../model/layout.ts'
import { nearest } from '../model/nearest.ts'
import { startOf } from '../model/place.ts'
import { slugOf } from '../model/slug.ts'
import { parseSchoolYear, type SchoolYear } from '../model/school-year.ts'
import { error, faultOf, type Fault } from '../records/fault.ts'
import type { Identity } from '../records/record.ts'
import type { Files } from './ports.ts'

/** What the data folder holds, by name alone. */
export interface Inventory {
  readonly documents: readonly Identity[]
  readonly questions: readonly { readonly file: string; readonly year: SchoolYear }[]
  readonly faults: readonly Fault[]
  /** Texts that are no documents: the report, and what lies between the documents. */
  readonly loose: readonly string[]
  /** Every file and folder of the years in scope whose name people may have chosen, documents or not. */
  readonly names: readonly string[]
}

/** Lists the documents of the data folder, and names what does not belong there. Without known schools every folder of a year may be one. */
export function takeInventory(files: Files, known: readonly School[] | undefined, scope: Scope): Inventory {
  const documents: Identity[] = []
  const questions: { file: string; year: SchoolYear }[] = []
  const faults: Fault[] = []
  const names: string[] = []
  const loose: string[] = []
  const schools = known && new Set(known.map(({ id }) => id))
  for (const { name, type } of files.entries('')) {
    if (type === 'file' || scope.years?.has(name) === false) continue
    const year = parseSchoolYear(name)
    if (year !== name || year === undefined) {
      if (/^\d{4}\D?\d{2,4}$/.test(name)) faults.push(error({ code: 'mappe/ugyldig-skulear', args: { namn: name }, at: startOf(name) }))
      continue
    }
    if (type === 'folder') takeYear(year)
    else faults.push(error({ code: 'fil/lenkje', args: {}, at: startOf(name) }))
  }
  if (!scope.kinds) return { documents, questions, faults, names, loose }
  // Of some kinds alone, nothing else in the folder is asked for.
  return { documents: documents.filter(({ kind }) => scope.kinds?.has(kind)), questions: [], faults: [], names: [], loose: [] }

  function takeYear(year: SchoolYear): void {
    for (const { name, type } of files.entries(year)) {
      const path = `${year}/${name}`
      names.push(path)
      const kind = name.endsWith('.md') ? kindNamed(name.slice(0, -3), 'municipality') : undefined
      if (name === 'rapport' && type === 'folder') takeReport(path)
      else if (type === 'file' && !kind && path !== questionsFile(year) && isText(name)) loose.push(path)
      if (kind) documents.push({ file: path, kind, year, school: undefined, department: undefined })
      else if (path === questionsFile(year)) questions.push({ file: path, year })
      else if (type === 'link') faults.push(error({ code: 'fil/lenkje', args: {}, at: startOf(path) }))
      else if (type === 'folder' && name !== 'rapport') {
        if (scope.schools?.has(name) === false) continue
        if (!schools || schools.has(name)) takeSchool(year, name)
        else
          faults.push(
            error({
              code: 'mappe/ukjend-skule',
              args: { id: name, framlegg: nearest(name, schools) ?? idOfSchoolNamed(name, known ?? []) },
              at: startOf(path),
            }),
          )
      } else if (type === 'file' && isStray(name)) faults.push(strayFault(path, name, 'municipality'))
    }
  }

  /**
   * What lies beside the draft is looked through: it may be handed out. The internal edition is a folder of its own, and is not: Git never sees it, it is
   * made from documents that have been looked through themselves, and each of its faults would be told of twice.
   */
  function takeReport(folder: string): void {
    for (const { name, type } of files.entries(folder)) if (type === 'file' && isText(name)) loose.push(`${folder}/${name}`)
  }

  function takeSchool(year: SchoolYear, school: string): void {
    for (const { name, type } of files.entries(`${year}/${school}`)) {
      const file = `${year}/${school}/${name}`
      names.push(file)
      const kind = name.endsWith('.md') ? kindNamed(name.slice(0, -3), 'school') : undefined
      if (type === 'file' && !kind && isText(name)) loose.push(file)
      if (kind) documents.push({ file, kind, year, school, department: departmentIn(name) })
      else if (type === 'link') faults.push(error({ code: 'fil/lenkje', args: {}, at: startOf(file) }))
      else if (type === 'file' && isStray(name)) faults.push(strayFault(file, name, 'school'))
    }
  }
}

/** What anybody can open and read, and search for a number in. */
const isText = (name: string): boolean => /\.(?:md|markdown|txt|ya?ml|csv)$/i.test(name)

const idOfSchoolNamed = (name: string, schools: readonly School[]): string | undefined =>
  schools.find((school) => slugOf(school.name) === slugOf(name))?.id

/** `mellomsteget` in `utviklingsplan-mellomsteget.md`. */
const departmentIn = (name: string): string | undefined => /^utviklingsplan-(.+)\.md$/.exec(name)?.[1]

/** The names that documents have in a school's folder, or in that of the year. */
const fileNames = (place: Kind['belongsTo']): readonly string[] => [
  ...kindIds.filter((id) => kindOf(id).belongsTo === place && id !== 'oppfolgingsavtale').map((id) => `${id}.md`),
  ...(place === 'municipality' ? ['sporsmal.yaml'] : []),
]

/** Files that look like documents but carry no known name. A README, and what editors leave, is nobody's mistake. */
const isStray = (name: string): boolean =>
  /\.(md|markdown|ya?ml|txt|docx?)$/i.test(name) && !/^(readme|les-?meg|[.~])/i.test(name) && name !== configurationFile

const strayFault = (file: string, namn: string, place: Kind['belongsTo']): Fault => {
  const framlegg = properName(namn, place) ?? nearest(namn, fileNames(place))
  return faultOf('warning', { code: 'fil/ukjent-namn', args: { namn, framlegg }, at: startOf(file) })
}

/** A name that is right but for letters that file names here do not have. */
function properName(name: string, place: Kind['belongsTo']): string | undefined {
  const proper = slugOf(name.replace(/\.[^.]+$/, ''))
  return kindNamed(proper, place) === undefined ? undefined : `${proper}.md`
}
