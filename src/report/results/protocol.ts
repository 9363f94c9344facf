import { results } from '../../i18n/nn/results.ts'
import { ownSchools, type Entry } from '../../indicators/masking/entries.ts'
import type { Municipality } from '../../model/municipality.ts'
import { compareText } from '../../model/place.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { markdownText } from '../../records/markdown-writer.ts'
import type { HiddenCell, Results } from './publication.ts'

const words = results.protocol

/**
 * Which figures the report withholds, of what kind, and by which rule, as Markdown. For the municipality alone: whoever knows that a hidden figure is
 * secondary knows that the group is not small.
 */
export function protocolOf({ hidden }: Results, municipality: Municipality, year: SchoolYear): string {
  const names = new Map(hidden.map(({ entry }) => [entry.cell.id, nameOf(entry, municipality)]))
  const rows = hidden
    .toSorted((a, b) => compareText(a.entry.cell.id, b.entry.cell.id))
    .map(({ entry, hiding }) => [...placeOf(entry, municipality), words.kinds[hiding.kind], ruleText(hiding, names)])
  const table = [words.head, words.head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(markdownText).join(' | ')} |`)
  return [`# ${words.title(year)}`, '', words.about, '', ...(rows.length === 0 ? [results.appendix.none] : table), ''].join('\n')
}

function ruleText({ rule, protects, isBeyondUs }: HiddenCell['hiding'], names: ReadonlyMap<string, string>): string {
  const text = rule === 'protects' ? words.protects([...new Set(protects.map((id) => names.get(id) ?? words.others))]) : words.rules[rule]
  return isBeyondUs ? `${text}; ${words.beyond}` : text
}

const nameOf = (entry: Entry, municipality: Municipality): string => placeOf(entry, municipality).join(', ')

function placeOf({ indicator, years, step, level, unit }: Entry, { schools, name }: Municipality): readonly string[] {
  const school = schools.find(({ orgNumber }) => orgNumber === unit)?.name
  const whose = level === 'skule' ? (school ?? unit) : unit === ownSchools ? words.own : level === 'kommune' ? name : level
  return [years.length > 1 ? `${years[0] ?? ''}–${years.at(-1) ?? ''}` : (years[0] ?? ''), indicator.name.nn, step, whose]
}
