import type { Code } from '../../../src/i18n/catalogue.ts'
import type { Severity } from '../../../src/model/finding.ts'
import type { Edit, Mark } from '../year.ts'

/** One duty broken on purpose: what is done to the whole year, and the one finding that it gives, with both ends. */
export interface BrokenDuty {
  readonly rule: Code
  /** Told beside the rule, where it can be broken in several ways. */
  readonly how?: string
  readonly edits: readonly Edit[]
  readonly at: Mark
  readonly related?: readonly Mark[]
  /** A document that must answer (an error when it is finished, a warning while it is a draft), or a severity that never varies. */
  readonly answeredIn?: string
  readonly severity?: Severity
}
