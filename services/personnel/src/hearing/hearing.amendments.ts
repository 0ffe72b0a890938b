import { amendmentsOf } from '@zhudian/programme';
import { hearing } from './hearing.decider';
import { hearingFold } from './hearing.state';

/** The corrections and annulments of a hearing. */
export const hearingAmendments = amendmentsOf(hearing, hearingFold, {
  correctable: {
    HearingScheduled: ['plannedOn', 'topic'],
    WorkReportSubmitted: ['progress', 'problems'],
    HearingHeld: ['heldOn', 'chairId'],
    AbsenceExcused: ['reason'],
    ProblemRaised: ['text'],
    ProblemAssigned: ['ownerOrgId', 'ownerId', 'dueOn'],
    ProblemResolved: ['solution'],
    ProblemClosed: ['finding'],
    WorkReportReplied: ['reply'],
    ProblemReopened: ['reason'],
  },
  scope: ({ bureauId }) => bureauId,
});
