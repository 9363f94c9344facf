import type { Rule } from '../rule.ts'
import { actionsNotTakenUp, actionsWithoutDialogue, closedWithoutEvaluation, lastYearsActions } from './actions.ts'
import {
  agreementsWithoutArea,
  areasWithoutAgreement,
  closedWithoutEvaluation as closedAgreements,
  doubledAgreements,
  staleAgreements,
} from './agreements.ts'
import { goalsNotAssessed, goalsWithoutDocument, goalsWithoutMeasures, staleGoals, unknownAssessedGoals, unknownGoals } from './goals.ts'
import { groupsWithoutRole, wrongLeader } from './groups.ts'
import { missingRoles, outsideWindow, wrongConvener, wrongLength } from './meetings.ts'
import { originsAhead, originsInRing, originsOfOtherSchools, originsOfWrongKind, originsWithoutItem, unknownOrigins } from './origins.ts'
import { gapWithoutAction, planElementWithoutAction } from './spot-check.ts'
import { talkNotHeld, talkWithoutDate, talkWithoutDocument } from './talk.ts'
import { doubledTitles } from './titles.ts'

/** What one document owes another, and what holds for several kinds. */
export const duties: readonly Rule[] = [
  goalsWithoutMeasures,
  staleGoals,
  unknownGoals,
  goalsNotAssessed,
  unknownAssessedGoals,
  goalsWithoutDocument,
  actionsNotTakenUp,
  lastYearsActions,
  actionsWithoutDialogue,
  closedWithoutEvaluation,
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
  talkWithoutDocument,
  talkNotHeld,
  groupsWithoutRole,
  wrongLeader,
  doubledTitles,
]
