import { kindIds, kindOf } from '../kinds/index.ts'
import { configurationFile, questionsFile } from '../model/layout.ts'
import { CannotRun } from '../model/problem.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { Finding } from '../model/finding.ts'
import { checkCorpus } from '../rules/index.ts'
import { findingsOf } from './findings.ts'
import { everything, type Scope } from './inventory.ts'
import type { Files } from './ports.ts'
import { readFolder } from './read-folder.ts'
import { readSettings } from './settings.ts'

export interface Validation {
  readonly findings: readonly Finding[]
  /** How many documents were read. */
  readonly documents: number
}

/** Every fault of every file in one run. With `paths` (files or folders of the data folder): those, and the duties that begin or end in them. */
export async function validate(files: Files, paths: readonly string[] = []): Promise<Validation> {
  const { municipality, faults: settingsFaults, breach } = await readSettings(files)
  const settingsBreaches = breach
    ? [{ source: breach, schema: 'kvalitet.schema.json', data: breach.fields, errors: breach.errors, status: 'ferdig' as const }]
    : []
  const { corpus, faults, breaches, files: read } = await readFolder(files, municipality, scopeOf(paths))
  const rules = kindIds.flatMap((id) => kindOf(id).rules)
  const findings = await findingsOf([...settingsFaults, ...faults, ...checkCorpus(corpus, rules)], [...settingsBreaches, ...breaches])
  if (paths.length === 0) return { findings, documents: read.length }
  const own = findings.filter((finding) => isAbout(finding, paths))
  const stray = paths.find((path) => files.isFile(path) && path !== configurationFile && !read.includes(path))
  if (stray !== undefined && own.length === 0) throw new CannotRun('mappe/ikkje-dokument', { sti: stray })
  return { findings: own, documents: read.filter((file) => isUnder(file, paths)).length }
}

/** The years and schools that the paths touch: the documents that owe each other something. */
function scopeOf(paths: readonly string[]): Scope {
  const steps = paths.filter((path) => path !== configurationFile).map((path) => path.split('/'))
  if (paths.length === 0 || steps.some(([year]) => year === undefined || year === '')) return everything
  const schools = steps.map(([, school]) => school)
  const named = schools.filter((school) => school !== undefined && !school.includes('.'))
  return {
    years: new Set(steps.map(([year]) => year ?? '')),
    schools: named.length === schools.length ? new Set(named as string[]) : undefined,
  }
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
