import type { Report } from '../model/report.ts'

export type Format = (report: Report) => string

/** How a report can be written, each loaded when asked for. */
export const formats = {
  md: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
} satisfies Readonly<Record<string, () => Promise<Format>>>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]
