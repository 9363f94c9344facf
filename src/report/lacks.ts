import { report as words } from '../i18n/nn/report.ts'
import type { Material } from './material.ts'

/** What should have been there, in words, school by school. */
export function lacksIn({ questions, schools, lacksFigures }: Material): readonly string[] {
  const themes = questions?.themes ?? []
  return [
    ...(questions ? [] : [words.lacks.questions]),
    ...(lacksFigures ? [words.lacks.figures] : []),
    ...schools.flatMap(({ school, state, words: written, withheld }) => {
      if (state === 'missing') return [words.lacks.notDelivered(school.name)]
      if (state === 'draft') return [words.lacks.notFinished(school.name)]
      if (state === 'unreadable') return [words.lacks.unreadable(school.name)]
      return themes
        .filter((theme) => !written.some((word) => word.theme === theme))
        .map((theme) => {
          const held = withheld.find((one) => one.theme === theme)
          return held ? words.lacks.withheld(school.name, theme.tittel, held) : words.lacks.noWord(school.name, theme.tittel)
        })
    }),
  ]
}
