import type { DocumentStatus, OpenAction, OpenAgreement, ReportStatus, SchoolStatus, Status } from '../../app/status.ts'
import { longDate } from '../../i18n/dates.ts'
import { status as words } from '../../i18n/nn/status.ts'
import { styleFor, type Style } from '../reporters/style.ts'
import { shown } from '../terminal.ts'
import { wrapped } from '../wrapped.ts'
import { documentsOf, signs, unfinished } from './cells.ts'
import type { Look } from './index.ts'
import { deadlineText, nameOf, pointText, standingOf, type Moment } from './phrases.ts'
import { paintOf, tables } from './table.ts'

/** The status for people: the tables, then for each school what is left in order of deadline, with file and line. */
export async function text(status: Status, look: Look): Promise<string> {
  const { year, today, schools, municipality, reports } = status
  const style = await styleFor(measuredIn(status), look.hasColour)
  const page: Page = { ...look, style, today, year }
  const standings = [...schools.map((school) => standing(school, page)), standing(municipality, page)]
  const isMissing = [...documentsOf(schools), ...municipality.documents].some(({ exists, kind }) => !exists && kind !== 'oppfolgingsavtale')
  return [
    `${style.file(words.title(year, longDate(today)))}\n\n${tables(status, style)}`,
    ...standings,
    ...(reports.length === 0 ? [] : [reportLines(reports, page)]),
    style.dim(`${isMissing ? `${words.howToMake(year)}\n` : ''}${words.howToSee}\n`),
  ].join('\n')
}

interface Page extends Look, Moment {
  readonly style: Style
}

/** Every text of unknown width. */
const measuredIn = ({ schools, municipality }: Status): readonly string[] => [
  ...[...schools, municipality].flatMap(({ name, documents, actions }) => [
    name,
    ...documents.flatMap((document) => [nameOf(document), standingOf(document)]),
    ...actions.map(({ title, responsible }) => `${title}${responsible ?? ''}`),
  ]),
  ...schools.flatMap(({ agreements }) => agreements.map(({ title }) => title)),
]

const reportLines = (reports: readonly ReportStatus[], page: Page): string =>
  lines(
    reports.map(({ year, file, state, changed }) => ({
      sign: state === 'forelda' ? page.style.warning(signs.forelda) : page.style.dim('-'),
      said: words.report(year, state, changed.length),
      where: file,
    })),
    page,
  )

type Standing = Pick<SchoolStatus, 'name' | 'documents' | 'actions'> & Partial<Pick<SchoolStatus, 'agreements'>>

function standing({ name, documents, actions, agreements = [] }: Standing, page: Page): string {
  const { style } = page
  const left = unfinished(documents)
  const parts = [
    left.length === 0 ? `  ${style.fine(signs.ferdig)} ${words.allDone}\n` : lines(documentRows(left, page), page),
    listed(
      words.actions,
      actions.map((action) => actionRow(action, page)),
      page,
    ),
    listed(
      words.agreements,
      agreements.map((agreement) => agreementRow(agreement, page)),
      page,
    ),
  ]
  return `${style.file(shown(name))}\n${parts.join('')}`
}

const listed = (title: string, rows: readonly Row[], page: Page): string => (rows.length === 0 ? '' : `  ${title}:\n${lines(rows, page)}`)

/** The documents in columns, so that the eye can run down the deadlines. */
function documentRows(documents: readonly DocumentStatus[], page: Page): readonly Row[] {
  const { widthOf } = page.style
  const names = documents.map((document) => shown(nameOf(document)))
  const deadlines = documents.map(({ deadline }) => deadlineText(deadline, page))
  const nameWidth = Math.min(longestName, Math.max(...names.map(widthOf)))
  const deadlineWidth = Math.max(...deadlines.map(({ length }) => length))
  return documents.map((document, index) => {
    const name = names[index] ?? ''
    const columns = [name + ' '.repeat(Math.max(0, nameWidth - widthOf(name))), (deadlines[index] ?? '').padEnd(deadlineWidth)]
    return {
      sign: paintOf(document.state, page.style)(signs[document.state]),
      said: [...columns, shown(standingOf(document))].join('  '),
      where: document.place ? pointText(document.place) : document.file,
    }
  })
}

/** Names longer than this do not push the columns of the others. */
const longestName = 36

function actionRow({ title, responsible, deadline, isOverdue, place }: OpenAction, page: Page): Row {
  const parts = [...(responsible === undefined ? [] : [shown(responsible)]), deadlineText(deadline, page)]
  return { sign: overdueSign(isOverdue, page), said: `${shown(title)} (${parts.join(', ')})`, where: pointText(place) }
}

function agreementRow({ title, isSigned, openActions, overdueActions, deadline, place }: OpenAgreement, page: Page): Row {
  const parts = [
    isSigned ? words.signed : words.notSigned,
    words.agreementActions(openActions, overdueActions),
    ...(deadline === undefined ? [] : [deadlineText(deadline, page)]),
  ]
  return {
    sign: overdueSign(overdueActions > 0, page),
    said: `${shown(title) || words.noTitle} (${parts.join(', ')})`,
    where: pointText(place),
  }
}

const overdueSign = (isOverdue: boolean, { style }: Page): string => (isOverdue ? style.error(signs.forseinka) : style.dim('-'))

interface Row {
  readonly sign: string
  readonly said: string
  /** File and line, from the data folder. */
  readonly where: string
}

/** Lines with the file at the end; unless all have room for it, the file stands alone on a line below, where it is not broken. */
function lines(rows: readonly Row[], { style, width, way }: Page): string {
  const isWide = rows.every(({ said, where }) => style.widthOf(`    ${said}  ${shown(way + where)}`) <= width)
  const rest = width - indent.length
  return rows
    .map(({ sign, said, where }) => {
      const path = style.dim(shown(way + where))
      const kept = style.widthOf(said) <= rest ? [said] : wrapped(said, rest, style)
      return `  ${sign} ${isWide ? `${said}  ${path}` : [...kept, path].join(`\n${indent}`)}\n`
    })
    .join('')
}

const indent = '    '
