import type { Corpus } from '../model/corpus.ts'
import type { Fault } from '../records/fault.ts'
import type { Rule } from './rule.ts'

/** Runs every rule over what could be read. */
export const checkCorpus = (corpus: Corpus, rules: readonly Rule[]): readonly Fault[] => rules.flatMap((rule) => [...rule.check(corpus)])
