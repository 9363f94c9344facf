import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { groupNames, standardCatalogue } from '../../src/model/catalogue.ts'
import { wrongInfinitives } from './infinitives.ts'
import { reportOn, slipsIn } from './slips.ts'
import { linesOf, readDictionary, spellerOf, type Speller } from './speller.ts'

const root = join(import.meta.dirname, '../..')

/** All Nynorsk that a user can read, by area. A name that ends in / is a folder with all that lies in it. */
const areas = {
  'the templates': ['templates/'],
  'the catalogue': ['src/i18n/'],
  'the schemas': ['schemas/'],
  'the pages of the rules': ['docs/rules/'],
  'the guides': ['docs/guide/', 'docs/kjelde.md', 'README.md', 'CHANGELOG.md'],
  'the examples': ['examples/'],
  'the sentences that are put together': ['tests/golden/'],
} as const
const hasProse = /\.(?:md|ts|yaml|schema\.json|hbs)$/

// A line of several words is a quotation, such as a title in Bokmål, and stands as it is.
const own = linesOf('words.txt')
const quotations = own.filter((line) => line.includes(' '))

let dictionary: Awaited<ReturnType<typeof readDictionary>>
let speller: Speller
beforeAll(async () => {
  dictionary = await readDictionary()
  speller = spellerOf(dictionary, own, linesOf('denied.txt'))
})

test.each(Object.entries(areas))('the Nynorsk of %s', (_, places) => {
  const files = filesIn(places)
  expect(files.length).toBeGreaterThan(0)
  const slips = files.flatMap((file) => slipsIn(file, readFileSync(join(root, file), 'utf8'), speller, quotations))
  if (slips.length > 0) expect.fail(reportOn(slips, speller))
})

test('the Nynorsk of the indicators', () => {
  const entries = [...standardCatalogue.values()].map(({ name, about = '', source = '' }) => [name.nn, about, source])
  const texts = [...[...groupNames.values()].map(({ nn }) => nn), ...entries.flat()]
  const slips = slipsIn('catalogue.md', texts.join('\n\n'), speller, quotations)
  if (slips.length > 0) expect.fail(reportOn(slips, speller))
})

function filesIn(places: readonly string[]): readonly string[] {
  return places.flatMap((place) => {
    if (!place.endsWith('/')) return existsSync(join(root, place)) ? [place] : []
    const inside = readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    return inside.flatMap((file) => (hasProse.test(file) ? [place + file.replaceAll('\\', '/')] : [])).toSorted()
  })
}

describe('the check itself', () => {
  const good =
    'utvikla vera skule dugleik føresette tilstandsrapport eigenvurdering utviklingsgruppe leiardialogane Leiardialog fagteam målverdi ' +
    'SFO-leiar Markdown-filene id-en Git-lager 5-åringar 9-A S14 tal_saker skule- Kvammaskulen tillitsvald éi òg'
  test.each(good.split(' '))('accepts %s', (word) => {
    expect(wordsIn('page.md', `Her står ${word} i teksten.`)).toEqual([])
  })

  const unknown = 'oppfylgjingavtale elevenes leiardialogene kvalitetsdialoger utviklinsplan tilstansrapport id-xyz XYZ'
  test.each(unknown.split(' '))('does not know %s', (word) => {
    expect(slipsIn('page.md', `Her står ${word} i teksten.`, speller)).toMatchObject([{ word, instead: undefined }])
  })

  test.each([
    ['ikke', 'ikkje'],
    ['Ikke', 'ikkje'],
    ['hvordan', 'korleis'],
    ['fra', 'frå'],
    ['være', 'vera'],
    ['vere', 'vera'],
    ['skole', 'skule'],
    ['Skoleeigar', 'skule'],
    ['grunnskolen', 'skule'],
    ['skole-', 'skule'],
    ['SFO-skole', 'skule'],
    ['ferdigheter', 'dugleik'],
    ['foresatte', 'føresette'],
    ['tillitsvalt', 'tillitsvald'],
    ['timer', 'timar'],
    ['skuleigar', 'skuleeigar'],
    ['legges', 'vert lagt'],
    ['Lærende', 'lærande'],
    ['jobbprestasjoner', 'jobbprestasjonar'],
    ['evaluere', '-era'],
    ['vurderingene', '-ingane'],
  ])('forbids %s', (word, instead) => {
    const [slip] = slipsIn('page.md', `Her står ${word} i teksten.`, speller)
    expect(slip).toMatchObject({ word, instead: expect.stringContaining(instead.replace(/^-e/, '')) })
  })

  test('an own word or quotation does not lift what is forbidden', () => {
    const strict = spellerOf(dictionary, ['skolegard', 'ikke'], ['*skole* → skule', 'ikke → ikkje'])
    expect(slipsIn('page.md', 'skolegard ikke', strict).map(({ word }) => word)).toEqual(['skolegard', 'ikke'])
  })

  test.each([
    ['å utvikle', 'utvikla'],
    ['å\n  utvikle', 'utvikla'],
    ['Skal skrive', 'skriva'],
    ['kan ikkje lese', 'lesa'],
    ['må skulen alltid vurdere', 'vurdera'],
    ['skal dei tilsette oppleve', 'oppleva'],
    ['å lesa og skrive', 'skriva'],
    ['å lesa, rekna og skrive', 'skriva'],
    ['skal skrives', 'skrivast'],
    ['vil kunne', 'kunna'],
  ])('finds the infinitive in «%s»', (text, instead) => {
    const found = wrongInfinitives(`Dei ${text} godt.`, speller.has)
    expect(found.map((slip) => slip.instead)).toEqual([instead])
  })

  const fine =
    'å skriva|å gje|å få|skal skje|kan skrivast|dei har skrive|kan heile skulen|kan alle elevane|må begge|skal denne fila|kan gjerne|' +
    'vil føresette|skal tre elevar|kan fire av ti|må lærarane|skal me|å sjå og berre det|skal lesa alle|kan elles lesast|kan ikkje både lesa'
  test.each(fine.split('|'))('says nothing of «%s»', (text) => {
    expect(wrongInfinitives(text, speller.has)).toEqual([])
  })
})

