import { isUntouched } from '../model/seal.ts'
import type { Report } from '../model/report.ts'
import type { Means } from './means.ts'

/** A way to write a report that is made anew with every compilation, and may have been edited since. */
export interface Rendering {
  readonly render: (report: Report, means: Means) => Promise<string | Uint8Array>
  /** Whether a file is as this program made it. */
  readonly isUntouched: (content: Uint8Array) => boolean
}

/** How a report can be written besides the draft, each loaded when asked for. */
export const renderings = {
  html: async () => {
    const { html } = await import('./html.ts')
    return {
      render: async (report, means) => html(report, means),
      isUntouched: (content) => isUntouched(Buffer.from(content).toString('utf8')),
    }
  },
  docx: async () => {
    const { docx, isUntouchedDocx } = await import('./docx.ts')
    return { render: docx, isUntouched: isUntouchedDocx }
  },
  pdf: async () => (await import('./printed.ts')).rendering,
} satisfies Readonly<Record<string, () => Promise<Rendering>>>

export type RenderingName = keyof typeof renderings
/** `md` is the draft. */
export type FormatName = 'md' | RenderingName
export const formatNames = ['md', ...(Object.keys(renderings) as RenderingName[])] as const satisfies readonly FormatName[]
