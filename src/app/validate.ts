import { deadlinePassed } from '../kinds/deadlines.ts'
import { kindIds, kindOf } from '../kinds/index.ts'
import { everything, type Corpus, type Scope } from '../model/corpus.ts'
import { configurationFile, figuresFolder, questionsFile } from '../model/layout.ts'
import type { Municipality } from '../model/municipality.ts'
import { CannotRun } from '../model/problem.ts'
import { parseSchoolYear, yearAfter, yearBefore, type SchoolYear } from '../model/school-year.ts'
import { sortFindings, type Finding } from '../model/finding.ts'
import { duties } from '../rules/duties/index.ts'
import { refersBeyond } from '../rules/duties/origins.ts'
import { checkCorpus } from '../rules/index.ts'
import { withoutHits, withoutHitsInPlaces } from '../rules/personal-data/without-hits.ts'
import { withSeverities } from '../rules/severities.ts'
import { silenced, silenceFaults, unusedFaults } from '../rules/silences.ts'
import { findingsOf } from './findings.ts'
import { noDrafts, readDrafts } from './read-drafts.ts'
import { noFigures, readFigureFolder } from './read-figures.ts'
import { readFolder, type World } from './read-folder.ts'
import { readSettings } from './settings.ts'

export interface Validation {
  readonly findings: readonly Finding[]
  /** How many documents were read. */
  readonly documents: number
  /** How many findings the documents silence. */
  readonly silenced: number
}

/** Every fault of every file in one run. With `paths` (files or folders of the data folder): those, and the duties that begin or end in them. */
export async function validate(world: World, paths: readonly string[] = []): Promise<Validation> {
  const { files } = world
  const { findings, silenced: taken, files: read, hitsInNames } = await examine(world, scopeOf(paths))
  if (paths.length === 0) return { findings: withoutHitsInPlaces(findings, hitsInNames), documents: read.length, silenced: taken.length }
  const own = findings.filter((finding) => isAbout(finding, paths))
  const stray = paths.find((path) => files.isFile(path) && path !== configurationFile && !read.includes(path))
  if (stray !== undefined && own.length === 0) throw new CannotRun('mappe/ikkje-dokument', { sti: stray })
  return {
    findings: withoutHitsInPlaces(own, hitsInNames),
    documents: read.filter((file) => isUnder(file, paths)).length,
    silenced: taken.filter((finding) => isAbout(finding, paths)).length,
  }
}

/** What one pass over the data folder gave. */
export interface Examined {
  /** Undefined when kvalitet.yaml can't be trusted; the findings tell why. */
  readonly municipality: Municipality | undefined
  readonly corpus: Corpus
  readonly findings: readonly Finding[]
  /** What the documents silence. */
  readonly silenced: readonly Finding[]
  /** Files that were read, sound or not. */
  readonly files: readonly string[]
  /** Texts that must never be shown: what the personal-data guard hit. */
  readonly hits: readonly string[]
  /** Those of them that stand in places, as names of files and folders. */
  readonly hitsInNames: readonly string[]
}

/** Reads the data folder once and holds it against every rule. */
export async function examine(world: World, scope: Scope = everything): Promise<Examined> {
  const { municipality, faults: settingsFaults, breach } = await readSettings(world.files)
  const read = await readFolder(world, municipality, scope)
  const rules = [...duties, ...kindIds.flatMap((id) => kindOf(id).rules), deadlinePassed]
  const told = checkCorpus(read.corpus, rules)
  // A reference to long ago, and an agreement that may run since long ago, can't be judged by what lies near.
  if (scope !== everything && (refersBeyond(read.corpus) || told.some(({ code }) => code === 'avtale/manglar'))) return examine(world)
  const settingsBreaches = breach
    ? [{ source: breach, schema: 'kvalitet.schema.json', data: breach.fields, errors: breach.errors, status: 'ferdig' as const }]
    : []
  const { corpus, faults, breaches, silences, hits, hitsInNames } = read
  const figures = scope.years?.has(figuresFolder) === false ? noFigures : await readFigureFolder(world.files, municipality)
  const drafts = municipality ? await readDrafts(world, municipality, scope) : noDrafts
  const files = [...read.files, ...figures.texts.keys(), ...drafts.files]
  const all = [...settingsFaults, ...faults, ...figures.faults, ...drafts.faults, ...silenceFaults(silences), ...told]
  const found = withoutHits(await findingsOf(all, [...settingsBreaches, ...breaches, ...figures.breaches]), hits)
  const { findings: kept, taken, unused } = silenced(found, silences)
  const unneeded = await findingsOf([...unusedFaults(unused, corpus)], [])
  const findings = withSeverities(unneeded.length === 0 ? kept : sortFindings([...kept, ...unneeded]), municipality)
  return { municipality, corpus, findings, silenced: taken, files, hits, hitsInNames }
}

/** The years and schools that the paths touch, with the years before and after: the documents that owe each other something. */
function scopeOf(paths: readonly string[]): Scope {
  const steps = paths.map((path) => path.split('/'))
  // What stands in the settings is owed by documents of any school and year.
  if (paths.length === 0 || paths.includes(configurationFile) || steps.some(([year]) => year === undefined || year === ''))
    return everything
  const schools = steps.map(([, school]) => school)
  const named = schools.filter((school) => school !== undefined && !school.includes('.'))
  return {
    years: new Set(steps.flatMap(([year = '']) => withNeighbours(year))),
    schools: named.length === schools.length ? new Set(named as string[]) : undefined,
  }
}

function withNeighbours(written: string): readonly string[] {
  const year = parseSchoolYear(written)
  return year === undefined ? [written] : [yearBefore(year), year, yearAfter(year)]
}

/** What is wrong in a named file, what it owes or is owed, and what keeps it from being checked: the settings, the year's questions, its folder. */
const isAbout = ({ place, related, severity }: Finding, paths: readonly string[]): boolean =>
  isUnder(place.file, paths) ||
  related.some((other) => isUnder(other.place.file, paths)) ||
  (severity === 'error' && isNeededBy(place.file, paths))

const isNeededBy = (file: string, paths: readonly string[]): boolean =>
  file === configurationFile ||
  paths.some((path) => path.startsWith(`${file}/`) || file === questionsFile(path.split('/')[0] as SchoolYear))

const isUnder = (file: string, paths: readonly string[]): boolean =>
  paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
