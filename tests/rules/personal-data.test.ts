import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Municipality } from '../../src/model/municipality.ts'
import { isIdentityNumber } from '../../src/rules/personal-data/identity-numbers.ts'
import { guardContextOf, personalDataFaults, type Guarded } from '../../src/rules/personal-data/index.ts'
import { falseAlarms, hits as plainHits } from './personal-data-corpus.ts'
import { hardHits, schoolProse } from './personal-data-prose.ts'

const hits = [...plainHits, ...hardHits]

const municipality = {
  name: 'Tindvik kommune',
  schools: [
    { name: 'Nord skule', departments: [] },
    { name: 'Sør skule', departments: [{ id: 'mellomsteget', name: 'Mellomsteget' }] },
  ],
  people: [{ role: 'rektor', school: 'nord', name: 'Berit Nordmann', email: 'rektor@tindvik.kommune.no' }],
} as unknown as Municipality

const context = guardContextOf(municipality, ['Storm', 'Bjørg Ås', "O'Neil"])
const guard = (text: string, kind: Guarded['kind'] = 'leiardialog-1') => personalDataFaults({ file: 'a.md', text, kind }, context)

/** Rule and offset of each fault: the places are told as line and column. */
const placesIn = (text: string, kind?: string): readonly string[] =>
  guard(text, kind).faults.map(({ code, at }) => ('line' in at ? `${code} ${at.line}:${at.column}` : code))

const unmarked = (line: string): string => line.replaceAll(/[‹›]/g, '')

function markedPlaces(kind: string, line: string): readonly string[] {
  const starts: string[] = []
  for (const { index } of line.matchAll(/‹/g)) {
    const before = unmarked(line.slice(0, index)).split('\n')
    starts.push(`persondata/${kind} ${before.length}:${(before.at(-1) ?? '').length + 1}`)
  }
  return starts
}

describe('the corpus', () => {
  test('is large enough to mean something', () => {
    expect([hits.length >= 60, falseAlarms.length >= 80]).toEqual([true, true])
  })

  test.each(hits)('%s in: %s', (kind, line) => {
    expect(placesIn(unmarked(line))).toEqual(markedPlaces(kind, line))
  })

  test.each(hits)('%s: what is found is the marked text: %s', (_, line) => {
    const found = new Set(guard(unmarked(line)).hits.map((hit) => hit.toLowerCase()))
    const marked = [...line.matchAll(/‹([^›]*)›/g)].map(([, text = '']) => text.toLowerCase())
    expect([...found].filter((hit) => !marked.includes(hit))).toEqual([])
    expect(marked.filter((text) => !found.has(text))).toEqual([])
  })

  test.each(falseAlarms)('nothing in: %s', (line) => {
    expect(placesIn(line)).toEqual([])
  })

  test('every line has its hits when all stand in one document, and none more', () => {
    const lines = [...hits.map(([, line]) => unmarked(line)), ...falseAlarms]
    const alone = lines.flatMap((line) => placesIn(line))
    const together = lines.flatMap((_, index) => (index % 40 === 0 ? placesIn(lines.slice(index, index + 40).join('.\n\n')) : []))
    expect(together.map((place) => place.split(' ')[0]).toSorted()).toEqual(alone.map((place) => place.split(' ')[0]).toSorted())
  })

  test('the examples, the templates, the guides and the base of the rule pages have no personal data', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url))
    const found = ['examples', 'templates', 'docs/guide', 'tests/rules/base'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(md|hbs|yaml)$/.test(file))
        .flatMap((file) => {
          const kind = file.endsWith('.yaml') ? undefined : 'leiardialog-1'
          const text = readFileSync(join(root, folder, file), 'utf8')
          return personalDataFaults({ file, text, kind }, guardContextOf(undefined, [])).faults
        }),
    )
    expect(found).toEqual([])
  })
})

/** The check digits made from the weights, by another road than the guard's: tried one by one. */
const weighed = (digits: string, weights: readonly number[]): number =>
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0) % 11
const withCheckDigits = (nine: string, rests: readonly number[]): readonly string[] =>
  Array.from({ length: 100 }, (_, last) => nine + String(last).padStart(2, '0')).filter(
    (digits) => rests.includes(weighed(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])) && weighed(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0,
  )

