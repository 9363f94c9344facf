import fc from 'fast-check'
import { schoolYearFrom } from '../../../src/model/school-year.ts'
import type {
  ComparisonDrawing,
  Drawing,
  LevelsDrawing,
  Scale,
  Spot,
  StatesDrawing,
  TrendDrawing,
  Value,
} from '../../../src/report/charts/drawing.ts'
import { means, scalePoints, shares } from './samples.ts'

/** Signs that steer, that XML has no place for or a meaning of its own, and some that only people use. */
const signs = [
  ...'abæøå MWi1,<>&"\'{}|-\u00A0Š中👍\u0301',
  '\u0000',
  '\n',
  '\u001B',
  '\u0085',
  '\u200F',
  '\u202E',
  '\u2066',
  '\uD800',
  '\uDC00',
  '\uFFFE',
  ']]>',
  '&#0;',
  '<!--',
]

/** Words of any kind, good and bad. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Landet',
    'Fjordvik kommune',
    '',
    '<script>',
    'Ytre Sørfjorden og Breidvikjastølane oppvekst- og kultursenter',
    ']]>&amp;"',
  ),
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 }),
)

/** A value that the scale can have, at its ends too. */
const valueOn = ({ least, most }: Pick<Scale, 'least' | 'most'>): fc.Arbitrary<Value> =>
  fc.record({
    value: fc.oneof(fc.constantFrom(least, most), fc.double({ min: least, max: most, noNaN: true })),
    text: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('48', '100\u00A0%', '4,1', '1\u00A0234\u00A0567') },
      { weight: 1, arbitrary: anyText },
    ),
    spread: fc.option(fc.double({ min: 0, max: (most - least) / 4, noNaN: true }), { nil: undefined }),
    isProvisional: fc.boolean(),
  })

const spotOn = (scale: Scale): fc.Arbitrary<Spot> =>
  fc.oneof({ weight: 5, arbitrary: valueOn(scale) }, { weight: 1, arbitrary: fc.constantFrom('skjerma' as const, undefined) })

const scale = fc.constantFrom(scalePoints, shares, means)

const trend: fc.Arbitrary<TrendDrawing> = scale.chain((of) => {
  const years = fc
    .uniqueArray(fc.integer({ min: 2010, max: 2028 }), { maxLength: 12 })
    .map((starts) => starts.toSorted((a, b) => a - b).map(schoolYearFrom))
  return years.chain((all) => {
    const spots = fc
      .array(spotOn(of), { minLength: all.length, maxLength: all.length })
      .map((list) => new Map(all.flatMap((year, index) => (list[index] === undefined ? [] : [[year, list[index]] as const]))))
    const line = fc.record({ name: anyText, spots })
    return fc.record({
      type: fc.constant('trend' as const),
      scale: fc.constant(of),
      years: fc.constant(all),
      own: line,
      others: fc.array(
        fc.tuple(line, fc.constantFrom('land' as const, 'fylke' as const, 'kommune' as const)).map(([one, kind]) => ({ ...one, of: kind })),
        { maxLength: 5 },
      ),
      goal: fc.option(fc.record({ name: anyText, value: valueOn(of) }), { nil: undefined }),
      newScaleFrom: fc.subarray([...all]).map((list) => new Set(list)),
    })
  })
})

const share = valueOn({ least: 0, most: 100 })
const rowOf = <Shares>(shown: fc.Arbitrary<Shares>) =>
  fc.oneof(
    fc.record({ name: anyText, below: fc.option(anyText, { nil: undefined }), shares: shown }),
    fc.record({ name: anyText, shares: fc.constantFrom('skjerma' as const, undefined) }),
  )

const levels: fc.Arbitrary<LevelsDrawing> = fc.oneof(
  fc.record({
    type: fc.constant('levels' as const),
    levels: fc.tuple(anyText, anyText, anyText),
    rows: fc.array(rowOf(fc.tuple(share, share, share)), { maxLength: 12 }),
  }),
  fc.record({
    type: fc.constant('levels' as const),
    levels: fc.tuple(anyText, anyText, anyText, anyText, anyText),
    rows: fc.array(rowOf(fc.tuple(share, share, share, share, share)), { maxLength: 12 }),
  }),
)

const comparison: fc.Arbitrary<ComparisonDrawing> = fc.constantFrom(shares, means).chain((of) =>
  fc.record({
    type: fc.constant('comparison' as const),
    scale: fc.constant(of),
    own: anyText,
    against: anyText,
    rows: fc.array(fc.record({ name: anyText, own: spotOn(of), against: spotOn(of) }), { maxLength: 12 }),
  }),
)

const count = fc.nat({ max: 200 }).map((number) => ({ value: number, text: String(number) }))
const states: fc.Arbitrary<StatesDrawing> = fc.record({
  type: fc.constant('states' as const),
  counts: fc.record({ open: count, 'i gang': count, gjennomført: count, vidareført: count, avslutta: count }),
})

/** A drawing of any type with any words in it. */
export const anyDrawing: fc.Arbitrary<Drawing> = fc.oneof(trend, levels, comparison, states)
