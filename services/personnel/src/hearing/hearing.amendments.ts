import { idsIn, stateOf } from '@zhudian/framework';
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
  /** The postings whose problems the hearing holds and those that the fact names, by their ids. */
  reads: ({ problems }, _id, fact) => {
    const named = idsIn(fact?.data ?? {}, 'postingId');
    const withProblems = Object.values(problems).flatMap(({ postingId }) => postingId ?? []);
    return Object.fromEntries([...withProblems, ...named].map((id) => [id, stateOf(postingTerm, id)]));
  },
  /** A problem is the case of who is to solve it, an absence that of who was excused. */
  subject: ({ problems }, read, _id, { type, data }) => {
    const problem = problems[String(data['problemId'])];
    const absent = type === 'HearingHeld' || type === 'AbsenceExcused' ? idsIn(data, 'postingId') : [];
    return [problem?.ownerId, problem?.resolverId, ...absent.map((postingId) => read[postingId]?.personId)];
  },
  bounds: ({ problems }, { fact, on, read }) => {
    const { problemId } = fact.data;
    const { postingId } = problems[String(problemId)] ?? {};
    const posting = postingId === undefined ? undefined : read[postingId];
    return inTerm(posting && daysOf(posting), on);
  },
});
