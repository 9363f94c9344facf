import { report } from '../../i18n/nn/report.ts'
import type { School } from '../../model/municipality.ts'
import type { Block, Section } from '../../model/report.ts'
import type { Material, SchoolMaterial } from '../material.ts'
import { paragraph } from './paragraphs.ts'

const words = report.schools

/** Each school's own self-assessment: its public word on every theme, never ranked or averaged. */
export const schools = (material: Material): Section => ({
  id: 'skulane',
  title: words.title,
  blocks: [
    { key: 'om', type: 'paragraph', text: [words.about] },
    ...(material.questions ? [] : [{ key: 'utan-sporsmal', type: 'paragraph', text: [words.noQuestions] } as const]),
  ],
  parts: material.schools.map((school) => schoolPart(school, material)),
})

export const schoolSectionId = (school: School): string => `skule-${school.id}`

function schoolPart({ school, file, state, words: written, withheld }: SchoolMaterial, { questions }: Material): Section {
  const part = { id: schoolSectionId(school), title: school.name, parts: [] }
  if (state !== 'finished')
    return { ...part, blocks: [paragraph('manglar', [notThere[state](school.name)], state === 'missing' ? [] : [{ file, line: 1 }])] }
  const blocks = (questions?.themes ?? []).map((theme): Block => {
    const word = written.find((candidate) => candidate.theme === theme)
    const key = `tema-${theme.id}`
    if (word) return { key, type: 'quotation', heading: theme.tittel, prose: word.prose, origin: word.origin }
    const held = withheld.find((one) => one.theme === theme)
    return paragraph(key, [held ? words.withheld(theme.tittel, held) : words.noWord(theme.tittel)], [held?.origin ?? { file, line: 1 }])
  })
  return { ...part, blocks }
}

const notThere = { missing: words.notDelivered, draft: words.notFinished, unreadable: words.unreadable } as const
