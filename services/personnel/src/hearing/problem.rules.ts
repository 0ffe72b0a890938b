import { refuse, type Rule } from '@zhudian/framework';
import { unlessAt, unlessAtStation, type HearingDecider } from './hearing.guards';
import type { Hearing } from './hearing.state';

const standingOf = ({ problems }: Hearing, problemId: string) =>
  Object.hasOwn(problems, problemId) ? problems[problemId]?.standing : undefined;

/** Refuses unless the problem was raised and is not resolved. */
const unlessOpen = (state: Hearing, problemId: string) => {
  const standing = standingOf(state, problemId);
  return standing === undefined || standing === 'RESOLVED' ? refuse('PROBLEM_NOT_OPEN', { problemId }) : undefined;
};

/** A First Secretary speaks for the own posting; the department and the committee for any. */
export const raiseProblem: Rule<HearingDecider, 'RaiseProblem'> = (state, { data, act, read: { posting } }) => {
  const { hearingId: _, stationId: _station, ...problem } = data;
  const no = unlessAt(state, 'SCHEDULED', 'HELD') ?? unlessAtStation(posting, data, act.on);
  if (no) return no;
  if (act.role === 'FIRST_SECRETARY' && act.by !== posting.personId) return refuse('NOT_THE_SECRETARY');
  if (standingOf(state, data.problemId)) return refuse('PROBLEM_ALREADY_RAISED', { problemId: data.problemId });
  return [{ type: 'ProblemRaised', data: problem }];
};

export const assignProblem: Rule<HearingDecider, 'AssignProblem'> = (
  state,
  { data: { hearingId: _, ...data }, act },
) => {
  const no = unlessOpen(state, data.problemId);
  if (no) return no;
  if (data.dueOn < act.on) return refuse('DUE_IN_THE_PAST', { dueOn: data.dueOn, on: act.on });
  return [{ type: 'ProblemAssigned', data }];
};

export const resolveProblem: Rule<HearingDecider, 'ResolveProblem'> = (state, { data: { hearingId: _, ...data } }) => {
  const no = unlessOpen(state, data.problemId);
  if (no) return no;
  return standingOf(state, data.problemId) === 'RAISED'
    ? refuse('PROBLEM_UNASSIGNED', { problems: [data.problemId] })
    : [{ type: 'ProblemResolved', data }];
};

export const reopenProblem: Rule<HearingDecider, 'ReopenProblem'> = (state, { data: { hearingId: _, ...data } }) =>
  standingOf(state, data.problemId) === 'RESOLVED'
    ? [{ type: 'ProblemReopened', data }]
    : refuse('PROBLEM_NOT_RESOLVED', { problemId: data.problemId });

export const unassignedOf = ({ problems }: Hearing): readonly string[] =>
  Object.entries(problems).flatMap(([problemId, { standing }]) => (standing === 'RAISED' ? [problemId] : []));
