import { Paragraph, type FileChild } from 'docx'
import type { Block, Report, Section } from '../../model/report.ts'
import { blocksOf } from '../../model/report.ts'
import { headingParagraph, wordBlocks, type Place } from './blocks.ts'
import { bookmarkNumbers, bookmarkOf, headingsOf } from './bookmarks.ts'
import { contentsOf } from './contents.ts'
import type { Pictures } from './pictures.ts'
import type { Reference } from './reference.ts'
import { words, wordsWithWholeYears } from './runs.ts'
import { Lists, type Setting } from './setting.ts'

/** The report as what Word's body holds, and the lists that it uses. */
export function bodyOf(
  report: Report,
  reference: Reference,
  pictures: Pictures,
): { readonly children: readonly FileChild[]; readonly lists: Lists } {
  const { ids, textWidth, isAfterText, isBuiltIn } = reference
  const lists = new Lists()
  const setting: Setting = { ids, textWidth, pictures, numbers: numbersIn(report), bookmarks: bookmarkNumbers(report), lists }
  const title = new Paragraph({
    style: ids.title,
    ...(isAfterText ? { pageBreakBefore: true } : {}),
    children: wordsWithWholeYears(report.title),
  })
  const children = [
    title,
    new Paragraph({ style: ids.subtitle, children: [words(report.municipality)] }),
    ...blocksOfSection(report.opening, { section: 'opning', level: 1 }, setting),
    ...(report.isPaper ? [] : contentsOf(headingsOf(report), ids)),
    ...report.sections.flatMap((section, index) =>
      sectionBlocks(section, { level: 1, breaksPage: index === 0 && isBuiltIn && !report.isPaper }, setting),
    ),
  ]
  return { children, lists }
}

function sectionBlocks(
  { id, title, blocks, parts }: Section,
  { level, breaksPage }: { readonly level: number; readonly breaksPage: boolean },
  setting: Setting,
): readonly FileChild[] {
  return [
    headingParagraph(title, bookmarkOf(id), level, setting, breaksPage),
    ...blocksOfSection(blocks, { section: id, level }, setting),
    ...parts.flatMap((part) => sectionBlocks(part, { level: level + 1, breaksPage: false }, setting)),
  ]
}

const blocksOfSection = (blocks: readonly Block[], place: Omit<Place, 'leadsOn'>, setting: Setting): readonly FileChild[] =>
  blocks.flatMap((block, index) => wordBlocks(block, { ...place, leadsOn: leadsOn(block, blocks[index + 1]) }, setting))

/** A sentence before a list, and a chart before the table with its figures. */
const leadsOn = (block: Block, next: Block | undefined): boolean => next?.type === (block.type === 'chart' ? 'table' : 'list')

/** Tables and charts, each counted for themselves. */
function numbersIn({ opening, sections }: Report): ReadonlyMap<Block, number> {
  const numbers = new Map<Block, number>()
  const count = { table: 0, chart: 0 }
  for (const block of [...opening, ...[...blocksOf(sections)].map((found) => found.block)]) {
    if (block.type !== 'table' && block.type !== 'chart') continue
    count[block.type] += 1
    numbers.set(block, count[block.type])
  }
  return numbers
}
