import { comparison } from '../../i18n/nn/comparison.ts'
import { editions } from '../../i18n/nn/editions.ts'
import { groupedBy } from '../../model/grouped.ts'
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
  return [...togetherOnce(others), ...told, ...(isSilent && tests.length > 0 ? [words.noDifference] : [])]
}

/** Of a test there is a sentence on the level, then those that hold it against others. */
const isOfTest = ({ key, sentences }: Suggestion): boolean => key.startsWith('np-') && sentences.length > 1

function togetherOnce(suggestions: readonly Suggestion[]): readonly string[] {
  const same = groupedBy(suggestions, ({ title, sentences }) => [title, ...sentences].join('\n'))
  return [...same.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const about = group.length > 1 ? first.title : subjectOf(first.caption)
    return about === undefined || first.sentences[0]?.startsWith(about) ? first.sentences : [`${about}: ${first.sentences.join(' ')}`]
  })
}

/** `Elevundersøkinga, 7. trinn` of «Elevundersøkinga, 7. trinn: kommunen og landet (skala frå 1 til 5)». */
const subjectOf = (caption: string | undefined): string | undefined => caption?.split(/:| \(/)[0]
