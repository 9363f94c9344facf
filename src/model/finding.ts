import type { Args, Code } from '../i18n/catalogue.ts'
import { comparePlaces, compareText, type Place } from './place.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Another place that the finding is about, such as where a duty arose. */
export interface Related {
  readonly place: Place
  readonly label: RelatedLabel
}

/** What the other place is; the words stand in the catalogue. */
export type RelatedLabel =
  'plikta' | 'svaret' | 'fyrste' | 'spørsmålet' | 'spørsmåla' | 'temaet' | 'målet' | 'måla' | 'kjelda' | 'møtet' | 'oppsettet'

interface FindingOf<C extends Code> {
  readonly code: C
  readonly severity: Severity
  readonly args: Args<C>
  readonly place: Place
  readonly related: readonly Related[]
}

/** One thing that a person can mend, without prose: the catalogue turns it into words. */
export type Finding = { [C in Code]: FindingOf<C> }[Code]

/** What a check tells before it is known how grave it is. */
export type Told = {
  [C in Code]: { readonly code: C; readonly args: Args<C>; readonly place: Place; readonly related?: readonly Related[] }
}[Code]

export const findingOf = (told: Told, severity: Severity): Finding => ({ related: [], ...told, severity })

/** The one total order of findings: file, line, column, rule. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) => comparePlaces(a.place, b.place) || compareText(a.code, b.code) || compareText(JSON.stringify(a.args), JSON.stringify(b.args)),
  )
