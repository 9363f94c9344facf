import type { Block, Inline, Origin } from '../../model/report.ts'

/** A paragraph of some sentences, and what they were made from. */
export const paragraph = (key: string, sentences: readonly string[], origins: readonly Origin[] = []): Block =>
  withOrigins({ key, type: 'paragraph', text: [sentences.join(' ')] satisfies readonly Inline[] }, origins)

/** Suggested sentences, and what they were made from. */
export const draft = (key: string, sentences: readonly string[], origins: readonly Origin[] = []): Block =>
  withOrigins({ key, type: 'draft', sentences }, origins)

export const task = (key: string, text: string): Block => ({ key, type: 'task', text })

/** A block with what it was made from: each place once; without the field where there is none. */
export function withOrigins(block: Block, origins: readonly Origin[]): Block {
  const distinct = [...new Map(origins.map((origin) => [`${origin.line} ${origin.file}`, origin])).values()]
  return distinct.length === 0 ? block : { ...block, origins: distinct }
}
