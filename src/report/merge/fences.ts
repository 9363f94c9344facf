const opening = /^( {0,3}(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?!.*`)|~{3,})/
const closing = /^[ \t]*(`{3,}|~{3,})[ \t]*\r?$/

/** A fence that has been opened. */
interface Fence {
  readonly signs: string
  /** How far a line must be indented to stand in the list item that the fence was opened in; 0 outside of lists. */
  readonly indent: number
}

/**
 * For each line whether it stands in fenced code, the line that closes it included. A fence in a list item ends with the item, and one that is never closed
 * is none: it would hide all that follows, marks and all.
 */
export function linesInCode(lines: readonly string[]): readonly boolean[] {
  const longest = longestClosings(lines)
  let fence: Fence | undefined
  return lines.map((line, index) => {
    if (fence && fence.indent > 0 && line.trim() !== '' && line.search(/\S/) < fence.indent) fence = undefined
    if (!fence) {
      fence = openedBy(line, longest[index + 1])
      return false
    }
    const signs = closing.exec(line)?.[1]
    if (signs?.startsWith(fence.signs) && (fence.indent > 0 || /^ {0,3}\S/.test(line))) fence = undefined
    return true
  })
}

interface Closings {
  readonly '`': number
  readonly '~': number
}

function openedBy(line: string, below: Closings | undefined): Fence | undefined {
  const [, before = '', signs = ''] = opening.exec(line) ?? []
  if (signs === '') return undefined
  const indent = /\S/.test(before) ? before.length : 0
  const isClosed = (below?.[signs.startsWith('~') ? '~' : '`'] ?? 0) >= signs.length
  return indent > 0 || isClosed ? { signs, indent } : undefined
}

/** For each line how many signs the longest fence has that could close code, from there on. */
function longestClosings(lines: readonly string[]): readonly Closings[] {
  const longest: Closings[] = []
  let below: Closings = { '`': 0, '~': 0 }
  for (const line of lines.toReversed()) {
    const signs = /^ {0,3}\S/.test(line) ? (closing.exec(line)?.[1] ?? '') : ''
    const sign = signs.startsWith('~') ? '~' : '`'
    if (signs.length > below[sign]) below = { ...below, [sign]: signs.length }
    longest.push(below)
  }
  return longest.toReversed()
}
