import { editions } from '../../i18n/nn/editions.ts'
import { results } from '../../i18n/nn/results.ts'
import type { Block, Cell, Report, Section, Table } from '../../model/report.ts'
import { withParts } from './edition.ts'

const words = editions.casePaper.findings

/** The tests of the year in one table, the municipality and the land alone: as the report shows them, from its own tables. Undefined without any. */
export function testsTable(chapter: Section | undefined, { municipality, year }: Report): Block | undefined {
  const rows = (chapter ? withParts(chapter) : [])
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' && block.key.startsWith('np-') ? rowOf(block, municipality, year) : []))
  if (rows.length === 0) return undefined
  return { key: 'prover', type: 'table', caption: words.tests(year), head: [words.test, words.municipality, words.land], rows }
}

/** The owner may have edited a table: then it is none of these, and its figures stand in the report alone. */
function rowOf({ caption, head, rows }: Table, municipality: string, year: string): readonly (readonly Cell[])[] {
  const column = head.indexOf(year)
  const cellOf = (name: string): Cell | undefined => rows.find(([first]) => first === name)?.[column]
  const [own, land] = [cellOf(results.municipality(municipality)), cellOf(results.land)]
  return column < 1 || own === undefined || typeof own === 'string'
    ? []
    : [[nameIn(caption), withoutOrigins(own), withoutOrigins(land ?? '–')]]
}

/** Where a figure comes from is told in the report. */
const withoutOrigins = (cell: Cell): Cell => (typeof cell === 'string' ? cell : { number: cell.number })

/** `Lesing, 5. trinn` of «Nasjonal prøve i lesing, 5. trinn (skalapoeng)»: the caption of the table says what they are. */
function nameIn(caption: string): string {
  const name = caption.replace(/ \([^()]*\)$/, '').replace(words.testName, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
