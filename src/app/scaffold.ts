import { yearDayText } from '../i18n/dates.ts'
import { kindIds, kindOf, validators } from '../kinds/index.ts'
import type { Kind, Occasion } from '../kinds/kind.ts'
import { isDialogue } from '../model/dialogues.ts'
import { documentFile, questionsFile } from '../model/layout.ts'
import { lawOf } from '../model/law.ts'
import { isOpenIn, type Municipality } from '../model/municipality.ts'
import { startOf } from '../model/place.ts'
import { CannotRun } from '../model/problem.ts'
import type { SchoolYear } from '../model/school-year.ts'
import { bringUpToDate } from '../records/bring-up-to-date.ts'
import { error, type Fault } from '../records/fault.ts'
import { questionFaults } from '../records/questions.ts'
import { brokenFieldIn, readRecord } from '../records/record.ts'
import type { Breach } from '../records/schema-faults.ts'
import { readYamlFile } from '../records/yaml-file.ts'
import type { Sporsmal } from '../generated/types.ts'
import { givenTo, sourcesFor, unreadSources } from './carried-over.ts'
import type { Files, Packaged } from './ports.ts'
import type { World } from './read-folder.ts'
import { readText } from './read-text.ts'
import { municipalityValues, Templates } from './templates.ts'
import { titleFrom } from './titles.ts'

/** What a command will do with one file. The same plan is printed by `--dry-run` and carried out without it. */
export type Verdict =
  /** `heldBack`: how many items and lines were not carried over, because the personal-data guard hits them where they stand. */
  | { readonly file: string; readonly does: 'lagar'; readonly content: string; readonly heldBack?: number }
  | { readonly file: string; readonly does: 'finst' }

export interface Plan {
  readonly verdicts: readonly Verdict[]
  readonly faults: readonly Fault[]
  readonly breaches: readonly Breach[]
  /** Earlier documents that could not be read, so that nothing was carried over from them. */
  readonly unread?: readonly string[]
  /** How people's own words are told: without what the personal-data guard hit. */
  readonly told?: (text: string) => string
}

export const carryOut = (plan: Plan, files: Files): void =>
  files.create(plan.verdicts.flatMap((verdict) => (verdict.does === 'lagar' ? [verdict] : [])))

/** Every document of a year for every open school, and the year's questions. */
export async function planYear(world: World, packaged: Packaged, municipality: Municipality, year: SchoolYear): Promise<Plan> {
  const { files } = world
  const open = municipality.schools.filter((school) => isOpenIn(school, year))
  if (open.length === 0) throw new CannotRun('skulear/ingen-skular', { skuleår: year })
  const templates = new Templates(files, packaged)
  const questions = await planQuestions(files, templates, year)
  if (!questions.data) return { verdicts: [], faults: questions.faults, breaches: questions.breaches }
  const verdicts: Verdict[] = [questions.verdict]
  const faults: Fault[] = []
  const { corpus, earlier, mask, figures, brokenFigures } = await sourcesFor(world, municipality, year)
  const shop: Workshop = { files, templates, mask }
  const common = { municipality, year, questions: questions.data, corpus, earlier, figures }
  for (const school of [...open, undefined]) {
    for (const kind of kindIds.map(kindOf).filter(({ belongsTo }) => (belongsTo === 'school') === (school !== undefined))) {
      for (const occasion of kind.made({ ...common, school })) {
        const planned = await planDocument(shop, kind, occasion)
        if ('fault' in planned) faults.push(planned.fault)
        else verdicts.push(planned)
      }
    }
  }
  return {
    verdicts: faults.length > 0 ? [] : verdicts,
    faults: onePerPlace(faults),
    breaches: [],
    unread: [...unreadSources(corpus, year, open), ...(earlier?.unreadable ?? []), ...brokenFigures],
  }
}

/** The documents of one kind on one occasion: one, or one for each department too. */
export async function planOne(
  world: World,
  packaged: Packaged,
  kind: Kind,
  given: Omit<Occasion, 'questions' | 'corpus' | 'earlier' | 'figures'>,
): Promise<Plan> {
  const { files } = world
  const templates = new Templates(files, packaged)
  const questions = await planQuestions(files, templates, given.year)
  if (!questions.data) return { verdicts: [], faults: questions.faults, breaches: questions.breaches }
  const { corpus, earlier, mask, personalDataIn, figures } = await sourcesFor(world, given.municipality, given.year)
  const shop: Workshop = { files, templates, mask }
  const occasion: Occasion = { ...given, questions: questions.data, corpus, earlier, figures }
  if (personalDataIn(given.title ?? '', '').length > 0) throw new CannotRun('kommando/persondata', { val: '--tittel' })
  const told = mask
  // A file is named by the title that stands in dialogue 3, and a name can't be unsaid.
  const title = given.title === undefined ? titleFrom(kind, occasion, told) : undefined
  if (title !== undefined && personalDataIn(title, '').length > 0) throw new CannotRun('avtale/persondata', {})
  const verdicts: Verdict[] = []
  const faults: Fault[] = []
  const made = kind.made(occasion)
  for (const own of made.length > 0 ? made : [occasion]) {
    const planned = await planDocument(shop, kind, own)
    if ('fault' in planned) faults.push(planned.fault)
    else verdicts.push(planned)
  }
  return { verdicts: faults.length > 0 ? [] : verdicts, faults: onePerPlace(faults), breaches: [], told }
}

