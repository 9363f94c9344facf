import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { comparison } from '../../src/i18n/nn/comparison.ts'
import { editions } from '../../src/i18n/nn/editions.ts'
import { reportSections } from '../../src/i18n/nn/report-sections.ts'
import { markdown } from '../../src/formats/markdown.ts'
import type { Municipality } from '../../src/model/municipality.ts'
import { blocksOf, type Block, type Report } from '../../src/model/report.ts'
import { proseOf, textOf } from '../../src/records/prose.ts'
import { casePaper } from '../../src/report/editions/case-paper.ts'
import { mainFindings } from '../../src/report/editions/main-findings.ts'
import { plainPage } from '../../src/report/editions/plain-page.ts'
import { proposalBlocks } from '../../src/report/editions/proposals.ts'
import { sentencesOf, shortened } from '../../src/report/editions/shortened.ts'
import { isOwn, voiceOf } from '../../src/report/editions/voice.ts'
import { compileReport } from '../../src/report/compile.ts'
import { exampleFolder, materialIn, rowsOf, sectionOf } from './compiled.ts'
import { draft, own, reportOf, section, task } from './editions-fixture.ts'

let report: Report
let municipality: Municipality
beforeAll(async () => {
  const material = await materialIn(exampleFolder, '2025-26')
  municipality = material.municipality
  report = compileReport(material).report
})

const typesIn = (id: string, of: Report): readonly string[] => [...blocksOf([sectionOf(of, id)])].map(({ block }) => block.type)
const proseTexts = (block: Block | undefined): readonly string[] => (block?.type === 'prose' ? block.prose.map((node) => textOf(node)) : [])

describe('who speaks in a section', () => {
  test('the owner alone once there are own words and nothing is left to write', () => {
    expect(isOwn(voiceOf(section('a', [own('Me har sett.'), draft('tal', 'Eit tal.')])))).toBe(true)
    expect(isOwn(voiceOf(section('a', [own('Me har sett.'), task])))).toBe(false)
    expect(isOwn(voiceOf(section('a', [own('Me har sett.\n\n[Skriv her: meir]')])))).toBe(false)
    expect(isOwn(voiceOf(section('a', [draft('tal', 'Eit tal.')])))).toBe(false)
  })

  test('no table, quotation or code of the owner is running text, and what is marked as a draft is one', () => {
    const voice = voiceOf(
      section('a', [own('Ord.\n\n> Sitat\n\n    kode\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n**Utkast til tekst:** Eit framlegg.')]),
    )
    expect(voice.own.map((node) => textOf(node))).toEqual(['Ord.'])
    expect(voice.suggestions.map(({ sentences }) => sentences)).toEqual([['Eit framlegg.']])
  })

  test('what stands in the parts of the schools is not the owner speaking, and a section that is gone says nothing', () => {
    const parts = [section('tema-laering', [own('Frå skulen')]), section('resultat-gsi', [own('Frå eigaren', 2)])]
    expect(voiceOf(section('laeringsmiljo', [], parts)).own.map((node) => textOf(node))).toEqual(['Frå eigaren'])
    expect(voiceOf(undefined)).toEqual({ own: [], suggestions: [], isWaiting: false })
  })
})

describe('prose that is shortened', () => {
  test('keeps whole blocks, items and sentences, and says that it was cut', () => {
    const prose = proseOf('Fyrste setning her. Andre setning er lengre enn den fyrste.\n\n- eitt\n- to')
    expect(shortened(prose, 1000)).toEqual({ prose, isCut: false })
    expect(shortened(prose, 30).prose.map((node) => textOf(node))).toEqual(['Fyrste setning her.'])
    expect(shortened(proseOf('- eitt\n- to'), 5).prose.map((node) => textOf(node))).toEqual(['eitt'])
  })

  test('is never longer than there is room for but for a sign, says something of whatever there is, and cuts no letter in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), fc.integer({ min: 10, max: 200 }), (text, room) => {
        const prose = proseOf(text)
        const { prose: kept, isCut } = shortened(prose, room)
        const length = kept.reduce((sum, node) => sum + textOf(node).length, 0)
        expect(length).toBeLessThanOrEqual(room + 2)
        if (!isCut) expect(kept).toEqual(prose)
        expect(kept.map((node) => textOf(node)).join('')).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
      }),
    )
  })

  test('neither a number nor a single letter ends a sentence', () => {
    expect(sentencesOf('På 5. Trinn er det bra. Det held fram. «Ja.» Slutt.')).toEqual([
      'På 5. Trinn er det bra.',
      'Det held fram.',
      '«Ja.» Slutt.',
    ])
  })
})

