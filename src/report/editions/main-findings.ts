import { comparison } from '../../i18n/nn/comparison.ts'
import { editions } from '../../i18n/nn/editions.ts'
import { groupedBy } from '../../model/grouped.ts'
import { sentencesOf } from './shortened.ts'
import type { Suggestion } from './voice.ts'

const words = editions.casePaper.findings

/**
 * The suggestions of a chapter as a council reads them: what is said of a test only where it is more than uncertainty, and what is said in the same words
 * of several tables once.
 */
export function mainFindings(suggestions: readonly Suggestion[]): readonly string[] {
  const tests = suggestions.filter(isOfTest)
  const others = suggestions.filter((one) => !isOfTest(one))
  const told = tests.flatMap(({ sentences: [first = '', ...rest] }) => {
    const found = rest.filter((sentence) => sentence.includes(comparison.cell.utanfor))
    return found.length === 0 ? [] : [first, ...found]
  })
  const isSilent = tests.some(({ sentences: [, ...rest] }) => !rest.some((sentence) => sentence.includes(comparison.cell.utanfor)))
  return [...togetherOnce(others), ...told, ...(isSilent && tests.length > 0 ? [words.noDifference(told.length > 0)] : [])]
}

/** Of a test there is a sentence on the level, then those that hold it against others. */
const isOfTest = ({ key, sentences }: Suggestion): boolean => key.startsWith('np-') && sentences.length > 1

function togetherOnce(suggestions: readonly Suggestion[]): readonly string[] {
  const same = groupedBy(suggestions, ({ title, sentences }) => [title, ...sentences].join('\n'))
  const told = [...same.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const about = group.length > 1 ? first.title : subjectOf(first.caption)
    const text = sentencesOf(first.sentences.join(' '))
      .filter((sentence) => !sentence.startsWith(words.otherSchools))
      .join(' ')
    return [{ about, text, isDifferent: text.includes(comparison.cell.utanfor) }]
  })
  const sentences = (isDifferent: boolean): readonly string[] =>
    told
      .filter((one) => one.isDifferent === isDifferent)
      .map(({ about, text }) => (about === undefined || text.startsWith(about) ? text : `${about}: ${inShort(text)}`))
  const different = sentences(true)
  return [...(different.length > 0 ? [words.different, ...different] : []), ...sentences(false)]
}

/** That a difference is more than uncertainty is said once, before them all. */
const inShort = (text: string): string =>
  text
    .replaceAll(comparison.ending('utanfor', true), words.nearLimit)
    .replaceAll(comparison.ending('utanfor', false), '.')
    .replaceAll(words.figureIs, words.is)

/** `Elevundersøkinga, 7. trinn` of «Elevundersøkinga, 7. trinn: kommunen og landet (skala frå 1 til 5)». */
const subjectOf = (caption: string | undefined): string | undefined => caption?.split(/:| \(/)[0]
