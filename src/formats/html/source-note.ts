import type { Element } from 'hast'
import { h } from 'hastscript'
import { html as words } from '../../i18n/nn/html.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Block, Origin } from '../../model/report.ts'

/** A closed note on the files and lines that a block was made from; none where nothing is known of them. */
export function sourceNote(block: Block, saved: ReadonlyMap<string, string>): readonly Element[] {
  const origins = originsOf(block)
  if (origins.length === 0) return []
  const name = nameOf(block)
  return [
    h('details.kjelde', [
      h('summary', [words.sources, name === undefined ? undefined : h('span.unseen', words.sourcesOf(name))]),
      h(
        'ul',
        [...groupedBy(origins, ({ file }) => file)].map(([file, inFile]) =>
          h('li', [h('code', file), words.place(rangesOf(inFile.map(({ line }) => line)), saved.get(file))]),
        ),
      ),
    ]),
  ]
}

/** `indikatorar/nasjonale-prover.csv:12`, several with a space between: for programs that read the page. */
export const originText = (origins: readonly Origin[]): string => origins.map(({ file, line }) => `${file}:${line}`).join(' ')

function originsOf(block: Block): readonly Origin[] {
  const own = block.origins ?? []
  if (block.type === 'quotation') return [...own, block.origin]
  if (block.type !== 'table') return own
  return [...own, ...block.rows.flat().flatMap((cell) => (typeof cell === 'string' ? [] : (cell.origins ?? [])))]
}

function nameOf(block: Block): string | undefined {
  if (block.type === 'table') return block.caption
  if (block.type === 'chart') return block.title
  return block.type === 'quotation' ? block.heading : undefined
}

/** `12–15`, `20`: lines that follow each other are one range. */
function rangesOf(lines: readonly number[]): readonly string[] {
  const sorted = [...new Set(lines)].toSorted((one, other) => one - other)
  const starts = sorted.filter((line) => !sorted.includes(line - 1))
  const ends = sorted.filter((line) => !sorted.includes(line + 1))
  return starts.map((start, index) => (start === ends[index] ? `${start}` : `${start}–${ends[index]}`))
}
