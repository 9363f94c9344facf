import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptable, mostOfOneRule } from '../../../src/indicators/sources/fault-log.ts'
import { largestSource, readSource } from '../../../src/indicators/sources/index.ts'
import { changed, fifth, figuresOf, kvam, read, readText, rulesOf, stops, textFile, textOf, told, utf16 } from './material.ts'

const accepting = (...codes: readonly string[]): { readonly accepted: ReadonlySet<string> } => ({ accepted: new Set(codes) })

/** Udir's file of 5. step with one thing wrong: what is told, and where (as line:column). */
const wrong: readonly (readonly [what: string, change: (text: string) => string, told: readonly string[]])[] = [
  ['cut in the last line', (text) => text.slice(0, -8), ['error import/avkutta 2447:1']],
  ['cut in a name', (text) => text.slice(0, text.indexOf('Våk skole') + 3), ['error import/avkutta 2447:1']],
  ['cut at the end of a line, above the last counties', (text) => text.slice(0, text.indexOf('2\tI\t31\t')), ['error import/avkutta 2:1']],
  ['of another place', (text) => text.replaceAll(/(?<=\t)4622(?=\t)/g, '4699'), ['error import/kommune-manglar 2:1']],
  ['with a new column', (text) => text.replace('Kommune\tEnhetNavn', 'Kommune\tEnhetsnamn'), ['error import/ukjend-kolonne 2:92']],
  ['without a column', (text) => text.replace('\tKommunekode\t', '\tNasjonalt\t'), ['error import/manglar-kolonne 2:1']],
  ['with a column twice', (text) => text.replace('\tNasjonaltkode\t', '\tKommunekode\t'), ['error import/dobbel-kolonne 2:34']],
  ['with a new subject', (text) => text.replaceAll('.Lesing.', '.Norsk.'), ['error import/ukjend-indikator 2:311']],
  ['with a new step', (text) => text.replaceAll('.5. årstrinn.', '.4. årstrinn.'), [102, 311, 517].map((c) => `error import/trinn 2:${c}`)],
  [
    'of a year before the tests',
    (text) => text.replaceAll('2025-26.', '1999-00.'),
    [102, 311, 517].map((c) => `error import/skulear 2:${c}`),
  ],
  [
    'without a measure',
    (text) => text.replace('Engelsk.5. årstrinn.Alle eierformer.Alle kjønn.Usikkerhet', 'x'),
    ['error import/ukjend-kolonne 2:168', 'error import/manglar-kolonne 2:102'],
  ],
  [
    'with a value out of range',
    (text) => text.replace('Alle skoler\t51\t2,0\t83', 'Alle skoler\t510\t2,0\t83'),
    ['error import/utanfor 2184:56'],
  ],
  [
    'with an uncertainty wider than the scale',
    (text) => text.replace('Alle skoler\t51\t2,0\t83', 'Alle skoler\t51\t200\t83'),
    ['error import/utanfor 2184:59'],
  ],
  [
    'with a new name for all genders',
    (text) => text.replaceAll('Engelsk.5. årstrinn.Alle eierformer.Alle kjønn', 'Engelsk.5. årstrinn.Alle eierformer.Begge kjønn'),
    ['error import/ukjend-kolonne 2:102', 'error import/ukjend-kolonne 2:169', 'error import/ukjend-kolonne 2:236'],
  ],
  ['with a thousand in foreign form', (text) => text.replace('\t56 929\t', '\t56.929\t'), ['error import/tal 3:72']],
  ['with 1.234,5', (text) => text.replace('\t56 929\t', '\t1.234,5\t'), ['error import/tal 3:72']],
  ['with half a pupil', (text) => text.replace('51\t2,0\t83', '51\t2,0\t83,5'), ['error import/tal 2184:63']],
  ['with a wrong check digit', (text) => text.replace('973953990', '973953991'), ['error import/orgnr 2186:13']],
  ['with a level nobody knows', (text) => text.replace(/^4(?=.*Ålvik)/m, '5'), ['error import/celle 2189:1']],
  [
    'with a line break in a name',
    (text) => text.replace('Ålvik skule', 'Ålvik\nskule'),
    ['error import/rad 2189:1', 'error import/rad 2190:1'],
  ],
  [
    'with two rows that differ',
    (text) => text.replace(/^(3.*Kvam.*\t)51(\t2,0\t83.*\n)/m, '$151$2$150$2'),
    ['error import/to-verdiar 2185:56'],
  ],
  [
    'with a quotation mark that is never closed',
    (text) => text.replace('\tÅlvik skule', '\t"Ålvik skule'),
    ['error import/hermeteikn 2189:1'],
  ],
]

