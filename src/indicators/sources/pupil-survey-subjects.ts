import type { Indicator } from '../../model/indicator.ts'
import { parseSchoolYear, type SchoolYear } from '../../model/school-year.ts'
import type { SurveyColumns, SurveyTable } from './pupil-survey-columns.ts'
import { finderOf, fold, isKnownPart, isMeasured, nearestIndicator, type Reading } from './reading.ts'
import { cellAt, type Row } from './table.ts'

/** What a row of Elevundersøkinga is about. */
export interface Subject {
  readonly indicator: Indicator
  readonly year: SchoolYear
  readonly step: string
  readonly isProvisional: boolean
}

/**
 * Tells what rows are about; undefined for those that are not read: for one gender, group or kind of owner, questions that are no indicator of the
 * municipality, and what nobody knows. Each thing is looked up, and told, once.
 */
export function surveySubjects(reading: Reading, kind: SurveyTable, columns: SurveyColumns): (row: Row) => Subject | undefined {
  const find = finderOf(reading.indicators)
  const seen = new Map<string, Subject | undefined>()
  const toldOf = new Set<'inndelingar' | 'spørsmål'>()
  const note = (kva: 'inndelingar' | 'spørsmål', row: Row): undefined => {
    if (!toldOf.has(kva)) reading.log.note({ code: 'import/ikkje-lese', args: { kva }, at: reading.table.placeOf(row, 0) })
    toldOf.add(kva)
  }
  const unknownParts = new Set<string>()
  // A name that nobody knows may be a new one for all of them: then the file would seem to have nothing.
  const tellUnknownPart = (column: 'owner' | 'gender' | 'group', row: Row): void => {
    const index = columns[column]
    const tekst = cellAt(row, index)
    if (index === undefined || column === 'group' || isKnownPart(tekst) || unknownParts.has(tekst)) return
    unknownParts.add(tekst)
    const kolonne = reading.table.header.cells[index]?.trim() ?? ''
    reading.log.stop({ code: 'import/celle', args: { kolonne, tekst, venta: 'inndeling' }, at: reading.table.placeOf(row, index) })
  }
  return (row) => {
    const parts = (['owner', 'gender', 'group'] as const).filter((column) => !/^(?:alle\b|$)/i.test(cellAt(row, columns[column])))
    for (const column of parts) tellUnknownPart(column, row)
    if (parts.length > 0) return note('inndelingar', row)
    const names = namesOf(kind, columns, row)
    const key = JSON.stringify([names, cellAt(row, columns.year), cellAt(row, columns.step)])
    if (seen.has(key)) return seen.get(key)
    const indicator = find(...names.names)
    if (!indicator && names.isQuestion) note('spørsmål', row)
    else if (!indicator) tellUnknown(reading, columns, row, names.names)
    const subject = indicator && subjectOf(reading, columns, row, indicator)
    seen.set(key, subject)
    return subject
  }
}

/** What the sources call the subject of a row, and whether it is one question rather than an index of several. */
function namesOf(kind: SurveyTable, columns: SurveyColumns, row: Row): { readonly names: readonly string[]; readonly isQuestion: boolean } {
  if (kind === 'deltaking') return { names: ['AndelDeltatt'], isQuestion: false }
  const index = [cellAt(row, columns.indexCode), cellAt(row, columns.index)].filter(Boolean)
  const code = cellAt(row, columns.questionCode)
  const isQuestion = code !== '' && !index.includes(code) && !/^(?:alle\b|euindeks|-)/i.test(code)
  const question = [code, cellAt(row, columns.question)].filter(Boolean)
  return { names: isQuestion ? question : [...index, ...question], isQuestion }
}

function tellUnknown({ log, table, indicators }: Reading, columns: SurveyColumns, row: Row, names: readonly string[]): void {
  const indikator = names.at(1) ?? names.at(0) ?? ''
  const at = table.placeOf(row, columns.index ?? columns.indexCode ?? columns.questionCode ?? 0)
  log.stop({ code: 'import/ukjend-indikator', args: { indikator, framlegg: nearestIndicator(indicators, indikator) }, at })
}

function subjectOf({ log, table }: Reading, columns: SurveyColumns, row: Row, indicator: Indicator): Subject | undefined {
  const [yearName, stepName] = [cellAt(row, columns.year), cellAt(row, columns.step)]
  const [, provisional = '', written = ''] = /^(foreløpige tall )?\s*(.*)$/i.exec(yearName) ?? []
  const year = parseSchoolYear(written)
  const step = fold(stepName).startsWith('alle') ? '' : /^(\d{1,2})\. (?:års)?trinn$/i.exec(stepName)?.[1]
  if (!year) {
    const args = { kolonne: 'Skoleaarnavn', tekst: yearName, venta: 'skuleår' } as const
    log.stop({ code: 'import/celle', args, at: table.placeOf(row, columns.year ?? 0) })
    return undefined
  }
  const at = table.placeOf(row, columns.step ?? 0)
  // «Vg1» is a step too, but none that the municipality has.
  if (step === undefined) log.stop({ code: 'import/trinn', args: { indikator: indicator.name.nn, trinn: stepName, skuleår: year }, at })
  else if (isMeasured(log, indicator, year, step, at)) return { indicator, year, step, isProvisional: provisional !== '' }
  return undefined
}
