import { patchDocument, PatchType } from 'docx'
import type { Report } from '../model/report.ts'
import { bodyOf } from './docx/body.ts'
import { finished } from './docx/finish.ts'
import { mark } from './docx/mark.ts'
import { packed, unpacked } from './docx/package.ts'
import { picturesOf } from './docx/pictures.ts'
import { referenceFor } from './docx/reference.ts'
import { sealed } from './docx/seal.ts'
import type { Means } from './means.ts'

export { isUntouchedDocx } from './docx/seal.ts'

/**
 * The report as a Word document, to be edited further: with the municipality's own look where it has one, else with a built-in one. In its own document
 * the report takes the place of the paragraph `{{rapport}}`; without one it stands after all that is there. Throws `CannotRun` with `rapport/stil` where
 * that document is of no use. The same report, means and machine give the same bytes.
 */
export async function docx(report: Report, means: Means): Promise<Uint8Array> {
  const reference = referenceFor(report, means.styles)
  const { children, lists } = bodyOf(report, reference, await picturesOf(report, means))
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: packed(reference.parts),
    placeholderDelimiters: { start: mark.start, end: mark.end },
    patches: { [mark.key]: { type: PatchType.DOCUMENT, children } },
    numbering: lists.numbering,
  })
  const parts = unpacked(filled)
  if (!parts || parts === 'too-large') throw new Error('The Word document that was made cannot be read.')
  return sealed(finished(parts, reference.parts, report, means.date))
}
