import type { Status } from '../../app/status.ts'

/** How the text for people is shown. */
export interface Look {
  readonly hasColour: boolean
  readonly width: number
  /** From where the user stands to the data folder, with `/` at the end; empty when they are the same. */
  readonly way: string
}

type StatusReporter = (status: Status, look: Look) => string | Promise<string>

/** How a status can be written, each loaded when asked for. */
export const statusReporters = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
} satisfies Readonly<Record<string, () => Promise<StatusReporter>>>

export type StatusFormat = keyof typeof statusReporters
