import { editions } from '../../i18n/nn/editions.ts'
import type { Block, Inline, Report, Section } from '../../model/report.ts'
import { legalChapters } from '../legal-chapters.ts'
import { sectionIn } from './edition.ts'

const words = editions.plainPage.schools

/** The most sentences of schools that a page has room for. */
const mostSentences = 12

/**
 * The first sentence of each school on each theme, as the report has it, without links. Where they are too many for a page, one theme of each chapter, and
 * where those are too many too, none: all schools are told of alike.
 */
export function schoolWords({ sections }: Report): readonly Section[] {
  const chapters = legalChapters.map(({ id }) => sectionIn(sections, id)?.parts.flatMap((part) => themeIn(part) ?? []) ?? [])
  const choices = [chapters.flat(), chapters.flatMap(([first]) => first ?? [])]
  if (choices[0]?.length === 0) return []
  const parts = choices.find((themes) => themes.reduce((sum, { items }) => sum + items.length, 0) <= mostSentences)
  return [
    {
      id: 'skulane-seier',
      title: words.title,
      blocks: [{ key: 'om', type: 'paragraph', text: [parts ? words.about : words.tooMany] }],
      parts: parts?.map(({ id, title, items }) => ({ id, title, blocks: [{ key: 'ord', type: 'list', items }], parts: [] })) ?? [],
    },
  ]
}

interface ThemeWords {
  readonly id: string
  readonly title: string
  readonly items: readonly (readonly Inline[])[]
}

/** Only as the tool wrote them: what the owner has edited is not what the schools have said. */
function themeIn({ id, title, blocks }: Section): ThemeWords | undefined {
  const list = blocks.find((block): block is Block & { readonly type: 'list' } => block.type === 'list' && block.key === 'ord')
  if (!id.startsWith('tema-') || !list) return undefined
  const items = list.items.map((item) => item.map((part) => (typeof part !== 'string' && 'link' in part ? { strong: part.link } : part)))
  return { id, title, items }
}

/** The names of the schools that have delivered no finished self-assessment, as the report names them. */
export const silentSchools = (sections: readonly Section[]): readonly string[] =>
  sectionIn(sections, 'skulane')?.parts.flatMap(({ title, blocks }) => (blocks.some(({ key }) => key === 'manglar') ? [title] : [])) ?? []
