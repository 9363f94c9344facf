import { inNynorsk } from '../i18n/bokmal.ts'
import type { Section } from '../model/document.ts'
import { nearest } from '../model/nearest.ts'
import { headingKey } from '../records/sections.ts'

interface Wanted {
  readonly text: string
  readonly key: string
}

/** The heading that stands where another was asked for, and how it differs: reworded, or the same words in Bokmål. */
export interface Meant {
  readonly section: Section
  readonly code: 'tekst/omdoypt-overskrift' | 'tekst/bokmal-overskrift'
}

/**
 * For each heading that is missing: the spare one that was most likely meant for it. A spare heading is meant for one alone, and the best
 * pairs are made first.
 */
export function meantHeadings<W extends Wanted>(missing: readonly W[], spare: readonly Section[]): ReadonlyMap<W, Meant> {
  const pairs = new Map<W, Meant>()
  if (missing.length === 0) return pairs
  const free = new Set(spare.filter(({ text }) => text !== '').slice(0, mostSpare))
  const pair = (wanted: W, section: Section, code: Meant['code']): void => {
    pairs.set(wanted, { section, code })
    free.delete(section)
  }
  for (const wanted of missing) {
    const same = [...free].find(({ text }) => headingKey(inNynorsk(text)) === wanted.key)
    if (same) pair(wanted, same, 'tekst/bokmal-overskrift')
  }
  for (const [code, wordsOf] of manners) {
    for (let before = -1; before !== pairs.size;) {
      before = pairs.size
      const left = missing.filter((wanted) => !pairs.has(wanted))
      for (const [wanted, section] of mutual(left, [...free], wordsOf)) pair(wanted, section, code)
    }
  }
  return pairs
}

/** A document that people write has fewer; a hostile one shall not take time. */
const mostSpare = 200

const manners: readonly (readonly [Meant['code'], (text: string) => string])[] = [
  ['tekst/omdoypt-overskrift', (text) => text],
  ['tekst/bokmal-overskrift', inNynorsk],
]

/** The pairs in which each is the nearest of the other. */
function mutual<W extends Wanted>(
  missing: readonly W[],
  free: readonly Section[],
  wordsOf: (text: string) => string,
): readonly (readonly [W, Section])[] {
  const written = new Map(free.map((section) => [wordsOf(section.text), section]))
  return missing.flatMap((wanted) => {
    const words = nearest(wanted.text, written.keys())
    const section = words === undefined ? undefined : written.get(words)
    if (words === undefined || !section) return []
    const back = nearest(
      words,
      missing.map(({ text }) => text),
    )
    return back === undefined || back === wanted.text ? [[wanted, section] as const] : []
  })
}