describe('the main findings', () => {
  const one = { title: 'Prøvar', caption: 'Nasjonal prøve i lesing, 5. trinn (skalapoeng)' }
  const test5 = (...sentences: readonly string[]): Parameters<typeof mainFindings>[0][number] => ({
    ...one,
    key: 'np-lesing-5-utkast',
    sentences,
  })

  test('a test is told of where it is more than uncertainty alone', () => {
    const inside = `Talet ligg 1 over landet (50)${comparison.ending('innanfor', false)}`
    const outside = `Talet ligg 5 under landet (50)${comparison.ending('utanfor', false)}`
    expect(mainFindings([test5('Nivå.', inside)])).toEqual([editions.casePaper.findings.noDifference(false)])
    expect(mainFindings([test5('Nivå.', inside, outside)])).toEqual(['Nivå.', outside])
    expect(mainFindings([])).toEqual([])
  })

  test('the same words of several tables are said once, of what they have in common', () => {
    const same = (step: number): Parameters<typeof mainFindings>[0][number] => ({
      key: `utkast-${step}`,
      title: 'Målingane',
      caption: `Målingane, ${step}. trinn: kommunen`,
      sentences: ['Ingen skil seg ut.'],
    })
    expect(mainFindings([same(4), same(7)])).toEqual(['Målingane: Ingen skil seg ut.'])
    expect(mainFindings([same(4)])).toEqual(['Målingane, 4. trinn: Ingen skil seg ut.'])
  })

  test('what they look for is what the report says', () => {
    const { findings } = editions.casePaper
    const gap = comparison.gap('0,2', true, 'landet', '4,1', comparison.ending('utanfor', true))
    expect(comparison.outstanding('Trivsel', [gap])).toContain(findings.figureIs)
    expect(gap).toContain(comparison.cell.utanfor)
    expect(comparison.otherSchools('éin', true).startsWith(findings.otherSchools)).toBe(true)
    const picture = reportSections.picture.outstanding('på 7. trinn', 'for landet', 'betre', [
      { name: 'Trivsel', now: '4,3', other: '4,1' },
    ])
    expect(picture).toContain(editions.plainPage.beyondUncertainty)
    expect(picture).toMatch(/ betre enn .*\(4,3 mot 4,1\)/)
    expect(reportSections.actions.forNext(3)).toContain(editions.plainPage.next.agreed.from)
  })
})

describe('proposals for decision', () => {
  test('suggestions are one numbered list with one mark above', () => {
    const blocks = proposalBlocks(section('vedtak', [draft('a', '1. Rådet vil det eine.'), draft('b', '2. Rådet vil det andre.'), task]))
    expect(blocks.map(({ type }) => type)).toEqual(['draft', 'prose'])
    expect(markdown(reportOf(section('vedtak', blocks)))).toContain('1. Rådet vil det eine.\n2. Rådet vil det andre.')
  })

  test("the owner's own are taken from lists and paragraphs, and those that are suggestions still are marked", () => {
    expect(proseTexts(proposalBlocks(section('v', [own('Rådet gjer slikt vedtak:\n\n1. Det eine\n2. Det andre')]))[0])).toEqual([
      'Rådet gjer slikt vedtak:',
      'Det eineDet andre',
    ])
    expect(proseTexts(proposalBlocks(section('v', [own('Rådet vedtek det eine.\n\nRådet vedtek det andre.')]))[0])).toEqual([
      'Rådet vedtek det eine.Rådet vedtek det andre.',
    ])
    const mixed = proposalBlocks(section('v', [own('1. Det eine'), draft('b', '2. Det andre')]))
    expect(proseTexts(mixed[1])).toEqual(['Det eineUtkast: Det andre'])
  })

  test('numbers go on after words between two of them', () => {
    const blocks = proposalBlocks(section('v', [own('1. Det eine\n\nOg vidare:\n\n1. Det andre')]))
    expect(markdown(reportOf(section('v', blocks)))).toMatch(/1\. Det eine\n\nOg vidare:\n\n2\. Det andre/)
  })

  test.each([undefined, section('vedtak', []), section('vedtak', [task]), section('vedtak', [own('[Skriv her: noko]')])])(
    'where there are none, somebody is asked to write them',
    (nothing) => {
      expect(proposalBlocks(nothing).map(({ type }) => type)).toEqual(['task'])
    },
  )
})

