import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx'
import type { Block } from '../../model/report.ts'
import type { Pictures } from './pictures.ts'
import type { StyleIds } from './styles.ts'

/** What the parts of the document are made with. */
export interface Setting {
  readonly ids: StyleIds
  readonly textWidth: number
  readonly pictures: Pictures
  /** The number of each table and chart among its like, from 1. */
  readonly numbers: ReadonlyMap<Block, number>
  /** The bookmarks on headings, with their numbers. */
  readonly bookmarks: ReadonlyMap<string, number>
  readonly lists: Lists
}

/** Word's deepest level of a list; what lies deeper stands on it. */
const deepest = 8
/** Word's largest number to begin a list with. */
const largestStart = 32_767

/** The place of a paragraph in a list. */
interface InList {
  readonly reference: string
  readonly level: number
  readonly instance: number
}

/** Hands out lists, each counted for itself, and then tells Word what they look like. */
export class Lists {
  #count = 0
  readonly #starts = new Set<number>()

  /** A new list: with dots, or numbered from a start. */
  open(start: number | undefined): (level: number) => InList {
    this.#count += 1
    const instance = this.#count
    const first = start === undefined ? undefined : Math.min(Math.max(Math.trunc(start), 0), largestStart)
    if (first !== undefined) this.#starts.add(first)
    return (level) => ({ reference: first === undefined ? 'dots' : `from-${first}`, level: Math.min(level, deepest), instance })
  }

  get numbering(): INumberingOptions {
    const numbered = [...this.#starts].map((start) => ({
      reference: `from-${start}`,
      levels: levels((level) => numberLevel(level, start)),
    }))
    return { config: [{ reference: 'dots', levels: levels(dotLevel) }, ...numbered] }
  }
}

const levels = <Level>(levelOf: (level: number) => Level): readonly Level[] =>
  Array.from({ length: deepest + 1 }, (_, level) => levelOf(level))

/** In twips, from the margin to the text of a list on a level. */
export const listIndent = (level: number): number => 397 * (Math.min(level, deepest) + 1)

const paragraphAt = (level: number) => ({ paragraph: { indent: { left: listIndent(level), hanging: 340 } } })

const dotLevel = (level: number) => ({
  level,
  format: LevelFormat.BULLET,
  text: level % 2 === 0 ? '•' : '–',
  alignment: AlignmentType.LEFT,
  style: paragraphAt(level),
})

const numberLevel = (level: number, start: number) => ({
  level,
  start,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.LEFT,
  style: paragraphAt(level),
})
