import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columns, figuresText, readFigures } from '../../../src/indicators/figures/tidy.ts'
import { standardCatalogue } from '../../../src/model/catalogue.ts'
import { compareFigures } from '../../../src/model/figure.ts'
import { figure, figures } from './samples.ts'

const known = standardCatalogue
const header = columns.join(',')
const sound = '2025-26,np-lesing,5,skule,973953990,52,3.3,34,verdi,nei,udir-np-2025-26-5'
const read = (...lines: readonly string[]): ReturnType<typeof readFigures> =>
  readFigures('indikatorar/x.csv', [header, ...lines, ''].join('\n'), known)

describe('a file of figures', () => {
  test('holds one line for each figure, in a fixed order', () => {
    const text = figuresText([
      figure({ year: '2025-26' }),
      figure({ year: '2024-25' }),
      figure({ step: '10' }),
      figure({ level: 'land', orgNumber: 'I' }),
    ])
    expect(text).toBe(
      [
        header,
        '2024-25,np-lesing,5,skule,973953990,52,3.3,34,verdi,nei,udir-np-2025-26-5',
        '2025-26,np-lesing,5,land,I,52,3.3,34,verdi,nei,udir-np-2025-26-5',
        sound,
        '2025-26,np-lesing,10,skule,973953990,52,3.3,34,verdi,nei,udir-np-2025-26-5',
        '',
      ].join('\n'),
    )
  })

  test('is read back as what it was written from, whatever the order it came in', () => {
    fc.assert(
      fc.property(figures, (some) => {
        const again = readFigures('x.csv', figuresText(some), known)
        expect(again.faults.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(again.figures.map((stored) => stored.figure)).toEqual(some.toSorted(compareFigures))
        expect(figuresText(some.toReversed())).toBe(figuresText(some))
      }),
    )
  })

  test('may have been through a program for Windows', () => {
    expect(readFigures('x.csv', `${header}\r\n${sound}\r\n`, known)).toMatchObject({ faults: [], figures: [{ line: 2 }] })
  })
})

describe('a line that is not as it should be', () => {
  test.each([
    ['too few fields', '2025-26,np-lesing,5', '', 1],
    ['a year that is none', sound.replace('2025-26', '2025-27'), 'skuleår', 1],
    ['an unknown indicator', sound.replace('np-lesing', 'np-synging'), 'indikator', 9],
    ['a step that is none', sound.replace(',5,', ',11,'), 'trinn', 19],
    ['a level that is none', sound.replace('skule', 'skole'), 'nivå', 21],
    ['an organisation number of another level', sound.replace('skule', 'kommune'), 'orgnr', 29],
    ['a decimal comma', sound.replace('3.3', '3,3'), '', 1],
    ['a value that is no number', sound.replace('52', '5l'), 'verdi', 37],
    ['a negative uncertainty', sound.replace('3.3', '-3.3'), 'uvisse', 40],
    ['half a pupil', sound.replace('34', '3.5'), 'tal_elevar', 44],
    ['a state that is none', sound.replace('verdi,nei', '*,nei'), 'tilstand', 47],
    ['a value that is withheld', sound.replace('verdi,nei', 'skjerma,nei'), 'verdi', 37],
    ['no value', sound.replace('52', ''), 'verdi', 37],
    ['provisional maybe', sound.replace(',nei,', ',kanskje,'), 'førebels', 53],
    ['a source with spaces', `${sound} x`, 'kjelde', 57],
  ])('%s: is told where it stands, and left out', (_, line, kolonne, column) => {
    const { figures: kept, faults } = read(sound.replace('2025-26', '2024-25'), line)
    expect(kept).toHaveLength(1)
    expect(faults).toMatchObject([{ code: 'tal/felt', args: { kolonne }, at: { file: 'indikatorar/x.csv', line: 3, column } }])
  })

  test.each([
    ['a value that can not be', sound.replace('52', '520'), 'verdi', 37],
    ['a step without the test', sound.replace(',5,', ',6,'), 'trinn', 19],
    ['a year before the test', sound.replace('2025-26,np', '1999-00,np'), 'skuleår', 1],
    ['a wrong check digit', sound.replace('973953990', '973953991'), 'orgnr', 27],
  ])('has %s: may have been accepted, so it is kept and told of', (_, line, kva, column) => {
    const { figures: kept, faults } = read(line)
    expect(kept).toHaveLength(1)
    expect(faults).toMatchObject([{ code: 'tal/tvilsam', severity: 'warning', args: { kva }, at: { line: 2, column } }])
  })

  test('comes twice: the second is told of, with the first', () => {
    const { figures: kept, faults } = read(sound, sound.replace('52', '53'))
    expect(kept).toMatchObject([{ figure: { value: 52 } }])
    expect(faults).toMatchObject([{ code: 'tal/dobbel', at: { line: 3 }, related: [{ at: { line: 2 } }] }])
  })

  test('is the first: nothing of the file is read', () => {
    expect(readFigures('x.csv', `sep=\t\n${sound}\n`, known)).toMatchObject({
      figures: [],
      faults: [{ code: 'tal/overskrift', at: { line: 1 } }],
    })
  })
})
