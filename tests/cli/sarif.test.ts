import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sarif } from '../../src/cli/reporters/sarif.ts'
import type { Finding } from '../../src/model/finding.ts'
import { sortFindings } from '../../src/model/finding.ts'
import { applyExample, exampleUnder, layBase, pageOf } from '../rules/page.ts'
import { git, kvalitet, temporaryFolder } from '../commands/harness.ts'
import { anyFindings, anyPrefix, findingAbout, look, unseen } from './generated-findings.ts'

interface Location {
  readonly id?: number
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }
    readonly region: { readonly startLine: number; readonly startColumn: number }
  }
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [Location]
  readonly relatedLocations?: readonly Location[]
  readonly partialFingerprints: Readonly<Record<string, string>>
}

interface Rule {
  readonly id: string
  readonly shortDescription?: { readonly text: string }
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly Rule[] } }
      readonly results: readonly Result[]
    },
  ]
}

const isValid = validator()

/** The official schema. It is of draft 4, whose `id` and `$schema` Ajv doesn't take; no other word of it has changed its meaning. */
function validator(): (log: unknown) => boolean {
  const file = join(import.meta.dirname, '../fixtures/sarif/sarif-2.1.0-rtm.5.json')
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (log) => {
    if (!validate(log)) throw new Error(ajv.errorsText(validate.errors))
    return true
  }
}

/** The log of findings, held against the schema. */
function logOf(findings: readonly Finding[], prefix = ''): Log {
  const log = JSON.parse(sarif({ findings, documents: 3 }, { ...look, prefix })) as Log
  isValid(log)
  return log
}

const only = (finding: Finding, prefix?: string): Result => {
  const [result] = logOf([finding], prefix).runs[0].results
  if (result === undefined) throw new Error('no result')
  return result
}
const uriOf = ({ physicalLocation }: Location): string => physicalLocation.artifactLocation.uri
const marksOf = (...findings: readonly Finding[]): readonly string[] =>
  logOf(findings).runs[0].results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join())

describe('the schema of SARIF', () => {
  const wrong: readonly (readonly [string, (result: Result) => object])[] = [
    ['a level that there is not', (result) => ({ ...result, level: 'feil' })],
    ['no message', (result) => ({ ...result, message: undefined })],
    ['a rule that is a number', (result) => ({ ...result, ruleId: 3 })],
    ['a word of our own', (result) => ({ ...result, hint: 'Skriv noko.' })],
    ['two related places alike', (result) => ({ ...result, relatedLocations: [...result.locations, ...result.locations] })],
    ['a line before the first', (result) => ({ ...result, locations: [{ physicalLocation: { region: { startLine: 0 } } }] })],
    ['a path that is no URI', (result) => ({ ...result, locations: [{ physicalLocation: { artifactLocation: { uri: 'a b.md' } } }] })],
  ]

  test.each(wrong)('rejects %s', (_, spoil) => {
    const log = logOf([findingAbout('Mål')])
    const [run] = log.runs
    expect(() => isValid({ ...log, runs: [{ ...run, results: run.results.map(spoil) }] })).toThrow('data/runs/0/results/0')
  })

  test('rejects a run without a tool', () => {
    expect(() => isValid({ version: '2.1.0', runs: [{ results: [] }] })).toThrow('tool')
  })
})

