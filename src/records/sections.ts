import type { Section } from '../model/document.ts'

interface Heading {
  readonly level: number
  readonly text: string
  readonly line: number
  readonly start: number
  readonly below: number
}

/**
 * The headings of a body (`#` to `######`) and what stands below each, in one pass over the lines. Headings inside code fences and HTML
 * comments are none. A full Markdown parser gives the same headings at some hundred times the price; a property test holds the two together.
 */
export function sectionsOf(body: string, linesBefore: number): readonly Section[] {
  const headings = headingsOf(body, linesBefore)
  return headings.map(({ level, text, line, below }, index) => {
    let next = index + 1
    while (next < headings.length && (headings[next]?.level ?? 0) > level) next += 1
    return { level, text, key: headingKey(text), line, whole: body.slice(below, headings[next]?.start) }
  })
}

const [space, hash, backtick, tilde, less] = [' ', '#', '`', '~', '<'].map((sign) => sign.charCodeAt(0))

function headingsOf(body: string, linesBefore: number): readonly Heading[] {
  const headings: Heading[] = []
  let fence: string | undefined
  let inComment = false
  let line = linesBefore
  for (let start = 0; start < body.length;) {
    const newline = body.indexOf('\n', start)
    const end = newline === -1 ? body.length : newline
    line += 1
    const first = firstSign(body, start, end)
    if (inComment) inComment = !body.slice(start, end).includes('-->')
    else if (fence !== undefined) {
      if (isClosing(body.slice(start, end), fence)) fence = undefined
    } else if (first === hash) {
      const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?\r?$/.exec(body.slice(start, end))
      if (match)
        headings.push({ level: match[1]?.length ?? 1, text: withoutClosing(match[2]), line, start, below: Math.min(end + 1, body.length) })
    } else if (first === backtick || first === tilde) fence = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(body.slice(start, end))?.[1]
    else if (first === less) inComment = /^ {0,3}<!--(?!.*-->)/.test(body.slice(start, end))
    start = end + 1
  }
  return headings
}

/** The first sign of a line that is no space, within what Markdown allows as indent. */
function firstSign(body: string, start: number, end: number): number | undefined {
  for (let at = start; at < end && at < start + 4; at += 1) {
    const sign = body.charCodeAt(at)
    if (sign !== space) return sign
  }
  return undefined
}

/** The text of a heading without the signs that may close it (`## Mål ##`). */
function withoutClosing(text = ''): string {
  const trimmed = text.trim()
  return trimmed.endsWith('#') ? trimmed.replace(/(?:^|[ \t]+)#+$/, '') : trimmed
}

/** A fence is closed by at least as many of its signs, alone on their line. */
const isClosing = (line: string, fence: string): boolean => {
  const signs = /^ {0,3}(`{3,}|~{3,})[ \t]*\r?$/.exec(line)?.[1]
  return signs !== undefined && signs.startsWith(fence)
}

/** What a template leaves to be replaced. */
export const placeholder = /\[Skriv her\b[^\]]*\](?!\()/gi

/** Whether template text is left in a section. */
export const hasPlaceholder = (text: string): boolean => text.search(placeholder) !== -1

/** What people have written: without comments, template text and white space. */
export const writtenText = (text: string): string =>
  text
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(placeholder, '')
    .replaceAll(/^#{1,6} .*$/gm, '')
    .trim()

/** Whether something stands there: what somebody wrote, or template text, which is told of on its own. */
export const isFilled = (text: string): boolean => /^\s*[^\s<#]/.test(text) || hasPlaceholder(text) || writtenText(text) !== ''

/** Two headings are the same whatever their case, spacing and emphasis. */
export function headingKey(text: string): string {
  const known = knownKeys.get(text)
  if (known !== undefined) return known
  const key = text.replaceAll(/[*_`]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
  if (knownKeys.size < 2000) knownKeys.set(text, key)
  return key
}

/** The same headings stand in every document of a kind: making their keys anew took two fifths of a run over many documents. */
const knownKeys = new Map<string, string>()
