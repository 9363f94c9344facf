import { keyAt } from '../../model/document.ts'
import type { School } from '../../model/municipality.ts'
import { duty } from '../../rules/rule.ts'

/**
 * The professional community has analysed the national tests and Elevundersøkinga in meetings of its own (the source document,
 * *Leiardialog 3*). Both begin on step 5 (Udir: national tests on steps 5, 8 and 9; Elevundersøkinga from step 5).
 */
export const missingMeetings = duty('eigenvurdering/kjelde-utan-mote', function* (corpus) {
  for (const assessment of corpus.of('eigenvurdering')) {
    const meetings = assessment.data.interne_møte
    const school = corpus.school(assessment.school)
    if (!meetings || meetings.length === 0 || meetings.some(({ kjelder }) => kjelder === undefined) || !hasStepFive(school)) continue
    for (const kjelde of ['nasjonale prøvar', 'elevundersøkinga'] as const) {
      if (meetings.some(({ kjelder }) => kjelder?.includes(kjelde))) continue
      yield { args: { kjelde }, at: keyAt(assessment, 'interne_møte'), answeredIn: assessment }
    }
  }
})

/** A school that says nothing of its steps may have them all; one that is not known is left alone. */
const hasStepFive = (school: School | undefined): boolean => school !== undefined && (school.steps === undefined || school.steps.to >= 5)
