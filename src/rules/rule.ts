import type { Args, Code } from '../i18n/catalogue.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Spot } from '../model/document.ts'
import type { RelatedLabel, Severity } from '../model/finding.ts'
import type { Fault } from '../records/fault.ts'

/** One breach: what the text needs to know, where the answer belongs, and where the duty arose. */
export interface Breach<C extends Code> {
  readonly args: Args<C>
  readonly at: Spot
  readonly related?: readonly { readonly at: Spot; readonly label: RelatedLabel }[]
}

/** A duty is a warning while the document that must answer it is missing or a draft, and an error when that one is finished. */
export interface Duty<C extends Code> extends Breach<C> {
  readonly answeredIn: { readonly status: 'utkast' | 'ferdig' } | undefined
}

/** A rule with its identity stamped on what it finds. */
export interface Rule {
  readonly code: Code
  check(corpus: Corpus): Iterable<Fault>
}

/** A rule whose severity never varies. */
export function rule<C extends Code>(code: C, severity: Severity, breaches: (corpus: Corpus) => Iterable<Breach<C>>): Rule {
  return {
    code,
    *check(corpus) {
      for (const breach of breaches(corpus)) yield { ...breach, code, severity } as unknown as Fault
    },
  }
}

/** A rule about what one document owes another. */
export function duty<C extends Code>(code: C, breaches: (corpus: Corpus) => Iterable<Duty<C>>): Rule {
  return {
    code,
    *check(corpus) {
      for (const { answeredIn, ...breach } of breaches(corpus)) {
        yield { ...breach, code, severity: answeredIn?.status === 'ferdig' ? 'error' : 'warning' } as unknown as Fault
      }
    },
  }
}
