import { longDate } from '../../i18n/dates.ts'
import { report } from '../../i18n/nn/report.ts'
import type { Block, Section } from '../../model/report.ts'
import { lacksIn } from '../lacks.ts'
import type { Material, SchoolMaterial } from '../material.ts'

const words = report.appendix

/** What the report is made from: files, their state, and the last commit that changed each. */
export function appendix(material: Material): Section {
  const { schools, history } = material
  const lacks = lacksIn(material)
  const blocks: readonly Block[] = [
    { type: 'paragraph', text: [words.about, ...(history?.isShallow ? [` ${words.shallow}`] : [])] },
    {
      type: 'table',
      caption: words.caption,
      head: [words.school, words.state, words.file, words.saved],
      rows: schools.map((school) => [
        school.school.name,
        words.states[school.state],
        school.state === 'missing' ? '–' : school.file,
        savedText(school, history),
      ]),
    },
  ]
  const missing: Section = {
    id: 'manglar',
    title: words.missingTitle,
    blocks: [{ type: 'list', items: lacks.map((lack) => [lack]) }],
    parts: [],
  }
  return { id: 'vedlegg', title: words.title, blocks, parts: lacks.length > 0 ? [missing] : [] }
}

function savedText({ file, state }: SchoolMaterial, history: Material['history']): string {
  if (state === 'missing') return '–'
  if (!history) return words.noHistory
  const saved = history.saved.get(file)
  if (!saved || history.unsaved.has(file)) return words.unsaved
  return words.commit(saved.hash, longDate(saved.date))
}
