import type { Section } from '../model/document.ts'
import { nearest } from '../model/nearest.ts'
import { error, faultOf, gap, type Fault } from '../records/fault.ts'
import type { Record } from '../records/record.ts'
import { headingKey, isFilled, placeholder } from '../records/sections.ts'

/** A heading that the body must have, and whether there must be text below it. */
export interface HeadingDemand {
  readonly level: number
  readonly text: string
  readonly key: string
  readonly needsText: (fields: Record['fields']) => boolean
}

export const heading = (level: number, text: string, needsText: HeadingDemand['needsText']): HeadingDemand => ({
  level,
  text,
  key: headingKey(text),
  needsText,
})

export const always = (): boolean => true
/** Only subheadings stand directly below. */
export const never = (): boolean => false

/** Missing, doubled and empty sections. */
export function* headingFaults(record: Record, demands: readonly HeadingDemand[]): Iterable<Fault> {
  for (const { level, text, key, needsText } of demands) {
    const first = record.sections.find((section) => section.key === key)
    const last = record.sections.findLast((section) => section.key === key)
    if (!first || !last) yield missingHeading(record, `${'#'.repeat(level)} ${text}`, demands)
    else if (first !== last) {
      const related = [{ at: placeOf(record, first), label: 'fyrste' }] as const
      yield faultOf('warning', { code: 'tekst/dobbel-overskrift', args: { overskrift: text }, at: placeOf(record, last), related })
    } else if (needsText(record.fields) && !isFilled(first.whole)) {
      yield gap(record.status, { code: 'tekst/tom-del', args: { overskrift: text }, at: placeOf(record, first) })
    }
  }
}

/** Told of at the heading that was most likely meant, else where the text begins. */
function missingHeading(record: Record, overskrift: string, demands: readonly HeadingDemand[]): Fault {
  const spare = record.sections.filter(({ key }) => !demands.some((demand) => demand.key === key))
  const framlegg = nearest(
    overskrift.replace(/^#+ /, ''),
    spare.map(({ text }) => text),
  )
  const line = spare.find(({ text }) => text === framlegg)?.line ?? record.bodyLine + 1
  return gap(record.status, {
    code: 'tekst/manglar-overskrift',
    args: { overskrift, framlegg },
    at: { file: record.file, line, column: 1 },
  })
}

/** A code fence or comment that is never closed: what stands below could be taken for part of any section. */
export function* unclosedFaults({ file, unclosedAt }: Record): Iterable<Fault> {
  if (unclosedAt !== undefined) yield error({ code: 'tekst/ikkje-avslutta', args: {}, at: { file, line: unclosedAt, column: 1 } })
}

/** Template text that nobody has replaced. Where it stands, the section is not also said to be empty. */
export function* templateTextFaults({ file, body, bodyLine, status, sections }: Record): Iterable<Fault> {
  let counted = 0
  let line = bodyLine + 1
  let lineStart = 0
  for (const { index } of body.matchAll(placeholder)) {
    for (let newline = body.indexOf('\n', counted); newline !== -1 && newline < index; newline = body.indexOf('\n', newline + 1)) {
      line += 1
      lineStart = newline + 1
    }
    counted = Math.max(index, lineStart)
    yield gap(status, {
      code: 'tekst/maltekst',
      args: { overskrift: headingAbove(sections, line) },
      at: { file, line, column: index - lineStart + 1 },
    })
  }
}

const headingAbove = (sections: readonly Section[], line: number): string | undefined =>
  sections.findLast((section) => section.line < line)?.text

const placeOf = (record: Record, { line }: Section): { file: string; line: number; column: number } => ({
  file: record.file,
  line,
  column: 1,
})
