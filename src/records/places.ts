import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document as YamlDocument, type Node, type Pair } from 'yaml'
import type { Path, Source, Spot } from '../model/document.ts'
import type { Place } from '../model/place.ts'

/** Finds the places of keys and values in the fields of a file. Costs a parse with positions, so it is made only for files with findings. */
export class Places {
  readonly #source: Source
  readonly #lines = new LineCounter()
  readonly #document: YamlDocument

  constructor(source: Source) {
    this.#source = source
    // Failsafe: every scalar keeps its text. Duplicate keys were refused by the reader; checking them here is quadratic.
    this.#document = parseDocument(source.yaml, {
      schema: 'failsafe',
      lineCounter: this.#lines,
      uniqueKeys: false,
      keepSourceTokens: false,
    })
  }

  /** The place of a key (in a list: of the item), or of the value behind it; where the path ends early, the nearest that exists. */
  placeOf(path: Path, at: 'key' | 'value'): Place {
    let node = this.#document.contents
    let offset = 0
    for (const [index, step] of path.entries()) {
      const next = childOf(node, step)
      if (!next) break
      const isLast = index === path.length - 1
      offset =
        (isLast && at === 'value' ? (startOf(next.value) ?? startOf(next.key)) : (startOf(next.key) ?? startOf(next.value))) ?? offset
      node = next.value
    }
    const { line, col } = this.#lines.linePos(offset)
    return path.length === 0
      ? { file: this.#source.file, line: 1, column: 1 }
      : { file: this.#source.file, line: line + this.#source.linesBefore, column: col }
  }

  /** Whether the key stands there, with or without a value. */
  has(path: Path): boolean {
    return this.#at(path) !== undefined
  }

  /** A scalar as it is written, quotes left out. */
  rawAt(path: Path): string | undefined {
    const value = this.#at(path)?.value
    return isScalar(value) ? (value.source ?? String(value.value)) : undefined
  }

  #at(path: Path): Child | undefined {
    let child: Child | undefined = { key: null, value: this.#document.contents }
    for (const step of path) {
      child = childOf(child.value, step)
      if (!child) return undefined
    }
    return child
  }
}

interface Child {
  readonly key: Node | null
  readonly value: Node | null
}

function childOf(node: Node | null, step: string | number): Child | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item: Pair) => isScalar(item.key) && String(item.key.value).normalize('NFC') === String(step))
    return pair && { key: pair.key as Node | null, value: pair.value as Node | null }
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) return { key: null, value: node.items[step] as Node | null }
  return undefined
}

const startOf = (node: Node | null): number | undefined => node?.range?.[0]

/** Looks places up, each file parsed at most once. */
export class Locator {
  readonly #known = new Map<string, Places>()

  placesIn(source: Source): Places {
    const known = this.#known.get(source.file) ?? new Places(source)
    this.#known.set(source.file, known)
    return known
  }

  placeOf(spot: Spot): Place {
    return 'source' in spot ? this.placesIn(spot.source).placeOf(spot.path, spot.at) : spot
  }
}
