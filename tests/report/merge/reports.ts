import fc from 'fast-check'
import { closing, markOf } from '../../../src/report/merge/draft-text.ts'
import type { Piece } from '../../../src/model/piece.ts'

/** What the compilation says of one piece, before it is Markdown. */
const words = ['skulen', 'elevane', 'resultata', 'kommunen', 'trivst', 'les', 'godt', 'landet', 'året', 'tiltak', 'vidare', 'saman']
const word = fc.constantFrom(...words)
const figure = fc.integer({ min: 30, max: 60 }).map(String)
const sentence = fc.tuple(fc.array(word, { minLength: 3, maxLength: 9 }), figure).map(([own, number]) => `${own.join(' ')} er ${number}.`)
const table = fc
  .array(fc.tuple(word, figure, figure), { minLength: 1, maxLength: 4 })
  .map((rows) => ['| Skule | 2024-25 | 2025-26 |', '| - | -: | -: |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'))
const list = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n'))
const captioned = fc.tuple(sentence, table).map(([caption, own]) => `**${caption}**\n\n${own}`)
const body = fc.oneof(sentence, sentence, table, list, captioned)

/** Some sections with some pieces each; every id is its own, and no two pieces have the same words. */
export const anyReport: fc.Arbitrary<readonly Piece[]> = fc
  .array(fc.array(fc.tuple(body, fc.boolean()), { minLength: 0, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((sections) =>
    sections.flatMap((bodies, section): readonly Piece[] => [
      { id: `s${section}`, text: `## Del ${section}`, isOffer: false },
      ...bodies.map(([text, isOffer], index) => ({
        id: `s${section}/p${index}`,
        text: `${text.replace(/\.?$/, '')} (s${section}p${index})`,
        isOffer,
      })),
    ]),
  )
  .map((pieces) =>
    pieces.map((piece) =>
      piece.text.includes('|') && piece.text.endsWith(')')
        ? { ...piece, text: piece.text.replace(/ \((\w+)\)$/, '\n| $1 | 1 | 1 |') }
        : piece,
    ),
  )

/** One part of a draft in the hands of the owner. */
interface Part {
  id: string | undefined
  text: string
}

/** What an owner may do, at a place that is a share of the draft. */
export type Edit =
  | { readonly does: 'edit' | 'correct' | 'rewrite' | 'delete' | 'unmark' | 'delete-section' | 'rename' | 'empty'; readonly at: number }
  | { readonly does: 'add' | 'add-above'; readonly at: number; readonly text: string }
  | { readonly does: 'move'; readonly at: number; readonly to: number }

/** Evenly: an arbitrary by itself is fond of the least and the greatest. */
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((number) => number / 10_000)
/** The owner's words are known by their spelling. */
const ownWord = fc.stringMatching(/^eigar[a-z]{3,8}$/)
const ownText = fc.array(ownWord, { minLength: 1, maxLength: 5 }).map((own) => own.join(' '))

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    does: fc.constantFrom('edit' as const, 'correct' as const, 'rewrite' as const, 'delete' as const, 'unmark' as const, 'rename' as const),
    at: share,
  }),
  fc.record({ does: fc.constantFrom('delete-section' as const, 'empty' as const), at: share }),
  fc.record({ does: fc.constantFrom('add' as const, 'add-above' as const), at: share, text: ownText }),
  fc.record({ does: fc.constant('move' as const), at: share, to: share }),
)

/** The draft after some edits, as text. */
export function edited(base: readonly Piece[], edits: readonly Edit[]): string {
  const parts: Part[] = base.map(({ id, text }) => ({ id, text }))
  for (const [index, edit] of edits.entries()) apply(parts, edit, index)
  return parts.map(({ id, text }) => (id === undefined ? '' : markOf(id)) + (text === '' ? '\n' : `${text}\n\n`)).join('') + closing
}

function apply(parts: Part[], edit: Edit, index: number): void {
  const at = Math.floor(edit.at * parts.length)
  const part = parts[at]
  if (!part) return
  switch (edit.does) {
    case 'edit':
      part.text = part.text.replace(/(\S+)(?=[^\S\n]*$)/m, `eigarretta${index} $1`)
      break
    case 'correct':
      part.text = part.text.replace(/\b\d\d\b/, `eigartal${index}`)
      break
    case 'rewrite':
      part.text = `eigarord${index} eigarmeining${index}.`
      break
    case 'rename':
      if (part.text.startsWith('## ')) part.text = `## Eigarnamn${index}`
      break
    case 'empty':
      part.text = ''
      break
    case 'delete':
      parts.splice(at, 1)
      break
    case 'delete-section': {
      const section = part.id?.split('/')[0]
      if (section !== undefined) parts.splice(0, parts.length, ...parts.filter(({ id }) => id?.split('/')[0] !== section))
      break
    }
    case 'unmark':
      part.id = undefined
      break
    case 'add':
      parts.splice(at + 1, 0, { id: undefined, text: edit.text })
      break
    case 'add-above':
      part.text = `${edit.text}\n\n${part.text}`
      break
    case 'move': {
      const [moved] = parts.splice(at, 1)
      if (moved) parts.splice(Math.floor(edit.to * parts.length), 0, moved)
    }
  }
}

/** What may be new at the source. */
export type News =
  | { readonly does: 'figure' | 'remove'; readonly at: number }
  | { readonly does: 'insert'; readonly at: number; readonly text: string }
  | { readonly does: 'swap-sections' }

export const anyNews: fc.Arbitrary<News> = fc.oneof<fc.Arbitrary<News>[]>(
  fc.record({ does: fc.constantFrom('figure' as const, 'figure' as const, 'figure' as const, 'remove' as const), at: share }),
  fc.record({ does: fc.constant('insert' as const), at: share, text: sentence }),
  fc.constant({ does: 'swap-sections' as const }),
)

/** A new compilation: the old one with some news. */
export function compiled(base: readonly Piece[], news: readonly News[]): readonly Piece[] {
  const pieces = base.map((piece) => ({ ...piece }))
  for (const [index, one] of news.entries()) {
    if (one.does === 'swap-sections') {
      const [first] = pieces.map(({ id }) => id.split('/')[0])
      const own = pieces.filter(({ id }) => id.split('/')[0] === first)
      pieces.splice(0, own.length)
      pieces.push(...own)
      continue
    }
    const at = Math.floor(one.at * pieces.length)
    const piece = pieces[at]
    if (!piece) continue
    if (one.does === 'figure') piece.text = piece.text.replaceAll(/\b\d\d\b/g, (number) => String(Number(number) + 41))
    else if (one.does === 'remove') pieces.splice(at, 1)
    else if (one.does === 'insert')
      pieces.splice(at + 1, 0, { id: `${piece.id.split('/')[0]}/ny${index}`, text: `${one.text} (ny${index})`, isOffer: false })
  }
  return pieces
}
