import { longDate } from '../i18n/dates.ts'
import { report } from '../i18n/nn/report.ts'
import type { History } from './material.ts'

const words = report.appendix

/** When and how a file was last saved, in words: `3f2a91c0de, 2. mai 2026`, that it is not saved yet, or that there is no Git to tell. */
export function savedText(file: string, history: History | undefined): string {
  if (!history) return words.noHistory
  const saved = history.saved.get(file)
  if (!saved || history.unsaved.has(file)) return words.unsaved
  return words.commit(saved.hash, longDate(saved.date))
}
