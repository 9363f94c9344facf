import { codes, type Code } from '../i18n/catalogue.ts'
import { nearest } from './nearest.ts'

/** The rule that bears this id; undefined when there is none. */
export const ruleNamed = (written: string): Code | undefined => codes.find((code) => code === written.trim())

/** The rule that was most likely meant, by the whole id or by the part after the slash. */
export const nearestRule = (written: string): Code | undefined =>
  (nearest(written, codes) as Code | undefined) ?? codes.find((code) => partOf(code) === nearest(partOf(written), codes.map(partOf)))

const partOf = (id: string): string => id.split('/').at(-1) ?? id

/**
 * Whether neither a municipality nor a document can change the rule: those that say that something could not be read or trusted (what they tell
 * of is not checked at all), the demands of the schemas, and national identity numbers.
 */
export const isLocked = (code: Code): boolean =>
  lockedFamilies.has(code.slice(0, code.indexOf('/'))) || (lockedRules as readonly Code[]).includes(code)

const lockedFamilies: ReadonlySet<string> = new Set(['fil', 'felt', 'yaml', 'skjema', 'oppsett', 'mal', 'mappe', 'unntak'])
const lockedRules = ['dokument/feil-stad', 'tekst/ikkje-avslutta', 'persondata/fodselsnummer'] as const satisfies readonly Code[]
