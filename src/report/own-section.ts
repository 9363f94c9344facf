import { reportSections } from '../i18n/nn/report-sections.ts'
import type { Section } from '../model/report.ts'
import { proseOf } from '../records/prose.ts'
import type { HasPersonalData } from './material.ts'

/** A section that the municipality has written itself, in `maler/rapport/<id>.md`: the first heading is its title. It is shown as text that can do no harm. */
export function ownSection(id: string, file: string, text: string, hasPersonalData: HasPersonalData): Section {
  const [, title] = /^\s*#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  const body = title === undefined ? text : text.replace(/^\s*#.*/, '')
  const place = { file, line: 1 }
  const words = reportSections.own
  const isWithheld = hasPersonalData(text, file)
  const named = { id: `eige-${id}`, title: isWithheld || title === undefined ? words.title(id) : title, parts: [] }
  if (isWithheld) return { ...named, blocks: [{ key: 'tekst', type: 'paragraph', text: [words.withheld], origins: [place] }] }
  const prose = proseOf(body.trim())
  if (prose.length === 0) return { ...named, blocks: [{ key: 'tekst', type: 'paragraph', text: [words.empty], origins: [place] }] }
  return { ...named, blocks: [{ key: 'tekst', type: 'prose', prose, origins: [place] }] }
}
