import { headings } from '../../i18n/nn/headings.ts'
import type { Corpus } from '../../model/corpus.ts'
import { valueAt, type Document, type Section, type Theme } from '../../model/document.ts'
import { headingKey, isFilled, writtenText } from '../../records/sections.ts'
import { hasBlockFigures } from '../../rules/figure-block.ts'
import { meantHeadings, type Meant } from '../../rules/meant-headings.ts'
import { duty, type Duty } from '../../rules/rule.ts'
import { assessments } from './questions.ts'

const publicKey = headingKey(headings.eigenvurdering.publicWord)
const ownKeys = Object.values(headings.eigenvurdering).map(headingKey)

/** What the school says of a theme in public. */
export interface PublicWord {
  /** Markdown as the school wrote it, comments and template text left out; empty when nothing is written. */
  readonly text: string
  readonly line: number
  /** It has figures from the block of measured results, which nobody has masked. */
  readonly hasInternalFigures: boolean
}

/** The section of a theme: its heading is the theme's title. */
export const themeSectionOf = ({ sections }: Document<'eigenvurdering'>, theme: Theme): Section | undefined =>
  sections.find(({ key }) => key === theme.key)

/**
 * The text under *Til tilstandsrapporten* below the theme's heading, down to the next heading of any level: what stands under another heading
 * may be meant for the school alone. Undefined when there is no such heading.
 */
export function publicWordOf(assessment: Document<'eigenvurdering'>, theme: Theme): PublicWord | undefined {
  const section = publicSectionOf(assessment, theme)
  if (!section) return undefined
  const own = section.own.slice(0, innerHeadingAt(section.own))
  return { text: writtenText(own), line: section.line, hasInternalFigures: hasBlockFigures(own) }
}

function publicSectionOf(assessment: Document<'eigenvurdering'>, theme: Theme): Section | undefined {
  const section = themeSectionOf(assessment, theme)
  if (!section) return undefined
  const after = assessment.sections.slice(assessment.sections.indexOf(section) + 1)
  const next = after.findIndex(({ level }) => level <= section.level)
  return (next === -1 ? after : after.slice(0, next)).find(({ key }) => key === publicKey)
}

/** Where a heading stands within a quotation or a list, or as HTML: it too says that what follows is something else. */
function innerHeadingAt(text: string): number | undefined {
  const at = text.search(/^[ \t>*+-]*(?:#{1,6}[ \t]|<(?:h[1-6]|details)\b)|^[ \t]*>.*\n[ \t]*>[ \t]*(?:-{2,}|={2,})[ \t]*$/im)
  return at === -1 ? undefined : at
}

/** Each theme of the year has its heading. */
export const missingThemes = duty('tekst/manglar-overskrift', function* (corpus) {
  for (const { assessment, theme, meant, line } of absentThemes(corpus)) {
    if (!meant) yield { args: { overskrift: `## ${theme.tittel}` }, at: { file: assessment.file, line, column: 1 }, answeredIn: assessment }
  }
})

export const renamedThemes = duty('tekst/omdoypt-overskrift', (corpus) => misnamedThemes(corpus, 'tekst/omdoypt-overskrift'))
export const bokmalThemes = duty('tekst/bokmal-overskrift', (corpus) => misnamedThemes(corpus, 'tekst/bokmal-overskrift'))

function* misnamedThemes(corpus: Corpus, code: Meant['code']): Iterable<Duty<Meant['code']>> {
  for (const { assessment, theme, meant } of absentThemes(corpus)) {
    if (meant?.code !== code) continue
    const args = { overskrift: meant.section.text, framlegg: `## ${theme.tittel}` }
    yield { args, at: { file: assessment.file, line: meant.section.line, column: 1 }, answeredIn: assessment }
  }
}

interface AbsentTheme {
  readonly assessment: Document<'eigenvurdering'>
  readonly theme: Theme
  readonly meant: Meant | undefined
  /** Where the theme before it stands. */
  readonly line: number
}

/** The themes without their heading, each with the heading that was meant for it. */
function* absentThemes(corpus: Corpus): Iterable<AbsentTheme> {
  for (const { assessment, questions } of assessments(corpus)) {
    const { themes } = questions
    const missing = themes
      .filter((theme) => !themeSectionOf(assessment, theme))
      .map((theme) => ({ text: theme.tittel, key: theme.key, theme }))
    if (missing.length === 0) continue
    const taken = new Set([...themes.map(({ key }) => key), ...ownKeys])
    const meant = meantHeadings(
      missing,
      assessment.sections.filter(({ key }) => !taken.has(key)),
    )
    for (const wanted of missing) {
      const before = themes.slice(0, themes.indexOf(wanted.theme)).map((theme) => themeSectionOf(assessment, theme)?.line ?? 0)
      yield { assessment, theme: wanted.theme, meant: meant.get(wanted), line: Math.max(1, ...before) }
    }
  }
}

/** Each theme has the school's word to the council (the source document: the self-assessment is the basis of the tilstandsrapport). */
export const missingPublicWords = duty('eigenvurdering/utan-offentleg-ord', function* (corpus) {
  for (const { assessment, questions } of assessments(corpus)) {
    for (const theme of questions.themes) {
      const section = themeSectionOf(assessment, theme)
      if (!section) continue
      const word = publicSectionOf(assessment, theme)
      if (word && isFilled(word.own)) continue
      yield {
        args: { tema: theme.tittel },
        at: { file: assessment.file, line: word?.line ?? section.line, column: 1 },
        related: [{ at: valueAt(questions, 'tema', questions.themes.indexOf(theme), 'tittel'), label: 'temaet' }],
        answeredIn: assessment,
      }
    }
  }
})

/** What the municipality alone has, is not masked, and a report can't be called back. */
export const internalFiguresInWord = duty('eigenvurdering/interne-tal', function* (corpus) {
  for (const { assessment, questions } of assessments(corpus)) {
    for (const theme of questions.themes) {
      const word = publicWordOf(assessment, theme)
      if (word?.hasInternalFigures)
        yield { args: { tema: theme.tittel }, at: { file: assessment.file, line: word.line, column: 1 }, answeredIn: assessment }
    }
  }
})

/** A heading below the public word ends it. */
export const headingsInWord = duty('eigenvurdering/overskrift-i-ordet', function* (corpus) {
  for (const { assessment, questions } of assessments(corpus)) {
    for (const theme of questions.themes) {
      const word = publicSectionOf(assessment, theme)
      if (!word) continue
      const inner = innerHeadingAt(word.own)
      if (inner !== undefined) {
        const overskrift = /[^\s>].*/.exec(word.own.slice(inner))?.[0] ?? ''
        yield { args: { overskrift }, at: { file: assessment.file, line: word.line, column: 1 }, answeredIn: assessment }
      }
      if (word.own === word.whole) continue
      const below = assessment.sections[assessment.sections.indexOf(word) + 1]
      if (below)
        yield { args: { overskrift: below.text }, at: { file: assessment.file, line: below.line, column: 1 }, answeredIn: assessment }
    }
  }
})
