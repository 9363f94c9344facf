import type { Rule } from '../rule.ts'
import { actionsNotTakenUp, closedWithoutEvaluation, lastYearsActions } from './actions.ts'
import {
  agreementsWithoutArea,
  areasWithoutAgreement,
  closedWithoutEvaluation as closedAgreements,
  doubledAgreements,
  staleAgreements,
} from './agreements.ts'
import { goalsNotAssessed, goalsWithoutMeasures, staleGoals, unknownAssessedGoals, unknownGoals } from './goals.ts'
import { groupsWithoutRole, wrongLeader } from './groups.ts'
import { missingDocuments } from './missing.ts'
import { missingRoles, outsideWindow, wrongConvener, wrongLength } from './meetings.ts'
import { originsAhead, originsInRing, originsOfOtherSchools, originsOfWrongKind, originsWithoutItem, unknownOrigins } from './origins.ts'
import { gapWithoutAction, planElementWithoutAction } from './spot-check.ts'
import { talkNotHeld, talkTooEarly, talkWithoutDate } from './talk.ts'
import { doubledTitles } from './titles.ts'

/** What one document owes another, and what holds for several kinds. */
export const duties: readonly Rule[] = [
  goalsWithoutMeasures,
  staleGoals,
  unknownGoals,
  goalsNotAssessed,
  unknownAssessedGoals,
  actionsNotTakenUp,
  lastYearsActions,
  closedWithoutEvaluation,
  missingDocuments,
  unknownOrigins,
  originsOfWrongKind,
  originsOfOtherSchools,
  originsWithoutItem,
  originsAhead,
  originsInRing,
  areasWithoutAgreement,
  agreementsWithoutArea,
  staleAgreements,
  doubledAgreements,
  closedAgreements,
  gapWithoutAction,
  planElementWithoutAction,
  outsideWindow,
  wrongLength,
  missingRoles,
  wrongConvener,
  talkWithoutDate,
  talkTooEarly,
  talkNotHeld,
  groupsWithoutRole,
  wrongLeader,
  doubledTitles,
]