test.each([
  ['in the middle of a row', (text: string) => text.slice(0, text.indexOf('2\tI\t46\t') + 20)],
  ['at the end of a row', (text: string) => text.slice(0, text.indexOf('2\tI\t31\t'))],
])('of a file cut %s nobody knows which schools it lacks, so none is said to be missing', async (_, change) => {
  const one = await read(changed(fifth, change))
  expect(told(one).filter((line) => !line.includes('import/andre-skular'))).toEqual([expect.stringContaining('error import/avkutta')])
  expect(one.sources.flatMap(({ source }) => source.notes.filter(({ kind }) => kind === 'skule-manglar'))).toEqual([])
})

test.each(wrong)('a file %s stops, with its place', async (_, change, expected) => {
  const found = told(await read(changed(fifth, change))).filter((one) => one.startsWith('error'))
  expect(found.length).toBeGreaterThan(0)
  expect(found).toEqual(expected)
})

describe('what is accepted', () => {
  const codesOf = (found: readonly string[]): readonly string[] => found.map((one) => one.split(' ')[1] ?? '')
  // Without a column that is needed there is nothing to read, whatever is accepted.
  const acceptedOnes = wrong.filter(
    ([name, , found]) => name !== 'without a column' && codesOf(found).every((code) => (acceptable as ReadonlySet<string>).has(code)),
  )
  test.each(acceptedOnes)('a file %s is a note, and the rest is read', async (_, change, expected) => {
    const result = await read(changed(fifth, change), accepting(...codesOf(expected)))
    expect(stops(result)).toEqual([])
    expect(result.faults.map(({ code }) => code)).toEqual(expect.arrayContaining([...codesOf(expected)]))
  })

  test('a file without uncertainties has figures without, and one without what is needed is refused all the same', async () => {
    const bare = changed(fifth, (text) => text.replace('Engelsk.5. årstrinn.Alle eierformer.Alle kjønn.Usikkerhet', 'x'))
    const codes = accepting('import/ukjend-kolonne', 'import/manglar-kolonne')
    const english = figuresOf(await read(bare, codes)).find(({ indicator, level }) => indicator === 'np-engelsk' && level === 'kommune')
    expect(english).toMatchObject({ value: 51, uncertainty: undefined, pupils: 83 })
    const nameless = changed(fifth, (text) => text.replace('Organisasjonsnummer', 'x'))
    expect(stops(await read(nameless, codes))).toEqual(['import/manglar-kolonne'])
  })

  test('what can be no figure is not accepted', async () => {
    const file = changed(fifth, (text) => text.replace('\t56 929\t', '\t56.929\t'))
    expect(stops(await read(file, accepting('import/tal')))).toEqual(['import/tal'])
  })

  test('an unknown subject is left out, a value out of range stands, and of two the last counts', async () => {
    const [subject, range, two] = [['with a new subject'], ['with a value out of range'], ['with two rows that differ']].map(
      ([name]) => wrong.find(([what]) => what === name)?.[1],
    )
    const codes = accepting('import/ukjend-indikator', 'import/utanfor', 'import/to-verdiar')
    const figures = async (change: (text: string) => string = (text) => text): Promise<readonly string[]> =>
      figuresOf(await read(changed(fifth, change), codes))
        .filter(({ level }) => level === 'kommune')
        .map(({ indicator, value }) => `${indicator} ${value}`)
    expect(await figures(subject)).toEqual(['np-engelsk 51', 'np-rekning 49'])
    expect(await figures(range)).toContain('np-engelsk 510')
    expect(await figures(two)).toContain('np-engelsk 50')
  })
})

test('the same row twice is a note', async () => {
  const file = changed(fifth, (text) => text.replace(/^3.*\tKvam\t.*\n/m, '$&$&'))
  const result = await read(file)
  expect(stops(result)).toEqual([])
  expect(result.faults.filter(({ code }) => code === 'import/same-verdi')).toHaveLength(3)
})

