import type { Sporsmal } from '../generated/types.ts'
import { valueAt, type Questions, type Source } from '../model/document.ts'
import { nearest } from '../model/nearest.ts'
import type { SchoolYear } from '../model/school-year.ts'
import { error, faultOf, type Fault } from './fault.ts'
import { headingKey } from './sections.ts'
import type { YamlFile } from './yaml-file.ts'

/** The questions of a year; the file has passed its schema. */
export function questionsOf({ file, yaml, linesBefore, fields }: YamlFile, year: SchoolYear): Questions {
  const data = fields as unknown as Sporsmal
  return { file, yaml, linesBefore, year, data, themes: data.tema.map((theme) => ({ ...theme, key: headingKey(theme.tittel) })) }
}

/** What the schema of sporsmal.yaml can't say: ids used once, themes that exist, the year of the folder. */
export function* questionFaults(source: Source, { skuleår, tema, spørsmål }: Sporsmal, year: SchoolYear): Iterable<Fault> {
  if (skuleår !== year)
    yield error({ code: 'dokument/feil-stad', args: { felt: 'skuleår', verdi: skuleår, venta: year }, at: valueAt(source, 'skuleår') })
  const themes = tema.map(({ id }) => id)
  yield* repeatedIds(source, 'tema', themes)
  yield* repeatedIds(
    source,
    'spørsmål',
    spørsmål.map(({ id }) => id),
  )
  for (const [index, question] of spørsmål.entries()) {
    if (themes.includes(question.tema)) continue
    yield error({
      code: 'sporsmal/ukjent-tema',
      args: { tema: question.tema, framlegg: nearest(question.tema, themes) },
      at: valueAt(source, 'spørsmål', index, 'tema'),
    })
  }
  for (const [index, { id, tittel }] of tema.entries()) {
    if (!spørsmål.some((question) => question.tema === id)) {
      yield faultOf('warning', { code: 'sporsmal/tomt-tema', args: { tema: tittel }, at: valueAt(source, 'tema', index, 'id') })
    }
  }
}

function* repeatedIds(source: Source, list: string, ids: readonly string[]): Iterable<Fault> {
  for (const [index, id] of ids.entries()) {
    const first = ids.indexOf(id)
    if (first === index) continue
    yield error({
      code: 'sporsmal/dobbel-id',
      args: { id },
      at: valueAt(source, list, index, 'id'),
      related: [{ at: valueAt(source, list, first, 'id'), label: 'fyrste' }],
    })
  }
}