describe('what counts as prose', () => {
  test.each([
    ['page.md', 'Sjå `ikke` og [mappa](ikke/hvordan.md), https://ikke.no/hva og fila hvordan.yaml.\n\n```yaml\nikke: hva\n```\n', []],
    ['page.md', 'Skriv under:\n\n<!-- Dette er ikke rett -->\n', ['ikke']],
    ['page.md', '---\ndokument: ikke\nskule: ikke\ntittel: Hva no # hvordan\n---\n\nFor hvem?\n', ['Hva', 'hvordan', 'hvem']],
    ['form.md.hbs', '{{#if ikke}}Elevar og {{hva}}-fila{{/if}} {{!-- ikke --}} hvordan', ['hvordan']],
    ['settings.yaml', '# Merk: ikke\nhva: { hvem: frå, til: no }\n- hvordan: noe\n', ['ikke', 'noe']],
    ['a.schema.json', '{ "title": "Ikke", "hva": { "description": "hvem", "const": "hvordan" } }', ['Ikke', 'hvem']],
    ['gitignore.hbs', '# ikke\n*.hva\n', ['ikke']],
    [
      'words.ts',
      "// ikke\nimport a from 'hva'\nexport const hvem = { 'ikke': 'noe', id: 'hva', x: a === 'hva' ? 'no\\nikke' : a['hvem'] }",
      ['noe', 'ikke'],
    ],
    [
      'words.ts',
      "export const a = (n: 'ikke', b: string) => `hva ${n}ikke ${b}ene hvem${b} ${n ? 'noe' : b} hvordan`",
      ['hva', 'noe', 'hvordan'],
    ],
  ])('in %s: %j', (file, text, words) => {
    expect(wordsIn(file, text)).toEqual(words)
  })

  test('a quotation stands as it is, broken over lines too', () => {
    expect(wordsIn('page.md', 'Boka «En skole\nfor vår tid» er god, ikke sant?', ['En skole for vår tid'])).toEqual(['ikke'])
  })

  test('the line is that of the file', () => {
    const text = '---\r\ndokument: hva\r\n---\r\n\r\n```\r\nikke\r\n```\r\n\r\nDet er ikke rett.\r\n'
    expect(slipsIn('page.md', text, speller)).toMatchObject([{ word: 'ikke', line: 9 }])
  })

  test('the report has a line for each word, with places and advice', () => {
    const slips = ['a.md', 'b.md'].flatMap((file) => slipsIn(file, 'Ein tilstansrapport er ikke lang.', speller))
    const [, , ...lines] = reportOn(slips, speller).split('\n')
    expect(lines.slice(0, 2)).toEqual([
      'tilstansrapport  a.md:1, b.md:1  (tilstandsrapport?)',
      'ikke             a.md:1, b.md:1  (→ ikkje)',
    ])
  })

  test('what is forbidden is in no list of good words', () => {
    expect(own.filter((word) => !/[ -]/.test(word) && speller.verdictOn(word) !== 'good')).toEqual([])
  })
})

const wordsIn = (file: string, text: string, quoted: readonly string[] = []): readonly string[] =>
  slipsIn(file, text, speller, quoted).map(({ word }) => word)
