import { stateOf } from '@zhudian/framework';
import { amendmentsOf, inTerm } from '@zhudian/programme';
import { daysOf, postingTerm } from '../posting/posting-term.state';
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
  /** The postings whose problems the hearing holds, by their ids. */
  reads: ({ problems }) =>
    Object.fromEntries(
      Object.values(problems).flatMap(({ postingId }) =>
        postingId === undefined ? [] : [[postingId, stateOf(postingTerm, postingId)]],
      ),
    ),
  bounds: ({ problems }, { fact, on, read }) => {
    const { problemId } = fact.data;
    const { postingId } = problems[String(problemId)] ?? {};
    const posting = postingId === undefined ? undefined : read[postingId];
    return inTerm(posting && daysOf(posting), on);
  },
});
