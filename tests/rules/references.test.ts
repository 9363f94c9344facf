import { expect, test } from 'vitest'
import { centralIndicators, standardCatalogue } from '../../src/model/catalogue.ts'
import { referenceFaults, type Targets } from '../../src/rules/references.ts'

const source = { file: '2026-27/nord/leiardialog-1.md', yaml: '', linesBefore: 1 }
const targets: Targets = { rolle: new Set(), indikator: new Set(standardCatalogue.keys()), skule: new Set(), central: centralIndicators }
const argsOf = (indikator: string, used: Targets) =>
  referenceFaults(source, 'leiardialog-1', { mål: [{ indikator }] }, used).map(({ code, args }) => ({ code, ...args }))

test('every indicator of the catalogue may be named where the municipality has no list', () => {
  expect([...standardCatalogue.keys()].flatMap((id) => argsOf(id, targets))).toEqual([])
})

test('an indicator that nobody knows is told with the central ones, not with all', () => {
  const [told] = argsOf('zzz', targets)
  expect(told).toMatchObject({ code: 'indikator/ukjend', iKatalogen: false, framlegg: undefined })
  expect(told).toMatchObject({ lovlege: expect.stringMatching(/^np-lesing, np-rekning, .* og [a-z0-9-]+$/) })
  expect(told).toMatchObject({ lovlege: expect.not.stringContaining('niva') })
})

test('one that the municipality does without is not taken for another', () => {
  const few = { ...targets, indikator: new Set(['np-lesing', 'eu-meistring']), central: ['np-lesing', 'eu-meistring'] }
  expect(argsOf('eu-mestring', few)).toMatchObject([{ iKatalogen: false, framlegg: 'eu-meistring' }])
  expect(argsOf('np-rekning', few)).toMatchObject([{ iKatalogen: true, framlegg: undefined, lovlege: 'np-lesing og eu-meistring' }])
})
