import { headings } from '../../i18n/nn/headings.ts'
import type { Document, Section, Theme } from '../../model/document.ts'
import { nearest } from '../../model/nearest.ts'
import { headingKey, isFilled, writtenText } from '../../records/sections.ts'
import { duty } from '../../rules/rule.ts'
import { assessments } from './questions.ts'

const publicKey = headingKey(headings.eigenvurdering.publicWord)

/** What the school says of a theme in public. */
export interface PublicWord {
  /** Markdown as the school wrote it, comments and template text left out; empty when nothing is written. */
  readonly text: string
  readonly line: number
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
  return section && { text: writtenText(section.own.slice(0, innerHeadingAt(section.own))), line: section.line }
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
  for (const { assessment, questions } of assessments(corpus)) {
    const themes = questions.themes
    const spare = assessment.sections.filter(({ key }) => !themes.some((theme) => theme.key === key))
    for (const theme of themes) {
      if (themeSectionOf(assessment, theme)) continue
      const framlegg = nearest(
        theme.tittel,
        spare.map(({ text }) => text),
      )
      const line = spare.find(({ text }) => text === framlegg)?.line ?? 1
      yield { args: { overskrift: `## ${theme.tittel}`, framlegg }, at: { file: assessment.file, line, column: 1 }, answeredIn: assessment }
    }
  }
})

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
        answeredIn: assessment,
      }
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
        const overskrift = /[^\s>].*/.exec(word.own.slice(inner))?.[0].slice(0, 60) ?? ''
        yield { args: { overskrift }, at: { file: assessment.file, line: word.line, column: 1 }, answeredIn: assessment }
      }
      if (word.own === word.whole) continue
      const below = assessment.sections[assessment.sections.indexOf(word) + 1]
      if (below)
        yield { args: { overskrift: below.text }, at: { file: assessment.file, line: below.line, column: 1 }, answeredIn: assessment }
    }
  }
})
