import { report } from '../../i18n/nn/report.ts'
import { keyAt, valueAt } from '../../model/document.ts'
import { lawOf } from '../../model/law.ts'
import type { Block, Inline, Section } from '../../model/report.ts'
import { lacksIn } from '../lacks.ts'
import type { Material } from '../material.ts'
import { pictureBlocks } from './main-picture.ts'
import { paragraph, task, withOrigins } from './paragraphs.ts'

const words = report.summary

/** The most that is named one by one before the list in the appendix does it. */
const fewLacks = 4

/** The summary, which stands alone: what the report is about, who is in it, what it lacks, and the main picture. */
export function summary(material: Material): Section {
  const { municipality, year, schools, locate } = material
  const areas = municipality.focusAreas.get(year) ?? []
  const law = lawOf(year).report === '§ 17-12' ? words.law.current : words.law.former
  const blocks: readonly (Block | undefined)[] = [
    paragraph(
      'om',
      [words.about(municipality.name, year, schools.length), law(municipality.council)],
      [locate(keyAt(municipality.source, 'skular'))],
    ),
    deliveredBlock(material),
    areas.length > 0
      ? paragraph(
          'satsing',
          [words.focus(areas)],
          areas.map((_, index) => locate(valueAt(municipality.source, 'satsingsområde', year, index))),
        )
      : undefined,
    municipality.qualityPlan &&
      withOrigins({ key: 'kvalitetsplan', type: 'paragraph', text: planText(municipality.qualityPlan) }, [
        locate(keyAt(municipality.source, 'kvalitetsplan')),
      ]),
    ...pictureBlocks(material),
    task('oppgave', words.task),
  ]
  return { id: 'samandrag', title: words.title, blocks: blocks.filter((block) => block !== undefined), parts: [] }
}

function deliveredBlock(material: Material): Block {
  const { schools } = material
  const done = schools.filter(({ state }) => state === 'finished').length
  const delivered = schools.length > 0 && done === schools.length ? words.allIn : words.delivered(done, schools.length)
  const lacks = lacksIn(material)
  const origins = schools.filter(({ state }) => state !== 'missing').map(({ file }) => ({ file, line: 1 }))
  const lacking: readonly Inline[] =
    lacks.length === 0
      ? []
      : lacks.length <= fewLacks
        ? [` ${words.missing(lacks)}`]
        : [` ${words.missingMany(lacks.length)}`, { link: report.appendix.missingTitle, to: '#manglar' }, '.']
  return withOrigins({ key: 'levert', type: 'paragraph', text: [delivered, ...lacking] }, origins)
}

const planText = ({ title, link }: { readonly title: string; readonly link: string | undefined }): readonly Inline[] => [
  words.plan,
  link === undefined ? title : { link: title, to: link },
  '.',
]