describe('the case paper', () => {
  test('has the form of a case, the proposals first, and no table but one of the municipality', () => {
    const paper = casePaper(report, { municipality })
    expect(paper.sections.map(({ id }) => id)).toEqual([
      'vedtak',
      'saksutgreiing',
      'hovudfunn',
      'vurdering',
      'okonomi',
      'born-og-unge',
      'vedlegg',
    ])
    expect(sectionOf(paper, 'hovudfunn').parts.map(({ title }) => title)).toEqual([
      'Læringsmiljø',
      'Læringsresultat',
      'Gjennomføring',
      'Mål, tiltak og rutinar',
    ])
    const tables = [...blocksOf(paper.sections)].map(({ block }) => block).filter(({ type }) => type === 'table')
    expect(tables).toHaveLength(1)
    expect(rowsOf(tables[0])[0]?.map((cell) => cell.replaceAll('\u00A0', ' '))).toEqual(['Lesing, 5. trinn', '49 ± 2,2', '50 ± 0,1'])
    const text = markdown(paper)
    expect(text).not.toMatch(/Havnes|Eidsnes|lovp[åa]lag|«To skular/)
    expect(text).toContain('§ 17-12')
    expect(typesIn('okonomi', paper)).toEqual(['task'])
    expect(typesIn('born-og-unge', paper)).toEqual(['task'])
  })

  test("speaks in the owner's words where there are any, and drops the suggestions they replace", () => {
    const paper = casePaper(
      reportOf(
        section('samandrag', [draft('tal', 'Eit framlegg.'), own('Me ser at det går bra.')]),
        section('laeringsmiljo', [own('Det er trygt.', 2)], [section('resultat-x', [draft('utkast-7', 'Noko.')])]),
        section('oppfolging', [own('Me held fram.', 3)]),
      ),
      { municipality },
    )
    const text = markdown(paper)
    expect(text).toContain('Me ser at det går bra.')
    expect(text).toContain('Det er trygt.')
    expect(text).not.toMatch(/Eit framlegg|Noko\./)
    expect(typesIn('vurdering', paper)).toEqual(['prose'])
    expect(sectionOf(paper, 'hovudfunn').parts.map(({ blocks }) => blocks.map(({ key }) => key))).toEqual([
      ['eige'],
      ['manglar'],
      ['manglar'],
    ])
  })

  test('stays two pages whatever has been written, and tells where the rest is', () => {
    const long = 'Dette er ei setning som seier noko om skulane i kommunen. '.repeat(2000)
    const sections = ['samandrag', 'laeringsmiljo', 'laeringsresultat', 'gjennomforing', 'mal', 'oppfolging'].map((id) =>
      section(id, [own(long)]),
    )
    const text = markdown(casePaper(reportOf(...sections), { municipality }))
    expect(text.length).toBeLessThan(8000)
    expect(text).toContain('Meir om dette står i rapporten, under «Om samandrag».')
  })

  test('can be made of an empty report', () => {
    expect(markdown(casePaper(reportOf(), { municipality }))).toContain('Rapporten har ikkje noko kapittel om dette.')
  })
})

describe('the plain page', () => {
  test('says what the schools say in their own words, without links, and shows no figure that the report does not show', () => {
    const page = plainPage(report, { municipality })
    const text = markdown(page)
    expect(text).toContain('- **Havnes skule**: «To skular har vorte éin, og elevane trivst.»')
    expect(text).not.toMatch(/\]\(/)
    const shown = new Set(markdown(report).match(/\d+(?:,\d+)?/g))
    expect((text.match(/\d+(?:,\d+)?/g) ?? []).filter((figure) => !shown.has(figure))).toEqual([])
    expect([...blocksOf(page.sections)].filter(({ block }) => block.type === 'table')).toEqual([])
    expect(text).toContain('skjerma')
    expect(text).toContain('Insteli skule')
  })

  test('explains the words of the trade that it uses, and no others', () => {
    expect(typesIn('ord', plainPage(report, { municipality }))).toEqual(['list'])
    const plain = plainPage(reportOf(section('samandrag', [own('Det går bra.')])), { municipality })
    expect(plain.sections.map(({ id }) => id)).toEqual(['det-viktigaste', 'kva-no', 'ver-med', 'ikkje-vist', 'les-meir'])
    const withJargon = plainPage(reportOf(section('samandrag', [own('Snittet er 49 skalapoeng, innanfor uvissa.')])), { municipality })
    expect(markdown(withJargon)).toMatch(/\*\*Uvisse:\*\*[^]*\*\*Skalapoeng:\*\*/)
  })

  test('quotes all schools alike: where they are too many, one theme of each chapter, then none', () => {
    const theme = (id: string, schools: number): ReturnType<typeof section> =>
      section(`tema-${id}`, [{ key: 'ord', type: 'list', items: Array.from({ length: schools }, (_, at) => [`Skule ${at}`]) }])
    const quoted = (schools: number): readonly number[] => {
      const chapters = ['laeringsmiljo', 'laeringsresultat', 'gjennomforing'].map((id) =>
        section(id, [], [theme(`${id}-a`, schools), theme(`${id}-b`, schools)]),
      )
      const page = plainPage(reportOf(...chapters), { municipality })
      return sectionOf(page, 'skulane-seier').parts.map(({ blocks }) => (blocks[0]?.type === 'list' ? blocks[0].items.length : 0))
    }
    expect(quoted(2)).toEqual([2, 2, 2, 2, 2, 2])
    expect(quoted(4)).toEqual([4, 4, 4])
    expect(quoted(5)).toEqual([])
  })

  test('asks for what nobody has written and no figure tells', () => {
    const page = plainPage(reportOf(section('samandrag', [task])), { municipality })
    expect(typesIn('gar-godt', page)).toEqual(['task'])
    expect(typesIn('vanskeleg', page)).toEqual(['task'])
    expect(markdown(page)).not.toContain('skjerma')
  })
})
