import { markdownText, type DocumentStatus, type OpenAction, type OpenAgreement, type SchoolStatus, type Status } from '../../app/status.ts'
import { longDate } from '../../i18n/dates.ts'
import { kindNames, status as words } from '../../i18n/nn/status.ts'
import type { KindId } from '../../model/document.ts'
import { shown } from '../terminal.ts'
import { cellOf, commonDeadline, documentsOf, municipalKinds, noneSign, schoolKinds, signs, unfinished } from './cells.ts'
import { dayText, nameOf, pointText, standingOf, type Moment } from './phrases.ts'

/** The status as Markdown tables, for a meeting notice. */
export function markdown({ year, today, schools, municipality, reports }: Status): string {
  const moment = { year, today }
  const parts = [
    `# ${words.title(year, longDate(today))}`,
    overview(words.school, schools, schoolKinds),
    overview(words.municipality, [municipality], municipalKinds),
    legend(),
    ...[...schools, municipality].flatMap((own) => standing(own, moment)),
    ...reports.map((report) => `${words.report(report.year, report.state, report.changed.length)}: \`${report.file}\``),
  ]
  return `${parts.join('\n\n')}\n`
}

type Standing = Pick<SchoolStatus, 'name' | 'documents' | 'actions'> & Partial<Pick<SchoolStatus, 'agreements'>>

function overview(head: string, rows: readonly Standing[], kinds: readonly KindId[]): string {
  const all = rows.length === 1 ? (rows[0]?.documents ?? []) : documentsOf(rows as readonly SchoolStatus[])
  return table(
    [head, ...kinds.map((kind) => kindNames[kind].name)],
    [
      [words.deadline, ...kinds.map((kind) => commonDeadline(all, kind))],
      ...rows.map(({ name, documents }) => [told(name), ...kinds.map((kind) => cellOf(documents, kind).text)]),
    ],
  )
}

const legend = (): string =>
  `${[...(Object.keys(signs) as (keyof typeof signs)[]).map((state) => `${signs[state]} ${words.legend[state]}`), `${noneSign} ${words.legend.none}`].join(', ')}. ${words.legendNumber} ${words.legendStale}`

function standing({ name, documents, actions, agreements = [] }: Standing, moment: Moment): readonly string[] {
  const left = unfinished(documents)
  const { columns } = words
  return [
    `## ${told(name)}`,
    left.length === 0
      ? words.allDone
      : table(
          [columns.document, columns.deadline, columns.state, columns.file],
          left.map((document) => documentRow(document, moment)),
        ),
    ...(actions.length === 0
      ? []
      : [
          `### ${words.actions}`,
          table(
            [columns.action, columns.responsible, columns.deadline, columns.file],
            actions.map((action) => actionRow(action, moment)),
          ),
        ]),
    ...(agreements.length === 0
      ? []
      : [
          `### ${words.agreements}`,
          table(
            [columns.agreement, columns.state, columns.deadline, columns.file],
            agreements.map((agreement) => agreementRow(agreement, moment)),
          ),
        ]),
  ]
}

const documentRow = (document: DocumentStatus, moment: Moment): readonly string[] => [
  `${signs[document.state]} ${told(nameOf(document))}`,
  document.deadline === undefined ? '' : dayText(document.deadline, moment),
  told(standingOf(document)),
  code(document.place ? pointText(document.place) : document.file),
]

const actionRow = ({ title, responsible, deadline, isOverdue, place }: OpenAction, moment: Moment): readonly string[] => [
  told(title),
  told(responsible ?? ''),
  dateCell(deadline, isOverdue, moment),
  code(pointText(place)),
]

const agreementRow = (
  { title, isSigned, openActions, overdueActions, deadline, place }: OpenAgreement,
  moment: Moment,
): readonly string[] => [
  told(title) || words.noTitle,
  `${isSigned ? words.signed : words.notSigned}, ${words.agreementActions(openActions, overdueActions)}`,
  dateCell(deadline, overdueActions > 0, moment),
  code(pointText(place)),
]

const dateCell = (deadline: OpenAction['deadline'], isOverdue: boolean, moment: Moment): string =>
  deadline === undefined ? '' : `${dayText(deadline, moment)}${isOverdue ? ` (${words.overdue})` : ''}`

const told = (text: string): string => markdownText(shown(text))

/** File names that the program made or knows have neither backticks nor pipes. */
const code = (path: string): string => `\`${path}\``

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
