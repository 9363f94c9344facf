import type { Section } from '../model/document.ts'
import { nearest } from '../model/nearest.ts'
import { pointAt } from '../model/place.ts'
import { faultOf, gap, type Fault } from '../records/fault.ts'
import type { Record } from '../records/record.ts'
import { hasPlaceholder, headingKey, placeholder, writtenText } from '../records/sections.ts'

/** A heading that the body must have, and whether there must be text below it. */
export interface HeadingDemand {
  readonly level: number
  readonly text: string
  readonly needsText: (fields: Record['fields']) => boolean
}

export const always = (): boolean => true
/** Only subheadings stand directly below. */
export const never = (): boolean => false

/** Missing, doubled and empty sections. */
export function* headingFaults(record: Record, demands: readonly HeadingDemand[]): Iterable<Fault> {
  const demanded = new Set(demands.map(({ text }) => headingKey(text)))
  const spare = record.sections.filter(({ text }) => !demanded.has(headingKey(text)))
  for (const { level, text, needsText } of demands) {
    const found = record.sections.filter((section) => headingKey(section.text) === headingKey(text))
    const [first, second] = found
    const overskrift = `${'#'.repeat(level)} ${text}`
    if (!first) {
      const like = nearest(
        text,
        spare.map((section) => section.text),
      )
      const place = spare.find((section) => section.text === like)?.line ?? record.bodyLine + 1
      yield gap(record.status, {
        code: 'tekst/manglar-overskrift',
        args: { overskrift, framlegg: like },
        at: { file: record.file, line: place, column: 1 },
      })
    } else if (second) {
      yield faultOf('warning', {
        code: 'tekst/dobbel-overskrift',
        args: { overskrift: text },
        at: placeOf(record, second),
        related: [{ at: placeOf(record, first), label: 'fyrste' }],
      })
    } else if (needsText(record.fields) && !hasText(first)) {
      yield gap(record.status, { code: 'tekst/tom-del', args: { overskrift: text }, at: placeOf(record, first) })
    }
  }
}

/** Template text that nobody has replaced. Where it stands, the section is not also said to be empty. */
export function* templateTextFaults(record: Record): Iterable<Fault> {
  if (!hasPlaceholder(record.body)) return
  for (const match of record.body.matchAll(placeholder)) {
    const { line, column } = pointAt(record.body, match.index)
    yield gap(record.status, {
      code: 'tekst/maltekst',
      args: { overskrift: headingAbove(record, line + record.bodyLine) },
      at: { file: record.file, line: line + record.bodyLine, column },
    })
  }
}

const headingAbove = ({ sections }: Record, line: number): string | undefined => sections.findLast((section) => section.line < line)?.text

/** Whether something stands there: written text, or template text that is told of on its own. */
const hasText = ({ whole }: Section): boolean => hasPlaceholder(whole) || writtenText(whole) !== ''

const placeOf = (record: Record, { line }: Section): { file: string; line: number; column: number } => ({
  file: record.file,
  line,
  column: 1,
})
