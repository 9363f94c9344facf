import type { Kjelder, Talkjelde } from '../../generated/types.ts'
import type { Figure, FigureSource, SourceNote } from '../../model/figure.ts'
import { groupedBy } from '../../model/grouped.ts'
import { compareText } from '../../model/place.ts'
import { yamlScalar } from '../../records/yaml-writer.ts'

/** The sources of `indikatorar/kjelder.yaml`, by id; the file has passed its schema. */
export const sourcesIn = ({ kjelder }: Kjelder): ReadonlyMap<string, FigureSource> =>
  new Map(kjelder.map((source) => [source.id, sourceFrom(source)]))

const sourceFrom = ({ id, utgivar, tittel, fil, sha256, uttrekk, lisens, tilgang, merknader = [] }: Talkjelde): FigureSource => ({
  id,
  publisher: utgivar,
  title: tittel,
  file: fil,
  sha256,
  extracted: uttrekk,
  licence: lisens,
  access: tilgang,
  notes: merknader.flatMap(({ skule_manglar: school, andre_skular: others }): SourceNote[] => [
    ...(school === undefined ? [] : [{ kind: 'skule-manglar', school } as const]),
    ...(others === undefined
      ? []
      : [
          {
            kind: 'andre-skular',
            indicator: others.indikator,
            step: String(others.trinn ?? ''),
            schools: others.tal,
            withheld: others.skjerma,
            ...(others.elevar === undefined || others.verdi === undefined ? {} : { shown: { pupils: others.elevar, value: others.verdi } }),
          } as const,
        ]),
  ]),
})

/** The sources as a file, in order of id, each with how many of the figures it has: so it is seen when some are lost. */
export function sourcesText(sources: ReadonlyMap<string, FigureSource>, figures: readonly Figure[]): string {
  const bySource = groupedBy(figures, ({ source }) => source)
  const known = [...sources.values()].toSorted((a, b) => compareText(a.id, b.id))
  const head = '# Kvar tala i denne mappa kjem frå. Skriven av «kvalitet import»; rett ikkje for hand.\nkjelder:'
  return known.length === 0
    ? `${head} []\n`
    : `${head}\n${known.map((source) => sourceText(source, bySource.get(source.id)?.length ?? 0)).join('')}`
}

function sourceText(source: FigureSource, count: number): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['id', source.id],
    ['utgivar', source.publisher],
    ['tittel', source.title],
    ['fil', source.file],
    ['sha256', source.sha256],
    ['uttrekk', source.extracted],
    ['lisens', source.licence],
    ['tilgang', source.access],
  ]
  const written = fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlScalar(value)}`]))
  const notes = source.notes.length === 0 ? [] : ['merknader:', ...source.notes.toSorted(compareNotes).flatMap(noteLines)]
  return [...written, `tal: ${count}`, ...notes].map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`).join('')
}

const compareNotes = (a: SourceNote, b: SourceNote): number => compareText(JSON.stringify(a), JSON.stringify(b))

function noteLines(note: SourceNote): readonly string[] {
  if (note.kind === 'skule-manglar') return [`  - skule_manglar: ${yamlScalar(note.school)}`]
  return [
    '  - andre_skular:',
    `      indikator: ${yamlScalar(note.indicator)}`,
    ...(note.step === '' ? [] : [`      trinn: ${yamlScalar(note.step)}`]),
    `      tal: ${note.schools}`,
    `      skjerma: ${note.withheld}`,
    ...(note.shown ? [`      elevar: ${note.shown.pupils}`, `      verdi: ${note.shown.value}`] : []),
  ]
}
