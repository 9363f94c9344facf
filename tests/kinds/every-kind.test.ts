import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { packaged } from '../../src/adapters/packaged.ts'
import { carryOut, planOne, planYear, type Plan } from '../../src/app/scaffold.ts'
import { trustedSettings } from '../../src/app/trusted-settings.ts'
import { validate } from '../../src/app/validate.ts'
import { kindIds, kindNamed, kindOf } from '../../src/kinds/index.ts'
import type { IsoDate } from '../../src/model/date.ts'
import type { KindId } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'
import { emptyDemands } from './demands.ts'

const root = join(import.meta.dirname, '../..')
const settings = `kommune:
  namn: Tindvik
  nummer: 4699
skular:
  - id: nord
    namn: Nord skule
    trinn: 1-10
    avdelingar:
      - id: smasteget
        namn: Småsteget
`

let folder = ''
/** The text of every fresh draft, by file. */
let drafts: ReadonlyMap<string, string> = new Map()
let untouched: readonly Finding[] = []
let declaredFinished: readonly Finding[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-slag-'))
  writeFileSync(join(folder, 'kvalitet.yaml'), settings)
  const world = { files: diskFiles(folder), today: '2026-11-16' as IsoDate }
  drafts = await scaffold(world)
  untouched = (await validate(world)).findings
  for (const [file, text] of drafts) writeFileSync(join(folder, file), text.replace('\nstatus: utkast\n', '\nstatus: ferdig\n'))
  declaredFinished = (await validate(world)).findings
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(kindIds)('%s', (id) => {
  const kind = kindOf(id)
  const template = (): string => readFileSync(join(root, `templates/${id}.md.hbs`), 'utf8')

  test('has a schema and a template of its name, and knows its own documents', () => {
    expect(kind.id).toBe(id)
    expect(existsSync(join(root, `schemas/${id}.schema.json`))).toBe(true)
    expect(template()).toMatch(new RegExp(`^---\ndokument: ${id}\nskuleår: `))
    expect(draftsOf(id).length).toBeGreaterThan(0)
  })

  test('has its headings in the template, each once, in that order', () => {
    const demanded = kind.headings.map(({ level, text }) => `${'#'.repeat(level)} ${text}`)
    const written = template()
      .split('\n')
      .filter((line) => demanded.includes(line))
    expect(written).toEqual(demanded)
  })

  test('has an example', () => {
    const names = readdirSync(join(root, 'examples/fjordvik'), { recursive: true, encoding: 'utf8' })
    const own = names.filter((name) => kindOfFile(name) === id)
    expect(own).not.toEqual([])
  })

  test('is scaffolded without an error', () => {
    const errors = untouched.filter(({ severity, place }) => severity === 'error' && kindOfFile(place.file) === id)
    expect(errors.map(shown)).toEqual([])
  })

  test('told to be finished untouched, has an error at the line of every field it leaves empty', () => {
    for (const [file, text] of draftsOf(id)) {
      const demands = emptyDemands(id, text.replace('\nstatus: utkast\n', '\nstatus: ferdig\n'))
      expect(demands.length).toBeGreaterThan(0)
      const told = linesOf(file, /^skjema\//)
      expect(demands.filter(({ line }) => !told.has(line))).toEqual([])
    }
  })

  test('told to be finished untouched, has an error at every place that waits for words, under every heading that demands them', () => {
    for (const [file, text] of draftsOf(id)) {
      const lines = text.split('\n')
      const waiting = lines.flatMap((line, index) => (line.startsWith('[Skriv her') ? [index + 1] : []))
      expect(waiting.filter((line) => !linesOf(file, /^tekst\/maltekst$/).has(line))).toEqual([])
      const told = [...linesOf(file, /^tekst\/(?:maltekst|tom-del)$/)]
      const silent = kind.headings.filter(({ level, text: title, needsText }) => {
        if (!needsText({ status: 'ferdig' })) return false
        const start = lines.indexOf(`${'#'.repeat(level)} ${title}`)
        const end = lines.findIndex((line, index) => index > start && new RegExp(`^#{1,${level}} `).test(line))
        return !told.some((line) => line > start && (end === -1 || line <= end))
      })
      expect(silent.map(({ text: title }) => title)).toEqual([])
    }
  })
})

test('the demands are those of the whole schema: items of lists, parts that others share, answers to questions', () => {
  const demandsIn = (file: string, id: KindId): readonly string[] => emptyDemands(id, drafts.get(file) ?? '').map(({ field }) => field)
  expect(demandsIn('2026-27/nord/leiardialog-1.md', 'leiardialog-1')).toEqual(
    expect.arrayContaining([
      'ferdigstilt',
      'møte.deltakarar[2].tal',
      'mål[0].kvalitet',
      'stikkprøve_9a.planelement.evaluering',
      'tiltak[0].frist',
    ]),
  )
  expect(demandsIn('2026-27/nord/leiardialog-3.md', 'leiardialog-3')).toContain('kritiske_område')
  expect(demandsIn('2026-27/nord/eigenvurdering.md', 'eigenvurdering')).toContain('svar.S1.vurdering')
  expect(demandsIn('2026-27/nord/utviklingsplan-smasteget.md', 'utviklingsplan')).toContain('medverknad[0].dato')
})

test('every error has a place, in a file that is there', () => {
  const errors = declaredFinished.filter(({ severity }) => severity === 'error')
  expect(errors.length).toBeGreaterThan(100)
  expect(errors.filter(({ place }) => !(place.line > 0 && place.column > 0 && existsSync(join(folder, place.file)))).map(shown)).toEqual([])
})

/** What `new-year` makes, and one document of each kind that is made on request. */
async function scaffold(world: Parameters<typeof planYear>[0]): Promise<ReadonlyMap<string, string>> {
  const trusted = await trustedSettings(world.files)
  if (!('municipality' in trusted)) throw new Error('The settings of the test are wrong')
  const { municipality } = trusted
  const year = schoolYearFrom(2026)
  const own = packaged(new URL('../../', import.meta.url))
  const plans: Plan[] = [await planYear(world, own, municipality, year)]
  const made = new Set(plans.flatMap(({ verdicts }) => verdicts.map(({ file }) => kindOfFile(file))))
  for (const id of kindIds.filter((kind) => !made.has(kind))) {
    const kind = kindOf(id)
    const school = kind.belongsTo === 'school' ? municipality.schools[0] : undefined
    plans.push(await planOne(world, own, kind, { municipality, school, year, area: 'læring', title: 'Lesing' }))
  }
  for (const plan of plans) carryOut(plan, world.files)
  return new Map(
    plans.flatMap(({ verdicts }) =>
      verdicts.flatMap((verdict) =>
        verdict.does === 'lagar' && verdict.file.endsWith('.md') ? [[verdict.file, verdict.content] as const] : [],
      ),
    ),
  )
}

const draftsOf = (id: KindId): readonly (readonly [string, string])[] => [...drafts].filter(([file]) => kindOfFile(file) === id)

/** The kind of `2026-27/nord/plangruppe.md`, or of `2026-27/utviklingsgruppe.md`. */
function kindOfFile(file: string): KindId | undefined {
  const [, school, name = ''] = /^\d{4}-\d{2}[\\/](?:([^\\/]+)[\\/])?([^\\/]+)\.md$/.exec(file) ?? []
  return kindNamed(name, school === undefined ? 'municipality' : 'school')
}

const linesOf = (file: string, rule: RegExp): ReadonlySet<number> =>
  new Set(
    declaredFinished
      .filter(({ code, severity, place }) => severity === 'error' && place.file === file && place.column > 0 && rule.test(code))
      .map(({ place }) => place.line),
  )

const shown = ({ code, place: { file, line, column } }: Finding): string => `${code} ${file}:${line}:${column}`