interface Workshop {
  readonly files: Files
  readonly templates: Templates
  /** Changes a text that holds personal data. */
  readonly mask: (text: string) => string
}

async function planDocument(
  { files, templates, mask }: Workshop,
  kind: Kind,
  occasion: Occasion,
): Promise<Verdict | { readonly fault: Fault }> {
  const { year, school } = occasion
  const file = documentFile(year, school?.id, kind.fileName(occasion))
  if (files.exists(file)) return { file, does: 'finst' }
  const filled = await templates.fill(`${kind.id}.md.hbs`, {
    ...commonValues(kind, occasion),
    mal: kind.templateVersion,
    ...kind.values(occasion),
  })
  if ('fault' in filled) return filled
  const { default: validate } = await validators[kind.id]()
  const given = givenTo(kind, occasion, mask)
  const text = given ? bringUpToDate(file, filled.text, given.carried).text : filled.text
  const identity = { file, kind: kind.id, year, school: school?.id, department: occasion.department?.id }
  const read = readRecord(identity, text, validate)
  if ('fault' in read) return { fault: inTemplate(read.fault, filled.from) }
  const wanted = { dokument: kind.id, skuleår: year, skule: school?.id, status: 'utkast', mal: kind.templateVersion }
  const wrong = Object.entries(wanted).find(([field, value]) => read.record.fields[field] !== value)?.[0] ?? brokenFieldIn(read.record)
  if (wrong !== undefined) return { fault: error({ code: 'mal/oydelagd', args: { felt: wrong }, at: startOf(filled.from) }) }
  return { file, does: 'lagar', content: text, heldBack: given?.heldBack ?? 0 }
}

/** A fault of the filled document, told of in its template. Only the first line is sure to be the same in both. */
const inTemplate = (fault: Fault, template: string): Fault => ({
  ...fault,
  at: 'line' in fault.at && fault.at.line === 1 ? { ...fault.at, file: template } : startOf(template),
})

interface PlannedQuestions {
  readonly verdict: Verdict
  readonly data: Sporsmal | undefined
  readonly faults: readonly Fault[]
  readonly breaches: readonly Breach[]
}

/** The year's own questions where the owner has them, else the standard set. */
async function planQuestions(files: Files, templates: Templates, year: SchoolYear): Promise<PlannedQuestions> {
  const file = questionsFile(year)
  const own = readText(files, file)
  if (own && 'fault' in own) return { verdict: { file, does: 'finst' }, data: undefined, faults: [own.fault], breaches: [] }
  const filled = own ? { text: own.text, from: file } : await templates.fill('sporsmal.yaml.hbs', { skuleår: year, mal: 1 })
  if ('fault' in filled) return { verdict: { file, does: 'finst' }, data: undefined, faults: [filled.fault], breaches: [] }
  const verdict: Verdict = own ? { file, does: 'finst' } : { file, does: 'lagar', content: filled.text }
  const { default: validate } = await import('../generated/validators/sporsmal.js')
  const read = readYamlFile(filled.from, filled.text, validate)
  if ('fault' in read) return { verdict, data: undefined, faults: [read.fault], breaches: [] }
  const { record } = read
  if (record.errors.length > 0) {
    return {
      verdict,
      data: undefined,
      faults: [],
      breaches: [{ source: record, schema: 'sporsmal.schema.json', data: record.fields, errors: record.errors, status: 'ferdig' }],
    }
  }
  const data = record.fields as unknown as Sporsmal
  const faults = [...questionFaults(record, data, year)].filter(({ severity }) => severity === 'error')
  return { verdict, data: faults.length > 0 ? undefined : data, faults, breaches: [] }
}

function commonValues({ id, due }: Kind, { municipality, school, year }: Occasion): object {
  const { calendar } = municipality
  const window = isDialogue(id) ? calendar.windows[id] : undefined
  const day = due(calendar)
  const { chapter, section } = lawOf(year).dutyToAct
  return {
    ...municipalityValues(municipality),
    ...(school ? { skule: { id: school.id, namn: school.name } } : {}),
    skuleår: year,
    ...(window ? { vindauge: { frå: yearDayText(window.from), til: yearDayText(window.to) } } : {}),
    ...(day ? { frist: yearDayText(day) } : {}),
    lov: { kapittel: chapter, paragraf: section },
  }
}

/** A fault in a template comes once, not once for each school. */
function onePerPlace(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>()
  return faults.filter(({ code, at }) => {
    const key = `${code} ${JSON.stringify(at)}`
    return !seen.has(key) && seen.add(key)
  })
}
