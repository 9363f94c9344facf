import fc from 'fast-check'
import type { Look } from '../../src/cli/reporters/index.ts'
import type { Finding } from '../../src/model/finding.ts'

export const look: Look = { hasColour: false, width: 100, way: '', shortensDrafts: false, prefix: '', isStrict: false }

const place = { file: '2026-27/nord/leiardialog-1.md', line: 3, column: 5 }

/** A finding whose words hold what is given: most rules repeat something from a document. */
export const findingAbout = (felt: string, given: Partial<Omit<Finding, 'code' | 'args'>> = {}): Finding => ({
  code: 'tekst/tom-del',
  args: { overskrift: felt },
  severity: 'error',
  place,
  related: [],
  ...given,
})

/** Signs that mean something to XML, SARIF, URIs or a terminal, among all others, half surrogate pairs too. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'å %#?:+&<>"\'[](){}\\/\n\t\r\0\u001B\u007F\u0085\u200B\u2028\u202E\uFEFF\uFFFE\uFFFF',
        ']]>',
        '[a](b)',
        '%41',
        '🏴\u{E0067}',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const step = text.map((name) => name.replaceAll('/', '')).filter((name) => !['', '.', '..'].includes(name))
const file = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'))
const severity = fc.constantFrom('error', 'warning', 'note')
const anyPlace = fc.record({ file, line: fc.integer({ min: 1, max: 9_999 }), column: fc.integer({ min: 1, max: 999 }) })
const related = fc.array(fc.record({ place: anyPlace, label: fc.constantFrom('plikta', 'fyrste', 'målet') }), { maxLength: 3 })

export const anyFindings: fc.Arbitrary<readonly Finding[]> = fc
  .array(
    fc
      .record({ words: text, place: anyPlace, severity, related, isText: fc.boolean() })
      .map(({ words, isText, ...rest }): Finding =>
        isText
          ? { ...rest, code: 'tekst/tom-del', args: { overskrift: words } }
          : { ...rest, code: 'mappe/ugyldig-skulear', args: { namn: words } },
      ),
    { maxLength: 6 },
  )
  // Findings of one file, and findings that are alike, must come up often.
  .chain((findings) => fc.record({ findings: fc.constant(findings), again: fc.boolean() }))
  .map(({ findings, again }) =>
    again ? findings.flatMap((finding) => [finding, { ...finding, place: { ...finding.place, line: 7 } }]) : findings,
  )

export const anyPrefix: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  file.map((path) => `${path}/`),
)

/** What a page or a terminal must never get as it is. A line break is let through: both formats have lines. */
export const unseen: RegExp =
  /[\0-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF\u{E0000}-\u{E007F}\p{Surrogate}]/u
