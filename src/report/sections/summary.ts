import { report } from '../../i18n/nn/report.ts'
import type { Block, Inline, Section } from '../../model/report.ts'
import { lacksIn } from '../lacks.ts'
import { lawOf } from '../../model/law.ts'
import type { Material } from '../material.ts'

const words = report.summary

/** The summary, which stands alone: what the report is about, who is in it, what it lacks. */
export function summary(material: Material): Section {
  const { municipality, year, schools } = material
  const done = schools.filter(({ state }) => state === 'finished').length
  const delivered = done === schools.length ? words.allIn : words.delivered(done, schools.length)
  const lacks = lacksIn(material)
  const areas = municipality.focusAreas.get(year) ?? []
  const blocks: readonly (Block | undefined)[] = [
    paragraph(
      'om',
      words.about(municipality.name, year, schools.length),
      (lawOf(year).report === '§ 17-12' ? words.law.current : words.law.former)(municipality.council),
    ),
    { key: 'oppgave', type: 'task', text: words.task },
    paragraph('levert', delivered, ...(lacks.length > 0 ? [words.missing(lacks)] : [])),
    areas.length > 0 ? paragraph('satsing', words.focus(areas)) : undefined,
    municipality.qualityPlan && { key: 'kvalitetsplan', type: 'paragraph', text: planText(municipality.qualityPlan) },
  ]
  return { id: 'samandrag', title: words.title, blocks: blocks.filter((block) => block !== undefined), parts: [] }
}

const paragraph = (key: string, ...sentences: readonly string[]): Block => ({ key, type: 'paragraph', text: [sentences.join(' ')] })

const planText = ({ title, link }: { readonly title: string; readonly link: string | undefined }): readonly Inline[] => [
  words.plan,
  link === undefined ? title : { link: title, to: link },
  '.',
]
