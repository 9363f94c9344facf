import { actions } from './actions.ts'
import { assessments } from './assessments.ts'
import { agreements, spotChecks } from './agreements.ts'
import { documents, missing, titles } from './documents.ts'
import type { BrokenDuty } from './duty.ts'
import { goals } from './goals.ts'
import { dates, groups, meetings } from './meetings.ts'
import { plans } from './plans.ts'

/** Every duty of the documents, each broken once on purpose. */
export const brokenDuties: readonly BrokenDuty[] = [
  ...goals,
  ...plans,
  ...assessments,
  ...actions,
  ...missing,
  ...documents,
  ...titles,
  ...agreements,
  ...spotChecks,
  ...meetings,
  ...groups,
  ...dates,
]