test('a header with nothing below it is a cut file, so that it never takes the place of figures', async () => {
  expect(stops(await read(changed(fifth, (text) => text.split('\n', 2).join('\n') + '\n')))).toEqual(['import/avkutta'])
  expect(stops(await readText('skuleår;indikator;trinn;orgnr;verdi\n'))).toEqual(['import/avkutta'])
})

test('half a character at the end is a cut file', async () => {
  expect(stops(await read({ name: 'a.csv', bytes: fifth.bytes.subarray(0, -1) }))).toEqual(['import/avkutta'])
})

test('a quoted name with a line break is read, and the lines below it are counted right', async () => {
  const file = changed(fifth, (text) => text.replace('\tÅlvik skule \t*', '\t"Ålvik\nskule"\tx'))
  const result = await read(file)
  expect(told(result).filter((one) => one.startsWith('error'))).toEqual(['error import/tal 2190:8'])
  const below = changed(fifth, (text) =>
    text.replace('\tNorheimsund skule ', '\t"Norheimsund\nskule"').replace(/(Ålvik skule \t)\*/, '$1x'),
  )
  expect(told(await read(below)).filter((one) => one.startsWith('error'))).toEqual(['error import/tal 2190:62'])
})

test.each([
  'Fylke;År;Innbyggjarar\n46;2026;1000\n',
  '{"a": 1}\n',
  '<html><body>Logg inn</body></html>\n',
  'EnhetNivaa;Kommunekode;Organisasjonsnummer;2025-26.Alle eierformer.Alle kjønn.Alle fag.Alle.Grunnskolepoeng\n3;4622;4622;42,1\n',
  'EnhetNivaa\tOrganisasjonsnummer\tNoko\n1\tI\t2\n',
])('a file of another report: %s', async (text) => {
  const result = await readText(text)
  expect(told(result)).toEqual(['error import/ukjend-fil 1:1'])
  expect(result).toMatchObject({ kind: undefined, sources: [] })
})

test.each(['', '\n\n', '\uFEFF', 'sep=;\n', '\0\0\0\0', '%PDF-1.7\n\u0001\0'])('what is no table at all: %j', async (text) => {
  expect(told(await readText(text))).toEqual(['error import/ukjend-fil 1:1'])
})

test('a file that is too large is told by its size alone', async () => {
  expect(told(await read({ name: 'a.csv', bytes: new Uint8Array(), tooLarge: 80_000_000 }))).toEqual(['error import/for-stor 1:1'])
  expect(told(await read({ name: 'a.csv', bytes: Buffer.alloc(largestSource + 1, 'a') }))).toEqual(['error import/for-stor 1:1'])
})

test('a column of errors is told twenty times and counted', async () => {
  const file = changed(fifth, (text) => text.replaceAll(/\t\*\t\*\t\*$/gm, '\t*\t*\tx'))
  const { faults } = await read(file)
  expect(faults.filter(({ code }) => code === 'import/tal')).toHaveLength(mostOfOneRule)
  const all = textOf(file).match(/\tx$/gm)?.length ?? 0
  expect(faults.find(({ code }) => code === 'import/fleire')).toMatchObject({
    severity: 'error',
    args: { regel: 'import/tal', tal: all - mostOfOneRule },
  })
})

describe('no bytes make it throw', () => {
  const holds = async (bytes: Uint8Array): Promise<void> => {
    const result = await readSource({ name: 'tilfeldig.csv', bytes }, rulesOf({ municipality: kvam }))
    expect(result.kind === undefined && result.faults.length === 0).toBe(false)
  }
  test('any bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), holds)))

  const head = textOf(fifth).split('\n').slice(0, 6).join('\n')
  test('a real file with bytes changed, cut out or put in', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(head.length * 2), fc.nat(40), fc.uint8Array({ maxLength: 40 }), async (start, length, put) => {
        const { bytes } = utf16(head)
        await holds(Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]))
      }),
    ))

  const own = 'skuleår;indikator;trinn;orgnr;verdi\n2025-26;np-lesing;5;973953990;"51"\n2025-26;skriving;4;4622;3,1\n'
  test('a sheet with signs changed, cut out or put in', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(own.length), fc.nat(10), fc.string({ unit: 'binary', maxLength: 10 }), async (start, length, put) => {
        await holds(textFile(own.slice(0, start) + put + own.slice(start + length)).bytes)
      }),
    ))
})
