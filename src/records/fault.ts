import type { Args, Code } from '../i18n/catalogue.ts'
import type { Spot } from '../model/document.ts'
import type { RelatedLabel, Severity } from '../model/finding.ts'

/** What a check tells: a code with its arguments, and where, not yet looked up. */
export type Fault = {
  [C in Code]: {
    readonly code: C
    readonly args: Args<C>
    readonly at: Spot
    readonly severity: Severity
    readonly related?: readonly { readonly at: Spot; readonly label: RelatedLabel }[]
  }
}[Code]

type Bare = { [C in Code]: Omit<Extract<Fault, { code: C }>, 'severity'> }[Code]

export const faultOf = (severity: Severity, bare: Bare): Fault => ({ ...bare, severity })
export const error = (bare: Bare): Fault => faultOf('error', bare)

/** What is still missing: remaining work in a draft, an error in a finished document. */
export const gap = (status: 'utkast' | 'ferdig', bare: Bare): Fault => faultOf(status === 'ferdig' ? 'error' : 'warning', bare)
