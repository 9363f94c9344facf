import { editions } from '../../i18n/nn/editions.ts'
import { report as reportWords } from '../../i18n/nn/report.ts'
import { lawOf } from '../../model/law.ts'
import type { Block, Inline, Report, Section } from '../../model/report.ts'
import { legalChapters } from '../legal-chapters.ts'
import { sectionIn, type EditionContext } from './edition.ts'
import { mainFindings } from './main-findings.ts'
import { proposalBlocks } from './proposals.ts'
import { shortened } from './shortened.ts'
import { testsTable } from './tests-table.ts'
import { draftOf, isOwn, voiceOf, type Voice } from './voice.ts'

const words = editions.casePaper

/** How many letters of the owner's words a part of the paper has room for: all of it together is two pages. */
const room = { summary: 1600, chapter: 800, assessment: 700 } as const

/**
 * The report as a case paper of two pages, in the form that Norwegian municipalities use: the proposals first, then what the case is about. The words are
 * the school owner's own where there are any. No school is quoted, and no table is of schools.
 */
export function casePaper(report: Report, { municipality: { council } }: EditionContext): Report {
  const sections = [
    { id: 'vedtak', title: words.proposals.title, blocks: proposalBlocks(sectionIn(report.sections, 'vedtak')), parts: [] },
    background(report, council),
    findings(report),
    assessment(report),
    taskSection('okonomi', words.economy),
    taskSection('born-og-unge', words.children),
    { id: 'vedlegg', title: words.attachment.title, blocks: [listOf([words.attachment.list(report.title)])], parts: [] },
  ]
  return {
    ...report,
    title: words.title(report.title),
    isPaper: true,
    opening: [paragraph('merknad', [words.notice(council), ` ${words.draftNotice}`])],
    sections,
    saved: new Map(),
  }
}

const paragraph = (key: string, text: readonly Inline[]): Block => ({ key, type: 'paragraph', text })
const listOf = (items: readonly string[]): Block => ({ key: 'liste', type: 'list', items: items.map((item) => [item]) })

const taskSection = (id: string, { title, task }: { readonly title: string; readonly task: string }): Section => ({
  id,
  title,
  blocks: [{ key: 'oppgave', type: 'task', text: task }],
  parts: [],
})

function background({ title, municipality, year, sections }: Report, council: string): Section {
  const summary = sectionIn(sections, 'samandrag')
  const law = lawOf(year).report === '§ 17-12' ? reportWords.summary.law.current : reportWords.summary.law.former
  const voice = voiceOf(summary)
  const figures = voice.suggestions.filter(({ key }) => !isOnWork(key)).flatMap(({ sentences }) => sentences)
  const blocks = [
    paragraph('om', [words.background.about(title, municipality, year, council), ` ${law(council)}`]),
    ...(summary?.blocks.flatMap((block) => (block.key === 'levert' && block.type === 'paragraph' ? [withoutLinks(block)] : [])) ?? []),
    ...ownBlocks(voice, summary, room.summary),
    ...(isOwn(voice) ? [] : draftOf('utkast', figures)),
  ]
  return { id: 'saksutgreiing', title: words.background.title, blocks, parts: [] }
}

/** Suggestions in the summary that tell of goals and measures; the others tell of figures. */
const isOnWork = (key: string): boolean => key === 'mal' || key === 'tiltak'

/** What a link within the report leads to, is not in the paper. */
const withoutLinks = (block: Block & { readonly type: 'paragraph' }): Block => ({
  ...paragraph(
    block.key,
    block.text.map((part) => (typeof part !== 'string' && 'link' in part && part.to.startsWith('#') ? part.link : part)),
  ),
})

function ownBlocks({ own }: Voice, section: Section | undefined, letters: number): readonly Block[] {
  if (own.length === 0 || !section) return []
  const { prose, isCut } = shortened(own, letters)
  return [{ key: 'eige', type: 'prose', prose }, ...(isCut ? [paragraph('meir', [editions.more(section.title)])] : [])]
}

function findings(report: Report): Section {
  const chapters = legalChapters.map(({ id, title }): Section => {
    const chapter = sectionIn(report.sections, id)
    const blocks = chapter ? chapterBlocks(chapter, report) : [paragraph('manglar', [words.findings.noChapter])]
    return { id: `funn-${id}`, title: chapter?.title ?? title, blocks, parts: [] }
  })
  return { id: 'hovudfunn', title: words.findings.title, blocks: [], parts: [...chapters, ...followUp(report)] }
}

function chapterBlocks(chapter: Section, report: Report): readonly Block[] {
  const voice = voiceOf(chapter)
  const own = ownBlocks(voice, chapter, room.chapter)
  if (isOwn(voice)) return own
  const table = testsTable(chapter, report)
  const blocks = [
    ...own,
    ...draftOf('utkast', mainFindings(voice.suggestions)),
    ...(table ? [table, paragraph('uvisse', [words.findings.uncertainty])] : []),
  ]
  if (blocks.length > 0) return blocks
  const tasks = chapter.blocks.filter(({ type }) => type === 'task')
  return [paragraph('tomt', [words.findings.empty]), ...tasks]
}

/** Goals, measures and routines as the report suggests to tell of them; what the owner writes of them is the assessment. */
function followUp({ sections }: Report): readonly Section[] {
  const summary = voiceOf(sectionIn(sections, 'samandrag')).suggestions.filter(({ key }) => isOnWork(key))
  const routines = voiceOf(sectionIn(sections, 'aktivitetsplikt')).suggestions
  const sentences = [...summary, ...routines].flatMap((suggestion) => suggestion.sentences)
  if (sentences.length === 0) return []
  return [{ id: 'funn-oppfolging', title: words.findings.followUp, blocks: draftOf('utkast', sentences), parts: [] }]
}

/** The sections in which the owner assesses the work of the year. */
const assessing = ['mal', 'satsing', 'aktivitetsplikt', 'oppfolging'] as const

function assessment({ sections }: Report): Section {
  const parts = assessing.flatMap((id): readonly Section[] => {
    const section = sectionIn(sections, id)
    const blocks = ownBlocks(voiceOf(section), section, room.assessment)
    return section && blocks.length > 0 ? [{ id: `vurdering-${id}`, title: section.title, blocks, parts: [] }] : []
  })
  const blocks: readonly Block[] = parts.length === 0 ? [{ key: 'oppgave', type: 'task', text: words.assessment.task }] : []
  return { id: 'vurdering', title: words.assessment.title, blocks, parts }
}
