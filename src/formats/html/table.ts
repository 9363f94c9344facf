import type { Element } from 'hast'
import { h } from 'hastscript'
import { comparison } from '../../i18n/nn/comparison.ts'
import type { Cell, Table } from '../../model/report.ts'
import { textElements } from './inline.ts'
import { originText } from './source-note.ts'

/** A table that, when it is wide, scrolls by itself; the keyboard reaches it there, and its caption and first column stay in view. */
export function tableElement({ caption, head, rows }: Table): Element {
  const numeric = head.map((_, column) => rows.some((row) => typeof row[column] === 'object'))
  const classOf = (column: number): readonly string[] => (numeric[column] === true ? ['number'] : [])
  // What fits on a page is kept on one when the report is printed.
  const size = rows.length <= mostRowsTogether ? '.short' : ''
  return h(`div.scroll.table${size}`, { role: 'group', ariaLabel: caption, tabIndex: 0 }, [
    h(head.length <= 3 ? 'table.narrow' : 'table', [
      h('caption', h('span', [...textElements(caption)])),
      h(
        'thead',
        h(
          'tr',
          head.map((text, column) =>
            h('th', { scope: 'col', className: [...classOf(column), ...lengthOf(text)] }, [...textElements(text)]),
          ),
        ),
      ),
      h(
        'tbody',
        rows.map(([first = '', ...rest]) =>
          h('tr', [headElement(textOf(first)), ...rest.map((cell, index) => cellElement(cell, classOf(index + 1)))]),
        ),
      ),
    ]),
  ])
}

const mostRowsTogether = 14

const headElement = (text: string): Element => h('th', { scope: 'row', className: [...lengthOf(text)] }, text)

function cellElement(cell: Cell, className: readonly string[]): Element {
  const text = textOf(cell)
  const origins = typeof cell === 'string' ? [] : (cell.origins ?? [])
  const source = origins.length === 0 ? {} : { dataKjelde: originText(origins) }
  return h('td', { className: [...className, ...lengthOf(text), ...(isWithoutFigure(text) ? ['quiet'] : [])], ...source }, text)
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.number)

/** `skjerma`, `ikkje publisert`, `–`: a word where others have a figure. */
const isWithoutFigure = (text: string): boolean => Object.values<string>(comparison.cell.states).includes(text)

/** A word so long, as a path, that it may be broken anywhere rather than make the table wider. */
const lengthOf = (text: string): readonly string[] => (/\S{26}/.test(text) ? ['long'] : [])
