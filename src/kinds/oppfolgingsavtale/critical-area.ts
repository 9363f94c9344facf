import { enumerate } from '../../i18n/lists.ts'
import type { KritiskOmrade } from '../../generated/types.ts'
import { titleKey } from '../../model/dialogues.ts'
import type { Draft } from '../../model/document.ts'
import { CannotRun } from '../../model/problem.ts'
import type { Occasion } from '../kind.ts'

/** The kinds of critical area, as the schemas have them (source: *Leiardialog 3, når*). */
export const criticalAreas = ['læring', 'læringsmiljø', 'økonomi', 'regelverk', 'anna'] as const

/**
 * The critical area of dialogue 3 that an agreement is asked for: the one with the title that was given, the only one of its kind, or the only one.
 * Stops when several could be meant; undefined where dialogue 3 has none.
 */
export function criticalAreaFor({ corpus, year, school, title, area }: Occasion): Draft<KritiskOmrade> | undefined {
  const areas = corpus.inYear('leiardialog-3', year, school?.id).flatMap(({ data }) => criticalAreasIn(data.kritiske_område))
  if (title !== undefined) return areas.find(({ tittel }) => tittel !== undefined && titleKey(tittel) === titleKey(title))
  const alike = area === undefined ? areas : areas.filter(({ område }) => område === area)
  if (alike.length > 1) {
    const titles = alike.map(({ tittel }) => `«${tittel ?? '…'}»`)
    throw new CannotRun('avtale/fleire-omrade', { område: area, titlar: enumerate(titles, 'og') })
  }
  return alike[0]
}

/** The areas of a dialogue 3; empty where it says *ingen*, or nothing yet. */
export const criticalAreasIn = (written: Draft<'ingen' | KritiskOmrade[]> | undefined): readonly Draft<KritiskOmrade>[] =>
  typeof written === 'string' || written === undefined ? [] : written
