import { error, type Fault } from './fault.ts'

/** Most that the fields of one document may hold, in UTF-16 units and lines. Three hundred actions are some 45,000. */
export const largestFields = { length: 256_000, lines: 8_000 }

/** Where the text below the fields begins, and how many lines stand above it. */
export interface Fence {
  readonly body: number
  readonly bodyLine: number
}

const opening = /^---[ \t]*\r?$/

/**
 * Checks that the text opens with a line `---` and has a later line `---` that closes the fields, before any library sees it:
 * gray-matter would run `---js`, take `----` for a fence and accept fields that are never closed.
 */
export function checkFence(file: string, text: string): Fault | Fence {
  const firstLine = lineAt(text, 0)
  const top = { file, line: 1, column: 1 }
  if (!opening.test(firstLine)) {
    const named = firstLine.startsWith('---') ? firstLine.slice(3).trim() : ''
    if (named !== '' && !named.startsWith('-'))
      return error({ code: 'felt/sprak', args: { sprak: named }, at: { file, line: 1, column: 4 } })
    return /^\s+---[ \t]*\r?\n/.test(text) || /\n---[ \t]*\r?\n(?:dokument|skuleår|skule|status|mal):/.test(text)
      ? error({ code: 'felt/blank-linje', args: {}, at: top })
      : error({ code: 'felt/ingen', args: {}, at: top })
  }
  let line = 1
  for (let start = text.indexOf('\n') + 1; start > 0; start = text.indexOf('\n', start) + 1) {
    line += 1
    if (start > largestFields.length || line > largestFields.lines) {
      return error({ code: 'felt/for-mykje', args: { grense: `${largestFields.lines} liner` }, at: top })
    }
    if (!text.startsWith('---', start)) continue
    const closing = lineAt(text, start)
    return opening.test(closing)
      ? { body: Math.min(start + closing.length + 1, text.length), bodyLine: line }
      : error({ code: 'felt/ikkje-avslutta', args: {}, at: { file, line, column: 1 } })
  }
  return error({ code: 'felt/ikkje-avslutta', args: {}, at: top })
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.slice(start) : text.slice(start, end)
}
