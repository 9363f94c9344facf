import { longDate } from '../../i18n/dates.ts'
import { editions } from '../../i18n/nn/editions.ts'
import { report } from '../../i18n/nn/report.ts'
import { candidWordsOf, type CandidWord } from '../../kinds/eigenvurdering/candid-words.ts'
import type { Document } from '../../model/document.ts'
import type { Block, Section } from '../../model/report.ts'
import { proseOf } from '../../records/prose.ts'
import type { Material, SchoolMaterial } from '../material.ts'
import { answersOf } from './answers.ts'

const words = editions.internal.assessments

/** All that the schools have written in their self-assessments, school by school. */
export const wholeAssessments = (material: Material): Section => ({
  id: 'intern',
  title: words.title,
  blocks: [{ key: 'om', type: 'paragraph', text: [material.schools.some(({ state }) => state === 'finished') ? words.about : words.none] }],
  parts: material.schools.map((one) => schoolPart(one, material)),
})

function schoolPart({ school, state }: SchoolMaterial, material: Material): Section {
  const part = { id: `intern-${school.id}`, title: school.name }
  const [assessment] = material.corpus.inYear('eigenvurdering', material.year, school.id)
  if (state !== 'finished' || !assessment) {
    const text =
      state === 'missing' ? report.schools.notDelivered : state === 'draft' ? report.schools.notFinished : report.schools.unreadable
    return { ...part, blocks: [{ key: 'manglar', type: 'paragraph', text: [text(school.name)] }], parts: [] }
  }
  const answers = answersOf(assessment, material)
  const table: Block = {
    key: 'svar',
    type: 'table',
    caption: words.answers(school.name),
    head: [words.question, words.assessment, words.prioritised],
    rows: answers.map(({ question, level, isPrioritised }) => [question, level, isPrioritised]),
    origins: [{ file: assessment.file, line: 1 }],
  }
  const levels = new Map(answers.flatMap(({ id, level }) => (id === undefined ? [] : [[id, level] as const])))
  return {
    ...part,
    blocks: [...workBlocks(assessment, material), ...(answers.length === 0 ? [] : [table])],
    parts: themeParts(part.id, assessment, { material, levels }),
  }
}

/** When the school met, and who took part: roles and numbers, as the school wrote them. */
function workBlocks({ data, file }: Document<'eigenvurdering'>, { hasPersonalData }: Material): readonly Block[] {
  const people = (some: typeof data.medverknad): string =>
    (some ?? []).flatMap(({ rolle, tal }) => (rolle === undefined ? [] : [words.people(rolle, tal)])).join(', ')
  const meetings = (data.interne_møte ?? []).map(({ dato, kjelder, deltakarar }) =>
    words.meeting(
      dato === undefined ? '' : longDate(dato),
      (kjelder ?? []).flatMap((source) => source ?? []),
      people(deltakarar),
    ),
  )
  const takenPart = people(data.medverknad)
  const items = [...meetings, ...(takenPart === '' ? [] : [words.takenPart(takenPart)])]
  if (items.length === 0) return []
  if (hasPersonalData(items.join('\n'), file)) return [{ key: 'arbeid', type: 'paragraph', text: [words.withheldWork] }]
  return [{ key: 'arbeid', type: 'list', items: items.map((item) => [item]) }]
}

interface Reading {
  readonly material: Material
  /** How far the school says it has come, by the id of the question. */
  readonly levels: ReadonlyMap<string, string>
}

/** A part for each chapter of the document, in which all that stands below its headings is quoted. */
function themeParts(id: string, assessment: Document<'eigenvurdering'>, reading: Reading): readonly Section[] {
  const parts: { readonly heading: string; readonly blocks: Block[] }[] = []
  for (const [index, word] of candidWordsOf(assessment).entries()) {
    const isOpening = word.level === 2 || parts.length === 0
    if (isOpening) parts.push({ heading: word.heading, blocks: [] })
    if (word.text !== '') parts.at(-1)?.blocks.push(wordBlock(`ord-${index + 1}`, word, { ...reading, file: assessment.file, isOpening }))
  }
  return parts.flatMap(({ heading, blocks }, index) =>
    blocks.length === 0 ? [] : [{ id: `${id}-${index + 1}`, title: titleOf(heading, assessment.file, reading), blocks, parts: [] }],
  )
}

/** A heading too is people's own words. */
const titleOf = (heading: string, file: string, { material }: Reading): string =>
  material.hasPersonalData(heading, file) ? words.withheldHeading : heading

interface Standing extends Reading {
  readonly file: string
  /** The heading of it is that of the part. */
  readonly isOpening: boolean
}

function wordBlock(key: string, { heading, line, text, hasInternalFigures }: CandidWord, standing: Standing): Block {
  const { material, levels, file, isOpening } = standing
  const origin = { file, line }
  const title = titleOf(heading, file, standing)
  const held = material.hasPersonalData(text, file) ? 'personopplysningar' : hasInternalFigures ? 'interne-tal' : undefined
  if (held) return { key, type: 'paragraph', text: [words.withheld(title, held)], origins: [origin] }
  if (isOpening) return { key, type: 'prose', prose: proseOf(text), origins: [origin] }
  const level = levels.get(/^S\d+(?!\d)/i.exec(heading)?.[0].toUpperCase() ?? '')
  return { key, type: 'quotation', heading: level === undefined ? title : words.assessed(title, level), prose: proseOf(text), origin }
}
