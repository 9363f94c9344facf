import { report } from '../../i18n/nn/report.ts'
import type { Theme } from '../../model/document.ts'
import type { Block, Inline, Section } from '../../model/report.ts'
import { slugOf } from '../../model/slug.ts'
import { firstSentenceOf } from '../../records/prose.ts'
import type { Material } from '../material.ts'
import { withOrigins } from './paragraphs.ts'
import { resultParts } from './results.ts'
import { schoolSectionId } from './schools.ts'

type ChapterName = keyof typeof report.chapters

/** One of the three chapters: its figures, and each theme that belongs to it, with the first sentence of every school's word. */
export const chapter =
  (name: ChapterName) =>
  (material: Material): Section => {
    const { title, about, task } = report.chapters[name]
    const themes = (material.questions?.themes ?? []).filter(({ kapittel }) => kapittel === name)
    const blocks: readonly Block[] = [
      { key: 'om', type: 'paragraph', text: [about] },
      { key: 'oppgave', type: 'task', text: task },
      ...(themes.length === 0 ? [{ key: 'ingen', type: 'paragraph', text: [report.none] } as const] : []),
    ]
    return {
      id: slugOf(name),
      title,
      blocks,
      parts: [...resultParts(name, material), ...themes.map((theme) => themePart(theme, material))],
    }
  }

function themePart(theme: Theme, { schools }: Material): Section {
  const told = schools.flatMap(({ school, words }) => {
    const word = words.find((candidate) => candidate.theme === theme)
    return word ? [{ school, prose: word.prose, origin: word.origin }] : []
  })
  const items = told.map(({ school, prose }): readonly Inline[] => [
    { link: school.name, to: `#${schoolSectionId(school)}` },
    ': ',
    { quote: firstSentenceOf(prose) },
  ])
  const blocks: readonly Block[] =
    items.length > 0
      ? [
          { key: 'om', type: 'paragraph', text: [report.inTheirWords] },
          withOrigins(
            { key: 'ord', type: 'list', items, itemOrigins: told.map(({ origin }) => [origin]) },
            told.map(({ origin }) => origin),
          ),
        ]
      : [{ key: 'om', type: 'paragraph', text: [report.none] }]
  return { id: `tema-${theme.id}`, title: theme.tittel, blocks, parts: [] }
}
