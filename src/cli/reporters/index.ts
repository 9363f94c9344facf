import type { Finding } from '../../model/finding.ts'

export interface Reported {
  readonly findings: readonly Finding[]
  readonly documents: number
  /** How many findings the documents silence, where that is known. */
  readonly silenced?: number
}

export interface Look {
  readonly hasColour: boolean
  readonly width: number
  /** From where the user stands to the data folder, with `/` at the end; empty when they are the same. */
  readonly way: string
  /** Whether long lists of remaining work in a draft may be cut: errors never are, and a named file is told of whole. */
  readonly shortensDrafts: boolean
  /** From the top of the Git repository to the data folder, with `/` at the end; empty when they are the same. */
  readonly prefix: string
  /** Whether warnings count as errors. */
  readonly isStrict: boolean
}

export type Reporter = (reported: Reported, look: Look) => string | Promise<string>

/** How findings can be written, each loaded when asked for. */
export const reporters = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  junit: async () => (await import('./junit.ts')).junit,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type FindingFormat = keyof typeof reporters
