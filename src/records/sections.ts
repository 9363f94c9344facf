import type { Section } from '../model/document.ts'

/** A body as sections, and the line of a code fence or comment that is opened but never closed. */
export interface Outline {
  readonly sections: readonly Section[]
  readonly unclosedAt: number | undefined
}

interface Heading {
  readonly level: number
  readonly text: string
  readonly line: number
  readonly start: number
  readonly below: number
}

/** Lines of running text, which a row of `=` or `-` below would make a heading. */
interface Paragraph {
  readonly start: number
  readonly line: number
}

/**
 * The headings of a body and what stands below each, in one pass over the lines. Headings inside code fences and HTML comments are none. A full
 * Markdown parser gives the same headings at some hundred times the price; a property test holds the two together.
 */
export function outlineOf(body: string, linesBefore: number): Outline {
  const { headings, unclosedAt } = headingsOf(body, linesBefore)
  const sections = headings.map(({ level, text, line, below }, index) => {
    let next = index + 1
    while (next < headings.length && (headings[next]?.level ?? 0) > level) next += 1
    const own = body.slice(below, headings[index + 1]?.start)
    return { level, text, key: headingKey(text), line, own, whole: body.slice(below, headings[next]?.start) }
  })
  return { sections, unclosedAt }
}

const [space, hash, backtick, tilde, less, equals, dash] = [' ', '#', '`', '~', '<', '=', '-'].map((sign) => sign.charCodeAt(0))

function headingsOf(body: string, linesBefore: number): { readonly headings: readonly Heading[]; readonly unclosedAt: number | undefined } {
  const headings: Heading[] = []
  let open: { readonly fence: string | undefined; readonly line: number } | undefined
  let above: Paragraph | undefined
  let line = linesBefore
  for (let start = 0; start < body.length;) {
    const newline = body.indexOf('\n', start)
    const end = newline === -1 ? body.length : newline
    const below = Math.min(end + 1, body.length)
    line += 1
    const first = firstSign(body, start, end)
    const paragraph: Paragraph | undefined = above
    above = undefined
    const goesOn = (): Paragraph => paragraph ?? { start, line }
    if (open) {
      const written = body.slice(start, end)
      if (open.fence === undefined ? written.includes('-->') : isClosingFence(written, open.fence)) open = undefined
    } else if (first === hash) {
      const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?\r?$/.exec(body.slice(start, end))
      if (match) headings.push({ level: match[1]?.length ?? 1, text: withoutClosing(match[2]), line, start, below })
      else above = goesOn()
    } else if (first === backtick || first === tilde) {
      const fence = openingFence(body.slice(start, end))
      if (fence !== undefined) open = { fence, line }
      else above = goesOn()
    } else if (first === less) {
      if (/^ {0,3}<!--(?!.*-->)/.test(body.slice(start, end))) open = { fence: undefined, line }
    } else if (paragraph && (first === equals || first === dash) && /^ {0,3}(?:=+|-+)[ \t]*\r?$/.test(body.slice(start, end))) {
      headings.push({
        level: first === equals ? 1 : 2,
        text: body.slice(paragraph.start, start).trim(),
        line: paragraph.line,
        start: paragraph.start,
        below,
      })
    } else if (first !== undefined && (paragraph ? !breaksParagraph(body.slice(start, end)) : mayBeParagraph(body.slice(start, end))))
      above = goesOn()
    start = end + 1
  }
  return { headings, unclosedAt: open?.line }
}

/** Whether a line is running text: neither code, a list, a quotation nor a rule. */
const mayBeParagraph = (line: string): boolean => !/^ {4}|^\t/.test(line) && !breaksParagraph(line) && !/^ {0,3}\d+[.)](?:\s|$)/.test(line)

/** Whether a line ends the running text above it. */
const breaksParagraph = (line: string): boolean =>
  /^\s*$|^ {0,3}(?:[-+*](?:\s|$)|>|(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$)/.test(line)

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

/** The signs of a line that opens a code fence. */
export const openingFence = (line: string): string | undefined => /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(line)?.[1]

/** A fence is closed by at least as many of its signs, alone on their line. */
export function isClosingFence(line: string, fence: string): boolean {
  const signs = /^ {0,3}(`{3,}|~{3,})[ \t]*\r?$/.exec(line)?.[1]
  return signs !== undefined && signs.startsWith(fence)
}

/** What a template leaves to be replaced: `[Skriv her …]`, but not a link by that name. */
export const placeholder = /\[Skriv her\b(?![^[\]\n]{0,500}\]\()/gi

/** Whether template text is left in a section. */
export const hasPlaceholder = (text: string): boolean => text.search(placeholder) !== -1

/** What people have written: without the block of measured results, comments, template text and headings. */
export const writtenText = (text: string): string =>
  withoutComments(withoutFigureBlock(text))
    .replaceAll(/\[Skriv her\b[^\]]{0,2000}\]/gi, '')
    .replaceAll(/^#{1,6} .*$/gm, '')
    .trim()

/** A text without the block of measured results, where both its marks stand. */
export const withoutFigureBlock = (text: string): string => (text.includes('<!-- tal:') ? text.replaceAll(figureBlock, '') : text)

const figureBlock = /<!-- tal: (?:tomt|[0-9a-f]{8}) -->(?:(?!<!-- (?:slutt på )?tal)[^])*<!-- slutt på tal -->/g

/** An opened comment that is never closed hides what follows: it is no comment that people would see, and not ours to publish. */
function withoutComments(text: string): string {
  const parts: string[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    if (start === -1) return parts.join('') + text.slice(from)
    parts.push(text.slice(from, start))
    const end = text.indexOf('-->', start)
    if (end === -1) return parts.join('')
    from = end + 3
  }
}

/** Whether something stands there: what somebody wrote, or template text, which is told of on its own. */
export const isFilled = (text: string): boolean => /^\s*[^\s<#]/.test(text) || hasPlaceholder(text) || writtenText(text) !== ''

/** Two headings are the same whatever their case, spacing and emphasis, and with or without a colon at the end. */
export function headingKey(text: string): string {
  const known = knownKeys.get(text)
  if (known !== undefined) return known
  const key = text
    .slice(0, 500)
    .replaceAll(/[*_`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/ ?: ?$/, '')
    .trim()
    .toLowerCase()
  if (knownKeys.size < 2000) knownKeys.set(text, key)
  return key
}

/** The same headings stand in every document of a kind: making their keys anew took two fifths of a run over many documents. */
const knownKeys = new Map<string, string>()
