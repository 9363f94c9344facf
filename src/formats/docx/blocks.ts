import { ImageRun, Paragraph, SimpleField, type FileChild } from 'docx'
import { docx as printed } from '../../i18n/nn/docx.ts'
import { report as says } from '../../i18n/nn/report.ts'
import type { Block, Cell, Chart, Table } from '../../model/report.ts'
import { bookmarkOf } from './bookmarks.ts'
import { afterTable, proseBlocks, quotedBlocks } from './prose.ts'
import { bookmarked, inlineRuns, words, wordsWithWholeYears } from './runs.ts'
import type { Setting } from './setting.ts'
import type { StyleIds, StyleName } from './styles.ts'
import { wordTable, type TableText } from './table.ts'
import { legal } from './xml.ts'

/** Where a block stands: its section, and the level of that section's heading. */
export interface Place {
  readonly section: string
  readonly level: number
  /** What comes next belongs to it: a sentence that leads to a list, say. */
  readonly leadsOn: boolean
}

/** A block of the report as paragraphs and tables of Word. */
export function wordBlocks(block: Block, place: Place, setting: Setting): readonly FileChild[] {
  const { ids } = setting
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ keepNext: place.leadsOn, children: inlineRuns(block.text, setting) })]
    case 'task':
      return [ownersParagraph(says.task, block.text, ids)]
    case 'draft':
      return [ownersParagraph(says.draft, block.sentences.join(' '), ids)]
    case 'list': {
      const inList = setting.lists.open(undefined)
      return block.items.map((item) => new Paragraph({ style: ids.listItem, numbering: inList(0), children: inlineRuns(item, setting) }))
    }
    case 'table':
      return tableBlocks(block, setting)
    case 'chart':
      return chartBlocks(block, place, setting)
    case 'quotation':
      return [
        headingParagraph(block.heading, bookmarkOf(place.section, block.key), place.level + 1, setting),
        ...quotedBlocks(block.prose, setting),
        new Paragraph({ style: ids.source, children: [words(says.source(block.origin.file, block.origin.line))] }),
      ]
    case 'prose':
      return proseBlocks(block.prose, setting)
  }
}

/** Marked so that nobody prints it without having seen it: the owner is to write here. */
const ownersParagraph = (label: string, text: string, ids: StyleIds): Paragraph =>
  new Paragraph({ style: ids.task, children: [words(label, { bold: true }), words(` ${text}`)] })

/** Word's built-in headings that the report uses are six; what lies deeper has the last. */
const headings = ['heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6'] as const satisfies readonly StyleName[]

/** A heading with a bookmark, on a level from 1. It never stands last on a page. */
export const headingParagraph = (text: string, bookmark: string, level: number, setting: Setting, breaksPage = false): Paragraph =>
  new Paragraph({
    style: setting.ids[headings[Math.min(level, headings.length) - 1] ?? 'heading6'],
    keepNext: true,
    ...(breaksPage ? { pageBreakBefore: true } : {}),
    children: bookmarked(bookmark, text, setting),
  })

/** A caption that Word counts by itself when something is put in before it, with the number it has until then. */
const caption = (label: string, block: Block & (Table | Chart), text: string, setting: Setting, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: setting.ids.caption,
    keepNext,
    // That of a figure stands below it, close to it.
    ...(block.type === 'chart' ? { spacing: { before: 60 } } : {}),
    children: [words(`${label} `), new SimpleField(`SEQ ${label} \\* ARABIC`, String(setting.numbers.get(block) ?? 1)), words(`. ${text}`)],
  })

function tableBlocks(block: Block & Table, setting: Setting): readonly FileChild[] {
  // What is said instead of a figure stands where the figure would.
  const isNumeric = (column: number): boolean => column > 0 && block.rows.some((row) => typeof row[column] === 'object')
  const head = block.head.map((text, column) => plain(text, isNumeric(column), true))
  const rows = block.rows.map((row) => row.map((cell, column) => plain(textOfCell(cell), isNumeric(column), false)))
  const table = wordTable(head, rows, setting)
  const title = caption(printed.table, block, block.caption, setting, table !== undefined)
  return table ? [title, table, afterTable(setting)] : [title]
}

const textOfCell = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.number)

const plain = (text: string, isRight: boolean, isHead: boolean): TableText => ({
  runs: isHead ? wordsWithWholeYears(text, { bold: true }) : [words(text)],
  text: legal(text),
  isRight,
})

/** In pixels per inch, as the library counts, and in twips. */
const [pixels, twips] = [96, 1440]

/**
 * As a picture alone, not as a drawing with a picture to fall back on: a drawing is set in a typeface of the reader's machine, and wider letters than those it was
 * measured in run over its edge.
 */
function chartBlocks(block: Block & Chart, { leadsOn }: Place, setting: Setting): readonly FileChild[] {
  const png = setting.pictures.get(block)
  const title = caption(printed.figure, block, block.title, setting, leadsOn)
  const { width, height, description } = block
  if (!png || !(width > 0 && height > 0))
    return [new Paragraph({ keepNext: true, children: [words(printed.withoutPicture(description))] }), title]
  const shown = Math.min((setting.textWidth / twips) * pixels, width)
  const transformation = { width: Math.round(shown), height: Math.max(1, Math.round((shown * height) / width)) }
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation,
    altText: {
      id: String(setting.numbers.get(block) ?? 1),
      name: legal(block.title),
      title: legal(block.title),
      description: legal(description),
    },
  })
  return [new Paragraph({ keepNext: true, children: [picture] }), title]
}
