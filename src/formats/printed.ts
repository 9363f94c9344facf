import { CannotRun } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { isUntouchedBytes, sealedBytes } from '../model/seal.ts'
import type { Rendering } from './index.ts'
import type { Means } from './means.ts'
import { pdf } from './pdf.ts'

/** PDF by Typst; where that is not installed, the HTML report as a browser prints it. */
export const rendering: Rendering = {
  render: async (report, means) => sealedBytes(await printed(report, means)),
  isUntouched: isUntouchedBytes,
}

async function printed(report: Report, means: Means): Promise<Uint8Array> {
  const made = await pdf(report, means)
  if ('bytes' in made) return made.bytes
  const { html } = await import('./html.ts')
  const bytes = await means.print(html(report, means), means.date)
  if (!bytes) throw new CannotRun('pdf/ingen-skrivar', {})
  return bytes
}
