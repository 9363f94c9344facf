import { reportSections } from '../../i18n/nn/report-sections.ts'
import { valueAt } from '../../model/document.ts'
import type { Block, Section } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { paragraph, task, withOrigins } from './paragraphs.ts'

const words = reportSections.focus

/** The focus areas of the year, and what the municipality's development group has done: titles and states, not how each was evaluated. */
export function focusAreas(material: Material): Section {
  const { municipality, year, locate } = material
  const areas = municipality.focusAreas.get(year) ?? []
  const origins = areas.map((_, index) => locate(valueAt(municipality.source, 'satsingsområde', year, index)))
  const list: Block = withOrigins({ key: 'liste', type: 'list', items: areas.map((area) => [area]) }, origins)
  const blocks = [
    ...(areas.length === 0 ? [paragraph('om', [words.none])] : [paragraph('om', [words.about]), list]),
    ...groupBlocks(material),
    task('oppgave', words.task),
  ]
  return { id: 'satsing', title: words.title, blocks, parts: [] }
}

function groupBlocks({ group }: Material): readonly Block[] {
  const { state, meetings, actions, withheld, file } = group
  if (state !== 'finished')
    return [withOrigins(paragraph('gruppe', [words.groupStates[state]]), state === 'draft' ? [{ file, line: 1 }] : [])]
  const origins = actions.map(({ origin }) => origin)
  const sentences = [words.group(meetings), ...(withheld > 0 ? [reportSections.withheld(withheld)] : [])]
  if (actions.length === 0) return [paragraph('gruppe', sentences, [{ file, line: 1 }])]
  const rows = actions.map(({ title, state: now }) => [title, now])
  const table: Block = { key: 'tiltak', type: 'table', caption: words.caption, head: [words.action, words.state], rows }
  return [paragraph('gruppe', sentences, [{ file, line: 1 }]), withOrigins(table, origins)]
}
