import { report as words } from '../i18n/nn/report.ts'
import type { Report } from '../model/report.ts'
import { lacksIn } from './lacks.ts'
import type { Material } from './material.ts'
import { sectionsOf } from './sections/index.ts'
import { withSaved } from './trace.ts'

/** The report of a year as a tree, and what it lacks. Pure: the same material gives the same tree. */
export function compileReport(material: Material): { readonly report: Report; readonly lacks: readonly string[] } {
  const { municipality, year, history } = material
  const report: Report = {
    title: words.title(year),
    municipality: municipality.name,
    year,
    opening: [{ key: 'merknad', type: 'paragraph', text: [words.notice(municipality.council)] }],
    sections: sectionsOf(material),
    saved: new Map(),
  }
  return { report: withSaved(report, history), lacks: lacksIn(material) }
}