const twoDigits = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'))
const rest = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0'))
const dated = fc
  .tuple(twoDigits(1, 28), fc.constantFrom(0, 40), fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 40, 65, 80), rest)
  .map(([day, dayShift, month, monthShift, tail]) => ({
    nine: String(Number(day) + dayShift).padStart(2, '0') + String(month + monthShift).padStart(2, '0') + tail,
    rests: [0, 1, 2, 3],
  }))
const helpNumber = fc.tuple(fc.constantFrom('8', '9'), fc.integer({ min: 0, max: 99_999_999 })).map(([first, tail]) => ({
  nine: first + String(tail).padStart(8, '0'),
  rests: [0],
}))
/** Every variant of a valid number: ordinary, D, H, synthetic, FH; by the rule of today and that of 2032. */
const identityNumber = fc
  .tuple(fc.oneof(dated, helpNumber), fc.nat())
  .map(([{ nine, rests }, pick]) => {
    const all = withCheckDigits(nine, rests)
    return all[pick % Math.max(1, all.length)]
  })
  .filter((digits) => digits !== undefined)

describe('prose of schools', () => {
  const ofFjordvik = guardContextOf(
    {
      name: 'Fjordvik kommune',
      schools: ['Havnes skule', 'Eidsnes skule', 'Insteli skule', 'Fjordvik ungdomsskule'].map((name) => ({ name, departments: [] })),
      people: [{ role: 'rektor', name: 'Solveig Nes' }],
    } as unknown as Municipality,
    [],
  )

  test.each(schoolProse)('nothing in: %s', (text) => {
    expect(personalDataFaults({ file: 'a.md', text, kind: 'leiardialog-1' }, ofFjordvik).hits).toEqual([])
  })
})

describe('signs that nobody sees', () => {
  test.each([
    ['020132\u200b99997', '02013299997'],
    ['0201\u00ad3299997', '02013299997'],
    ['\u202a0\u20602\u200d013299997\u202c', '02013299997'],
    ['０２０１３２９９９９７', '02013299997'],
    ['tlf 99\u200b88\u200b77\u200b66', '99887766'],
    ['kari\u200b@tindvik.no', 'kari@tindvik.no'],
    ['elev\u00aden Kari', 'Kari'],
  ])('do not hide anything: %j', (written, legibly) => {
    const { faults, hits: found } = guard(`Her står ${written}.`)
    expect(faults).toHaveLength(1)
    expect(found).toContain(legibly)
  })

  test('and the place is that of the written text', () => {
    expect(placesIn('a\u200bb\u00ad\nå\u200b\u200b 02\u200b013299997 og\u200b 30108299920')).toEqual([
      'persondata/fodselsnummer 2:5',
      'persondata/fodselsnummer 2:22',
    ])
  })
})

describe('national identity numbers', () => {
  test('the published examples hold, by the rule of today and that of 2032', () => {
    expect(['02013299997', '30108299920', '30108299939', '02013299903'].filter((digits) => !isIdentityNumber(digits))).toEqual([])
  })

  test('any valid number is found wherever it stands, in any of its groupings', () => {
    const grouped = (digits: string, sign: string): string => `${digits.slice(0, 6)}${sign}${digits.slice(6)}`
    fc.assert(
      fc.property(
        identityNumber,
        fc.constantFrom('', ' ', '.', '-', '\u00a0'),
        fc.string({ unit: fc.constantFrom('a', 'Å', ' ', '\n', '|', ':', '*', '«', '.', '-'), maxLength: 30 }),
        fc.string({ unit: fc.constantFrom('a', 'Å', ' ', '\n', '|', ',', '*', '»', '.', '-'), maxLength: 30 }),
        (digits, sign, before, after) => {
          const written = grouped(digits, sign)
          expect(guard(`${before}${written}${after}`).hits).toEqual([written])
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('one changed digit is no longer valid by the last check digit', () => {
    fc.assert(
      fc.property(identityNumber, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const changed = digits.slice(0, place) + String((Number(digits[place]) + shift) % 10) + digits.slice(place + 1)
        return !isIdentityNumber(changed)
      }),
    )
  })

  test('random eleven digits are taken for one about once in a hundred', () => {
    // A multiplicative walk through all numbers: the same on every run.
    const total = 20_000
    let found = 0
    for (let index = 1; index <= total; index += 1) {
      if (
        isIdentityNumber(
          String((index * 61_803_398_875) % 100_000_000_003)
            .padStart(11, '0')
            .slice(-11),
        )
      )
        found += 1
    }
    expect(found / total).toBeGreaterThan(0.006)
    expect(found / total).toBeLessThan(0.016)
  })

  test('nine digits are never anything, in one row or in threes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 800_000_000, max: 999_999_999 }), fc.constantFrom('', ' ', '\u00a0'), (number, sign) => {
        const written = String(number).replaceAll(/(\d{3})(?=\d)/g, `$1${sign}`)
        expect(guard(`Org.nr. ${written}, skulen`).faults).toEqual([])
        expect(guard(`orgnr: ${written}`).faults).toEqual([])
      }),
    )
  })

  test('only they are looked for in a file that is YAML alone', () => {
    const text = 'personar:\n  - rolle: rektor\n    e-post: kari@tindvik.no\n    telefon: 99 88 77 66\n    namn: 02013299997\n'
    const { faults, hits: found } = personalDataFaults({ file: 'kvalitet.yaml', text, kind: undefined }, context)
    expect(faults.map(({ code, at }) => [code, at])).toEqual([['persondata/fodselsnummer', { file: 'kvalitet.yaml', line: 5, column: 11 }]])
    expect(found).toEqual(['02013299997'])
  })
})

