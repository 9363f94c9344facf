import { report } from '../../i18n/nn/report.ts'
import { reportSections } from '../../i18n/nn/report-sections.ts'
import { groupedBy } from '../../model/grouped.ts'
import { compareText } from '../../model/place.ts'
import { blocksOf, type Origin, type Section } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { savedText } from '../saved.ts'
import { originsOf } from '../trace.ts'

const words = reportSections.sources

/** The files that the other sections are made from, when each was last saved, and which lines each section has from where. */
export function sourceParts(others: readonly Section[], { history }: Material): readonly Section[] {
  const rows = rowsOf(others)
  if (rows.length === 0) return []
  const files = [...new Set(others.flatMap((section) => placesIn(section).map(({ file }) => file)))].toSorted(compareText)
  return [
    {
      id: 'filer',
      title: words.filesTitle,
      blocks: [
        { key: 'om', type: 'paragraph', text: [words.filesAbout] },
        {
          key: 'liste',
          type: 'table',
          caption: words.filesCaption,
          head: [words.file, report.appendix.saved],
          rows: files.map((file) => [file, savedText(file, history)]),
        },
      ],
      parts: [],
    },
    {
      id: 'spor',
      title: words.traceTitle,
      blocks: [
        { key: 'om', type: 'paragraph', text: [words.traceAbout] },
        {
          key: 'liste',
          type: 'table',
          caption: words.traceCaption,
          head: [words.section, words.file, words.lines],
          rows: rows.map(({ title, file, lines }) => [title, file, linesText(lines)]),
        },
      ],
      parts: [],
    },
  ]
}

interface Row {
  readonly title: string
  readonly file: string
  readonly lines: readonly number[]
}

/** The sections that tell again, shortly, what the others tell. */
const retelling: ReadonlySet<string> = new Set(['samandrag', 'vedtak'])

/** Of a section that retells the others only what none of them has. */
function rowsOf(sections: readonly Section[]): readonly Row[] {
  const placeKey = ({ file, line }: Origin): string => `${line} ${file}`
  const told = new Set(sections.filter(({ id }) => !retelling.has(id)).flatMap((section) => placesIn(section).map(placeKey)))
  return sections.flatMap((section) => {
    const places = placesIn(section).filter((place) => !retelling.has(section.id) || !told.has(placeKey(place)))
    const byFile = [...groupedBy(places, ({ file }) => file)].toSorted(([a], [b]) => compareText(a, b))
    return byFile.map(([file, own]) => ({ title: section.title, file, lines: own.map(({ line }) => line) }))
  })
}

const placesIn = (section: Section): readonly Origin[] => [...blocksOf([section])].flatMap(({ block }) => originsOf(block))

/** More ranges than this are told of by their ends: nobody reads a hundred numbers, and the search for one figure tells its line. */
const mostRanges = 8

/** `12`, `4–6, 9`, the whole document where its first line alone is named, or how many lines between which where they are many. */
export function linesText(lines: readonly number[]): string {
  const ordered = [...new Set(lines)].toSorted((a, b) => a - b)
  if (ordered.length === 1 && ordered[0] === 1) return words.whole
  const ranges: [number, number][] = []
  for (const line of ordered) {
    const last = ranges.at(-1)
    if (last && last[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  const [first = 0, last = 0] = [ordered[0], ordered.at(-1)]
  if (ranges.length > mostRanges) return words.many(ordered.length, first, last)
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
