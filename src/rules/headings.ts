import type { Section } from '../model/document.ts'
import { error, faultOf, gap, type Fault } from '../records/fault.ts'
import type { Record } from '../records/record.ts'
import { headingKey, isFilled, placeholder } from '../records/sections.ts'
import { meantHeadings, type Meant } from './meant-headings.ts'
import { movedHeadings, type Moved, type Standing } from './moved-headings.ts'

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

/** Each required heading told apart: there, doubled, empty, moved, reworded, in Bokmål or gone. */
export function* headingFaults(record: Record, demands: readonly HeadingDemand[]): Iterable<Fault> {
  const bySection = new Map<HeadingDemand, readonly Section[]>(
    demands.map((demand) => [demand, record.sections.filter(({ key }) => key === demand.key)]),
  )
  const missing = demands.filter((demand) => bySection.get(demand)?.length === 0)
  const spare = missing.length === 0 ? [] : record.sections.filter(({ key }) => !demands.some((demand) => demand.key === key))
  const meant = meantHeadings(missing, spare)
  const standing: Standing[] = []
  for (const demand of demands) {
    const [first, ...copies] = bySection.get(demand) ?? []
    const section = first ?? meant.get(demand)?.section
    if (!first) yield absent(record, demand, { meant: meant.get(demand), above: standing.at(-1)?.section })
    else if (copies.length > 0) yield doubled(record, demand, first, copies)
    else if (demand.needsText(record.fields) && !isFilled(first.whole)) {
      yield gap(record.status, { code: 'tekst/tom-del', args: { overskrift: demand.text }, at: placeOf(record, first) })
    }
    if (section && copies.length === 0) standing.push({ demand, section })
  }
  for (const moved of movedHeadings(demands, standing, record.sections)) yield movedFault(record, moved)
}

function doubled(record: Record, { text }: HeadingDemand, first: Section, copies: readonly Section[]): Fault {
  const related = [{ at: placeOf(record, first), label: 'fyrste' }] as const
  const at = placeOf(record, copies.at(-1) ?? first)
  return faultOf('warning', { code: 'tekst/dobbel-overskrift', args: { overskrift: text }, at, related })
}

/** Told of at the heading that was meant for it, else at the required one that it should stand below, else where the text begins. */
function absent(
  record: Record,
  demand: HeadingDemand,
  { meant, above }: { readonly meant: Meant | undefined; readonly above: Section | undefined },
): Fault {
  const wanted = written(demand)
  if (meant)
    return gap(record.status, {
      code: meant.code,
      args: { overskrift: meant.section.text, framlegg: wanted },
      at: placeOf(record, meant.section),
    })
  const at = above ? placeOf(record, above) : { file: record.file, line: record.bodyLine + 1, column: 1 }
  return gap(record.status, { code: 'tekst/manglar-overskrift', args: { overskrift: wanted }, at })
}

function movedFault(record: Record, { demand, section, under, after, before }: Moved): Fault {
  const args = {
    overskrift: written(demand),
    under: under && written(under),
    etter: after && written(after),
    før: before && written(before),
  }
  return faultOf('warning', { code: 'tekst/flytta-overskrift', args, at: placeOf(record, section) })
}

/** A heading as its line stands in the template. */
const written = ({ level, text }: HeadingDemand): string => `${'#'.repeat(level)} ${text}`

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
