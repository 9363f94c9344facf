import type { Hit } from './hit.ts'

/**
 * What is written in the body of an utviklingssamtale, which may hold headings (with #) and HTML comments and nothing else. One hit for each
 * run of lines, at its first written place; blank lines and rules do not end a run.
 */
export function* conversationIn(text: string, bodyStart: number): Generator<Hit> {
  let isInComment = false
  let isInRun = false
  for (let start = bodyStart; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end)
    const read = withoutComments(line, isInComment)
    const first = read.seen.search(/\S/)
    if (read.hadComment || /^ {0,3}#{1,6}(?:\s|$)/.test(line)) isInRun = false
    if (first !== -1 && !/^ {0,3}#{1,6}(?:\s|$)/.test(read.seen) && /[\p{L}\p{N}]/u.test(read.seen)) {
      if (!isInRun) yield { kind: 'samtaleinnhald', start: start + first, end: start + read.seen.trimEnd().length }
      isInRun = true
    }
    isInComment = read.isOpen
    start = end + 1
  }
}

/** A line with what stands in comments replaced by spaces, so that the columns stay. */
function withoutComments(
  line: string,
  wasOpen: boolean,
): { readonly seen: string; readonly isOpen: boolean; readonly hadComment: boolean } {
  const parts: string[] = []
  let isOpen = wasOpen
  let from = 0
  while (from < line.length) {
    const found = line.indexOf(isOpen ? '-->' : '<!--', from)
    const to = found === -1 ? line.length : found + (isOpen ? 3 : 0)
    parts.push(isOpen ? ' '.repeat(to - from) : line.slice(from, to))
    from = to
    if (found !== -1) isOpen = !isOpen
  }
  return { seen: parts.join(''), isOpen, hadComment: wasOpen || line.includes('<!--') }
}
