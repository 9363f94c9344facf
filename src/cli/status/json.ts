import type { DocumentStatus, OpenAction, OpenAgreement, Status } from '../../app/status.ts'
import type { Place } from '../../model/place.ts'
import { jsonText } from '../json-text.ts'

/** The status for other programs, version 1. What is unknown or does not apply is `null`. */
export const json = ({ year, today, schools, municipality, reports }: Status): string =>
  jsonText({
    version: 1,
    year,
    today,
    schools: schools.map(({ id, name, documents, actions, agreements }) => ({
      id,
      name,
      documents: documents.map(documentRow),
      actions: actions.map(actionRow),
      agreements: agreements.map(agreementRow),
    })),
    municipality: municipality.documents.map(documentRow),
    actions: municipality.actions.map(actionRow),
    reports: reports.map(({ year: own, file, state, changed }) => ({ year: own, file, state, changed })),
  })

/** `line` is where the work begins in the file; `origin` is where the duty arose, for an agreement that nobody has made. */
const documentRow = ({ kind, department, title, file, state, remaining, deadline, place }: DocumentStatus): object => ({
  kind,
  ...(department === undefined ? {} : { department: department.id }),
  ...(title === undefined ? {} : { title }),
  file,
  state,
  remaining: remaining ?? null,
  deadline: deadline ?? null,
  line: place?.file === file ? place.line : null,
  ...(place && place.file !== file ? { origin: pointOf(place) } : {}),
})

const actionRow = ({ title, state, responsible, deadline, isOverdue, place }: OpenAction): object => ({
  title,
  state: state ?? null,
  responsible: responsible ?? null,
  deadline: deadline ?? null,
  overdue: isOverdue,
  ...pointOf(place),
})

const agreementRow = ({ title, isSigned, openActions, overdueActions, deadline, place }: OpenAgreement): object => ({
  title,
  signed: isSigned,
  openActions,
  overdueActions,
  deadline: deadline ?? null,
  ...pointOf(place),
})

const pointOf = ({ file, line }: Place): object => ({ file, line })
