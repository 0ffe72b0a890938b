import { refuse, type Rule } from '@zhudian/framework';
import type { Hearing } from './hearing.state';
import { refuseInactive, unlessAt, type HearingDecider } from './hearing.guards';

const standingOf = ({ problems }: Hearing, problemId: string) =>
  Object.hasOwn(problems, problemId) ? problems[problemId]?.standing : undefined;

const refuseNotOpen = (problemId: string) => refuse('PROBLEM_NOT_OPEN', { problemId });

/** A First Secretary speaks for the own posting; the department and the committee for any. */
export const raiseProblem: Rule<HearingDecider, 'RaiseProblem'> = (state, { data, act, read: { posting } }) => {
  const { hearingId: _, stationId, ...problem } = data;
  const no = unlessAt(state, 'SCHEDULED', 'HELD');
  if (no) return no;
  if (!posting.known || posting.stationId !== stationId) return refuseInactive([data.postingId], act.on);
  if (act.role === 'FIRST_SECRETARY' && act.by !== posting.personId) return refuse('NOT_THE_SECRETARY');
  if (standingOf(state, data.problemId)) return refuse('PROBLEM_ALREADY_RAISED', { problemId: data.problemId });
  return [{ type: 'ProblemRaised', data: problem }];
};

export const assignProblem: Rule<HearingDecider, 'AssignProblem'> = (
  state,
  { data: { hearingId: _, ...data }, act },
) => {
  const standing = standingOf(state, data.problemId);
  if (!standing || standing === 'RESOLVED') return refuseNotOpen(data.problemId);
  if (data.dueOn < act.on) return refuse('DUE_IN_THE_PAST', { dueOn: data.dueOn, on: act.on });
  return [{ type: 'ProblemAssigned', data }];
};

export const resolveProblem: Rule<HearingDecider, 'ResolveProblem'> = (state, { data: { hearingId: _, ...data } }) => {
  const standing = standingOf(state, data.problemId);
  if (standing === 'RAISED') return refuse('PROBLEM_UNASSIGNED', { problems: [data.problemId] });
  return standing === 'ASSIGNED' ? [{ type: 'ProblemResolved', data }] : refuseNotOpen(data.problemId);
};

export const reopenProblem: Rule<HearingDecider, 'ReopenProblem'> = (state, { data: { hearingId: _, ...data } }) =>
  standingOf(state, data.problemId) === 'RESOLVED'
    ? [{ type: 'ProblemReopened', data }]
    : refuse('PROBLEM_NOT_RESOLVED', { problemId: data.problemId });

export const unassignedOf = ({ problems }: Hearing): readonly string[] =>
  Object.entries(problems).flatMap(([problemId, { standing }]) => (standing === 'RAISED' ? [problemId] : []));