describe('the content of an utviklingssamtale', () => {
  const fields = '---\ndokument: utviklingssamtale\nstatus: utkast\n---\n'
  const samtale = (body: string) => placesIn(fields + body, 'utviklingssamtale')

  test.each([
    ['headings and comments alone', '\n# Utviklingssamtale\n\n<!-- Skjemaet vert skrive ut. -->\n\n## Førebuing\n\n---\n- [ ]\n', []],
    ['a comment over several lines', '<!--\nSkjemaet vert\nskrive ut.\n-->\n', []],
    ['text below a heading', '\n# Samtale\n\n  Rektor er trøytt.\nHo vil byta jobb.\n', ['8:3']],
    ['runs under two headings', '# A\nEin.\n\nTo.\n# B\n- Tre\n', ['6:1', '10:1']],
    ['text after a comment', '<!-- a --> Rektor vil slutta <!-- b -->\n', ['5:12']],
    ['a table', '| Tema | Svar |\n|---|---|\n| Mål | ja |\n', ['5:1']],
  ])('%s', (_, body, places) => {
    expect(samtale(body)).toEqual(places.map((place) => `persondata/samtaleinnhald ${place}`))
  })

  test('fields are no content, other kinds have their text, and a document without fields is told of on its own', () => {
    expect(samtale('')).toEqual([])
    expect(placesIn(`${fields}Ei setning.\n`)).toEqual([])
    expect(placesIn('Ei setning.\n', 'utviklingssamtale')).toEqual([])
  })

  test('broken fields do not hide it', () => {
    expect(placesIn('---\ndato: [\n---\nRektor vil slutta.\n', 'utviklingssamtale')).toEqual(['persondata/samtaleinnhald 4:1'])
  })
})

describe('large and hostile texts', () => {
  const million = 1_000_000
  const fill = (piece: string): string => piece.repeat(Math.ceil(million / piece.length))

  test.each([
    ['identity numbers', '02013299997 ', 'fodselsnummer'],
    ['addresses', 'a@b.no ', 'e-post'],
    ['phone numbers in one line', 'tlf 99887766 og ', 'telefon'],
    ['pupils', 'eleven Kari og ', 'elevnamn'],
    ['names of the list', 'Storm ', 'namneliste'],
  ])('of a megabyte of %s, each is remembered for masking and a hundred are told of', (_, piece, kind) => {
    const { faults, hits: found } = guard(fill(piece))
    expect(faults.map(({ code }) => code)).toEqual(Array.from({ length: 100 }, () => `persondata/${kind}`))
    expect(found.length).toBe(1)
  })

  test.each([
    '@',
    'a@',
    'a.',
    '1',
    '1 ',
    '99 ',
    'A',
    'Kari ',
    'Åa-',
    'elev ',
    '(at)',
    '<!--',
    '+47',
    '02 01 32 ',
    'mor til ',
    'å\u030a',
    '. ',
    ' *«',
  ])('a megabyte of %j comes to an end', (piece) => {
    expect(guard(fill(piece)).faults.length).toBeLessThanOrEqual(100)
  })
})
