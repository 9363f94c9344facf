import type { Corpus } from '../model/corpus.ts'
import type { Finding } from '../model/finding.ts'
import { isLocked, nearestRule, ruleNamed } from '../model/rule-ids.ts'
import { yearAfter, yearBefore } from '../model/school-year.ts'
import { error, faultOf, type Fault } from '../records/fault.ts'
import type { Silence } from '../records/silences.ts'

/** Silences that can't be: a rule that does not exist, or one that nobody may silence. */
export function* silenceFaults(silences: readonly Silence[]): Iterable<Fault> {
  for (const { rule, at } of silences) {
    const code = ruleNamed(rule)
    if (!code) yield error({ code: 'unntak/ukjend-regel', args: { regel: rule, framlegg: nearestRule(rule) }, at })
    else if (isLocked(code)) yield error({ code: 'unntak/ikkje-lov', args: { regel: code }, at })
  }
}

/** What is left when every document has silenced what it names, and the silences that took nothing away. */
export interface Silenced {
  readonly findings: readonly Finding[]
  readonly taken: readonly Finding[]
  readonly unused: readonly Silence[]
}

/** Takes away the findings of a rule that are placed in a document which silences it. */
export function silenced(findings: readonly Finding[], silences: readonly Silence[]): Silenced {
  const active = new Map(silences.filter(({ rule }) => isSilenceable(rule)).map((silence) => [`${silence.file} ${silence.rule}`, silence]))
  if (active.size === 0) return { findings, taken: [], unused: [] }
  const keyOf = ({ place, code }: Finding): string => `${place.file} ${code}`
  const taken = findings.filter((finding) => active.has(keyOf(finding)))
  const used = new Set(taken.map(keyOf))
  return {
    findings: findings.filter((finding) => !active.has(keyOf(finding))),
    taken,
    unused: [...active].filter(([key]) => !used.has(key)).map(([, silence]) => silence),
  }
}

function isSilenceable(rule: string): boolean {
  const code = ruleNamed(rule)
  return code !== undefined && !isLocked(code)
}

/** Silences that silence nothing. Told only where the rule would have been seen: a rule that could not run may be needed yet. */
export function* unusedFaults(unused: readonly Silence[], corpus: Corpus): Iterable<Fault> {
  for (const silence of unused) {
    if (couldBeSeen(silence, corpus)) yield faultOf('warning', { code: 'unntak/unodvendig', args: { regel: silence.rule }, at: silence.at })
  }
}

/** Whether the document, and all that its rules hold it against, was read and could be trusted. */
function couldBeSeen({ file, year, school, rule }: Silence, corpus: Corpus): boolean {
  if (!corpus.municipality || !corpus.at(file) || hangsOnTheDay.test(rule)) return false
  const years = [yearBefore(year), year, yearAfter(year)]
  // A document of the whole municipality may rest on those of any school.
  if (school === undefined) return ![...corpus.unreadable].some((other) => years.some((one) => other.startsWith(`${one}/`)))
  return !years.some((one) => corpus.hasUnreadable(one, undefined) || corpus.hasUnreadable(one, school))
}

/** A deadline that has not passed yet will. */
const hangsOnTheDay = /^frist\//