describe('findings as SARIF', () => {
  test('of a folder with nothing wrong are an empty list, not none', () => {
    const [run] = logOf([]).runs
    expect(run.results).toEqual([])
    expect(run.tool.driver.rules).toEqual([])
  })

  test('carry the rule with what it finds, the place and the level', () => {
    const findings = [findingAbout('Mål', { severity: 'note' }), findingAbout('Mål', { severity: 'warning' }), findingAbout('Mål')]
    const [run] = logOf(findings).runs
    expect(run.results.map(({ level }) => level)).toEqual(['note', 'warning', 'error'])
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['tekst/tom-del'])
    expect(pageOf('tekst/tom-del')).toContain(run.tool.driver.rules[0]?.shortDescription?.text)
    expect(run.results[0]?.locations[0].physicalLocation.region).toEqual({ startLine: 3, startColumn: 5 })
  })

  test.each([
    ['2026-27/Sør skule/100% #1?.md', '', '2026-27/S%C3%B8r%20skule/100%25%20%231%3F.md'],
    ['kvalitet.yaml', 'dialogar å/', 'dialogar%20%C3%A5/kvalitet.yaml'],
    ['c:d.md', '', 'c%3Ad.md'],
    ['half \uD800.md', '', 'half%20%EF%BF%BD.md'],
  ])('%s under «%s» has the address %s', (file, prefix, uri) => {
    expect(uriOf(only(findingAbout('Mål', { place: { file, line: 1, column: 1 } }), prefix).locations[0])).toBe(uri)
  })

  test('may be related twice to one place', () => {
    const other = { place: { file: '2026-27/sporsmal.yaml', line: 4, column: 9 }, label: 'fyrste' } as const
    expect(only(findingAbout('Mål', { related: [other, other] })).relatedLocations?.map(({ id }) => id)).toEqual([1, 2])
  })

  test('make no link of what stands in a document', () => {
    const { text } = only(findingAbout('[trykk her](https://ond.example) og [1](1)')).message
    expect(text).not.toMatch(/(?<!\\)\]\(/)
    expect(only(findingAbout('[Skriv her …] (frivillig)')).message.text).toContain('«[Skriv her …] (frivillig)»')
  })

  test('keep their fingerprint when lines move, and only then', () => {
    const [before] = marksOf(findingAbout('Mål'))
    const elsewhere = { file: 'a.md', line: 3, column: 5 }
    expect(
      marksOf(findingAbout('Mål', { place: { file: '2026-27/nord/leiardialog-1.md', line: 80, column: 1 }, severity: 'note' })),
    ).toEqual([before])
    const others = marksOf(findingAbout('Mål'), findingAbout('Mål'), findingAbout('Tiltak'), findingAbout('Mål', { place: elsewhere }))
    expect(others[0]).toBe(before)
    expect(new Set(others).size).toBe(4)
  })

  test('have no fingerprint that eleven digits could be guessed back from', () => {
    expect(marksOf(findingAbout('010203 04050'))).toEqual(marksOf(findingAbout('05040302010')))
  })

  test('are valid, in order and free of unseen signs whatever they say and wherever they are', () => {
    fc.assert(
      fc.property(anyFindings, anyPrefix, (findings, prefix) => {
        const written = sarif({ findings, documents: 1 }, { ...look, prefix })
        expect(written).not.toMatch(unseen)
        const [run] = logOf(findings, prefix).runs
        expect(run.results.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ code }) => code))
        for (const [index, result] of run.results.entries()) {
          const { place, related } = findings[index] as Finding
          const paths = [place, ...related.map((other) => other.place)].map(({ file }) =>
            (prefix + file).replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
          )
          const places = [...result.locations, ...(result.relatedLocations ?? [])]
          expect(places.map((location) => decodeURIComponent(uriOf(location)))).toEqual(paths)
          expect(places.map((location) => new URL(uriOf(location), 'https://tenar.example/').pathname)).toEqual(
            places.map((one) => `/${uriOf(one)}`),
          )
          expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
          expect(result.message.text).not.toMatch(unseen)
        }
        expect(new Set(run.results.map(({ partialFingerprints }) => partialFingerprints['kvalitet/v1'])).size).toBe(findings.length)
      }),
    )
  })

  test('come in the order of the findings, which is total', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const sorted = sarif({ findings: sortFindings(findings), documents: 1 }, look)
        expect(sarif({ findings: sortFindings(findings.toReversed()), documents: 1 }, look)).toBe(sorted)
      }),
    )
  })
})

describe('kvalitet validate --format sarif', () => {
  const folder = (): string => {
    const top = temporaryFolder()
    git(top, 'init', '--quiet')
    layBase(join(top, 'dialogar å #1'))
    return join(top, 'dialogar å #1')
  }

  test('tells both ends of a fault, from the top of the repository', () => {
    const cwd = folder()
    applyExample(cwd, exampleUnder(pageOf('sporsmal/dobbel-id'), 'Døme som bryt regelen'))
    const { code, out, err } = kvalitet(['validate', '--format', 'sarif'], { cwd })
    expect([code, err]).toEqual([1, ''])
    const log = JSON.parse(out) as Log
    expect(isValid(log)).toBe(true)
    const [result] = log.runs[0].results.filter(({ level }) => level === 'error')
    expect(result?.ruleId).toBe('sporsmal/dobbel-id')
    const places = [...(result?.locations ?? []), ...(result?.relatedLocations ?? [])]
    expect(places.map(uriOf)).toEqual(Array(2).fill('dialogar%20%C3%A5%20%231/2026-27/sporsmal.yaml'))
    expect(result?.relatedLocations?.[0]?.id).toBe(1)
    expect(kvalitet(['validate', '--format', 'sarif'], { cwd: join(cwd, '2026-27') }).out).toBe(out)
  })

  test('with nothing wrong succeeds, and names the version', () => {
    const cwd = folder()
    const { code, out } = kvalitet(['validate', '--format', 'sarif'], { cwd })
    expect(code).toBe(0)
    const log = JSON.parse(out) as Log
    expect(isValid(log)).toBe(true)
    expect(log.runs[0].results).toEqual([])
    expect(`${log.runs[0].tool.driver.version}\n`).toBe(kvalitet(['--version'], { cwd }).out)
  })
})
