import { headings } from '../../i18n/nn/headings.ts'
import { slugOf } from '../../model/slug.ts'
import { always, heading, never } from '../../rules/headings.ts'
import type { Kind, Occasion } from '../kind.ts'
import { enumerate } from '../../i18n/lists.ts'
import { CannotRun } from '../../model/problem.ts'
import { criticalAreaFor, criticalAreas } from './critical-area.ts'

const text = headings.oppfolgingsavtale

/** The written agreement between leiar for skule and rektor on a critical area, named by the words of the area. */
export const oppfolgingsavtale: Kind<'oppfolgingsavtale'> = {
  id: 'oppfolgingsavtale',
  templateVersion: 1,
  belongsTo: 'school',
  made: () => [],
  due: () => undefined,
  fileName: (occasion) => `oppfolgingsavtale-${slugOf(titleOf(occasion)) || 'omrade'}`,
  isNamed: (name) => /^oppfolgingsavtale-[a-z0-9-]+$/.test(name),
  headings: [
    heading(2, text.area, always),
    heading(2, text.agreed, always),
    heading(2, text.control, always),
    heading(2, text.evaluation, never),
  ],
  values: (occasion) => {
    const area = criticalAreaFor(occasion)
    if (!area && occasion.area === undefined)
      throw new CannotRun('kommando/manglar-val', { val: '--område', lovlege: enumerate(criticalAreas, 'eller') })
    return { tittel: titleOf(occasion), område: occasion.area ?? area?.område ?? '', sitat: area?.tekst ?? '', funne_i: foundIn(occasion) }
  },
  rules: [],
}

/** What was asked for, else what dialogue 3 calls the area. */
const titleOf = (occasion: Occasion): string => occasion.title ?? criticalAreaFor(occasion)?.tittel ?? occasion.area ?? ''

/** Dialogue 3 where there is one; else the owner writes where the area was found. */
const foundIn = ({ corpus, year, school }: Occasion): string =>
  corpus.inYear('leiardialog-3', year, school?.id).length > 0 ? 'leiardialog-3' : ''
