import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textTable } from '../../../src/indicators/sources/text-table.ts'
import type { Row, Table } from '../../../src/indicators/sources/table.ts'

const tableOf = (text: string): Promise<Table | undefined> => textTable('tal.csv', { text, isCut: false })

function rowsOf(table: Table | undefined): readonly Row[] {
  const rows: Row[] = table ? [table.header] : []
  table?.visit((row) => rows.push(row))
  return rows
}

test.each([
  ['sep=\t\na\tb\n1\t2\n', '2:a,b 3:1,2'],
  ['a;b;c,d\n1;2;3\n', '1:a,b,c,d 2:1,2,3'],
  ['a,b\n\n1,2\n', '1:a,b 3:1,2'],
  ['"a;x","b"\n1,2\n', '1:a;x,b 2:1,2'],
  ['a;b\n"1\n2";3\n4;5\n', '1:a,b 2:1\n2,3 4:4,5'],
  ['a;b\nIk "Ås" skule;3\n', '1:a,b 2:Ik "Ås" skule,3'],
])('%j', async (text, expected) => {
  expect(
    rowsOf(await tableOf(text))
      .map(({ line, cells }) => `${line}:${cells.join(',')}`)
      .join(' '),
  ).toBe(expected)
})

test('a quotation mark that is never closed is told at its line', async () => {
  const table = await tableOf('sep=;\na;b\n1;2\n"3;4\n5;6\n')
  expect(table?.visit(() => undefined)).toEqual({ stoppedAt: 4 })
})

const cell = fc.string({ unit: fc.constantFrom('a', 'å', '1', ' ', '"', ';', '\n', '*'), maxLength: 6 })
const rows = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

test('what is quoted as RFC 4180 says comes back, each cell with the place where it begins', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (body) => {
      const all = [body[0]?.map((_, index) => `k${index}`) ?? [], ...body]
      const text = all.map((cells) => `${cells.map(quoted).join(';')}\n`).join('')
      const table = await tableOf(text)
      const found = rowsOf(table)
      expect(found.map(({ cells }) => cells)).toEqual(all.filter((cells) => cells.some((one) => one.trim() !== '')))
      const lines = text.split('\n')
      for (const row of found)
        for (const [index, one] of row.cells.entries()) {
          const { line, column } = table?.placeOf(row, index) ?? { line: 0, column: 0 }
          expect([lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n').startsWith(quoted(one))).toBe(true)
        }
    }),
  )
})

test('a text without quotation marks is split as the CSV parser splits it', async () => {
  const plain = rows.map((all) => all.map((cells) => cells.map((one) => one.replaceAll(/[";\n]/g, 'x'))))
  await fc.assert(
    fc.asyncProperty(plain, async (body) => {
      const text = `k;l;m\n${body.map((cells) => `${cells.join(';')}\n`).join('')}`
      // A last row with a quotation mark makes the parser read the same text.
      const parsed = rowsOf(await tableOf(`${text}"x";y;z\n`)).slice(0, -1)
      expect(rowsOf(await tableOf(text))).toEqual(parsed)
    }),
  )
})
