import { editions } from '../../i18n/nn/editions.ts'
import type { Piece } from '../../model/piece.ts'
import type { Block, Report } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { wholeAssessments } from './assessments.ts'
import { besideLastYear, type LastYear } from './last-year.ts'

const words = editions.internal

/** What the internal edition shows beside the public report. */
export interface InternalContext {
  readonly material: Material
  /** The public report as Markdown. */
  readonly pieces: readonly Piece[]
  readonly lastYear: LastYear | undefined
}

/**
 * The public report with all that the schools have written, and with what the report of the year before said. Never to be published: its figures are
 * masked, but its words are meant for few.
 */
export function internal(report: Report, { material, pieces, lastYear }: InternalContext): Report {
  const compared = besideLastYear(report, { lastYear, pieces, hasPersonalData: material.hasPersonalData })
  const { owner } = material.municipality
  const notice: readonly Block[] = [
    { key: 'intern', type: 'paragraph', text: [{ strong: words.mark }, words.about(owner)] },
    { key: 'intern-tal', type: 'paragraph', text: [words.figures] },
  ]
  const at = compared.sections.findIndex(({ id }) => id === 'vedlegg')
  const before = at === -1 ? compared.sections : compared.sections.slice(0, at)
  const after = at === -1 ? [] : compared.sections.slice(at)
  return {
    ...compared,
    title: words.title(report.title),
    // That it is a draft for the council is not true of this one.
    opening: [...notice, ...compared.opening.filter(({ key }) => key !== 'merknad')],
    sections: [...before, wholeAssessments(material), ...after],
  }
}
