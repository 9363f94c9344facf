import { nearest } from '../../model/nearest.ts'
import { fold, type Reading } from './reading.ts'

/** The tables of Elevundersøkinga that are read. */
export type SurveyTable = 'indikator' | 'mobbing' | 'deltaking'

/** What columns are called, the newest name last. Source: Utdanningsdirektoratet, Statistikkbanken, open export of Elevundersøkinga (tables 148–151). */
const names = {
  level: ['EnhetNivaa'],
  county: ['Fylkekode'],
  municipality: ['Kommunekode'],
  orgNumber: ['Organisasjonsnummer'],
  year: ['Skoleaarnavn', 'Skoleaar'],
  step: ['Trinnnavn', 'TrinnNavn', 'Trinn'],
  owner: ['EierformNavn', 'Eierform'],
  gender: ['Kjoenn', 'KjoennNavn', 'Kjønn'],
  group: ['GruppeNavn', 'Gruppe'],
  indexCode: ['Spoersmaalgruppekode', 'Indikatorkode'],
  index: ['Spoersmaalgruppe', 'Spoersmaalgruppenavn', 'Indikator', 'Indikatornavn'],
  questionCode: ['Spoersmaalkode'],
  question: ['Spoersmaalnavn'],
  score: ['Score'],
  deviation: ['Standardavvik'],
  bullied: ['AndelMobbet'],
  took: ['AndelDeltatt'],
  answered: ['AntallBesvart'],
  rows: ['RaderTotalt'],
} as const

/** Columns that say nothing which is not known from others. */
const ignored = [
  'Nasjonaltkode Nasjonalt Fylke Kommune EnhetNavn TrinnNivaa TrinnKode EierformNivaa Eierformkode SpoersmaalNivaa GruppeNivaa GruppeKode',
  'KjoennNivaa KjoennKode AntallInvitert Sidenummer RaderSide TidNivaa Skoleaarkode IndikatorNivaa',
].flatMap((line) => line.split(' '))

export type SurveyColumn = keyof typeof names
export type SurveyColumns = { readonly [Column in SurveyColumn]: number | undefined }

const measures = { indikator: 'score', mobbing: 'bullied', deltaking: 'took' } as const

/** Which of its columns holds a table's figures. */
export const measureOf = (table: SurveyTable): 'score' | 'bullied' | 'took' => measures[table]

/** Which table of Elevundersøkinga a header belongs to, sound or not. */
export function surveyTableOf(header: readonly string[]): SurveyTable | 'tema' | undefined {
  const has = (column: string): boolean => header.some((name) => fold(name) === fold(column))
  if (!has('EnhetNivaa') && !has('Organisasjonsnummer')) return undefined
  if (has('Temakode') || has('TemaNivaa')) return 'tema'
  if (has('AndelMobbet')) return 'mobbing'
  if (has('AndelDeltatt')) return 'deltaking'
  return has('Score') && (has('Skoleaarnavn') || has('Trinnnavn')) ? 'indikator' : undefined
}

/** Where each column is. Tells those that are missing, there twice or unknown; undefined when one that is needed is missing. */
export function surveyColumns(reading: Reading, kind: SurveyTable): SurveyColumns | undefined {
  const { table, log } = reading
  const header = table.header.cells.map(fold)
  tellUnknown(reading)
  const places = Object.entries(names).map(([column, aliases]) => {
    const found = aliases.map((alias) => header.indexOf(fold(alias))).find((index) => index !== -1)
    return [column, found] as const
  })
  const columns = Object.fromEntries(places) as SurveyColumns
  const needed: readonly SurveyColumn[] = [
    ...(['level', 'county', 'municipality', 'orgNumber', 'year', 'step', 'answered'] as const),
    measures[kind],
    ...(kind === 'indikator' && columns.indexCode === undefined ? (['index'] as const) : []),
  ]
  const missing = needed.filter((column) => columns[column] === undefined)
  for (const column of missing)
    log.refuse({ code: 'import/manglar-kolonne', args: { kolonne: names[column][0] }, at: table.placeOf(table.header, 0) })
  return missing.length === 0 ? columns : undefined
}

/** The shares and counts of the alternatives come with every question; the figure of the index is made of them. */
const alternative = /^(?:andel|antallbesvart)svaralternativ\d+$/

function tellUnknown({ table, log }: Reading): void {
  const known = [...Object.values(names).flat(), ...ignored]
  const knownFolded = new Set(known.map(fold))
  const seen = new Set<string>()
  for (const [index, cell] of table.header.cells.entries()) {
    const name = fold(cell)
    const at = table.placeOf(table.header, index)
    const args = { kolonne: cell.trim(), framlegg: nearest(cell, known) }
    if (name !== '' && !knownFolded.has(name) && !alternative.test(name)) log.stop({ code: 'import/ukjend-kolonne', args, at })
    if (name !== '' && seen.has(name)) log.stop({ code: 'import/dobbel-kolonne', args: { kolonne: cell.trim() }, at })
    seen.add(name)
  }
}
