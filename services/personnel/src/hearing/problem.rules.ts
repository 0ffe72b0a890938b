import type { HearingEvent, OfType } from '@zhudian/facts';
import { refuse, together, type Rule } from '@zhudian/framework';
import { unlessAt, unlessAtStation, type HearingDecider } from './hearing.guards';
import type { Hearing, Problem } from './hearing.state';

const standingOf = ({ problems }: Hearing, problemId: string) =>
  Object.hasOwn(problems, problemId) ? problems[problemId]?.standing : undefined;

const isDone = (standing: Problem['standing'] | undefined): boolean => standing === 'RESOLVED' || standing === 'CLOSED';

/** What the reports that are heard name is followed as a problem of its own, under the posting's id and a number. */
export const problemsReported = (
  { reports, problems }: Hearing,
  heard: readonly string[],
): OfType<HearingEvent, 'ProblemRaised'>[] =>
  heard.flatMap((postingId) =>
    (reports[postingId] ?? []).flatMap((text, index) => {
      const problemId = `${postingId}-${index + 1}`;
      return Object.hasOwn(problems, problemId)
        ? []
        : [{ type: 'ProblemRaised' as const, data: { problemId, postingId, text } }];
    }),
  );

/** Refuses unless the problem was raised and is not resolved. */
const unlessOpen = (state: Hearing, problemId: string) => {
  const standing = standingOf(state, problemId);
  return standing === undefined || isDone(standing) ? refuse('PROBLEM_NOT_OPEN', { problemId }) : undefined;
};

/** A First Secretary speaks for the own posting; the department and the committee for any. */
export const raiseProblem: Rule<HearingDecider, 'RaiseProblem'> = (state, { data, act, read: { posting } }) => {
  const { hearingId: _, stationId: _station, ...problem } = data;
  const no = unlessAt(state, 'SCHEDULED', 'HELD') ?? unlessAtStation(posting, data, act.on);
  if (no) return no;
  const isAnothers = act.role === 'FIRST_SECRETARY' && act.by !== posting.personId;
  const isKnown = standingOf(state, data.problemId) !== undefined;
  return (
    together(
      isAnothers ? refuse('NOT_THE_SECRETARY') : undefined,
      isKnown ? refuse('PROBLEM_ALREADY_RAISED', { problemId: data.problemId }) : undefined,
    ) ?? [{ type: 'ProblemRaised', data: problem }]
  );
};

export const assignProblem: Rule<HearingDecider, 'AssignProblem'> = (state, { data: { hearingId: _, ...data } }) =>
  unlessOpen(state, data.problemId) ?? [{ type: 'ProblemAssigned', data }];

/** The unit owns it; where it named a person, that person answers for it. */
const unlessOwner = ({ problems }: Hearing, problemId: string, by: string) => {
  const ownerId = problems[problemId]?.ownerId;
  return ownerId === undefined || ownerId === by ? undefined : refuse('NOT_THE_OWNER', { problemId, ownerId });
};

export const resolveProblem: Rule<HearingDecider, 'ResolveProblem'> = (
  state,
  { data: { hearingId: _, ...data }, act: { by } },
) => {
  const no = unlessOpen(state, data.problemId);
  if (no) return no;
  if (standingOf(state, data.problemId) === 'RAISED')
    return refuse('PROBLEM_UNASSIGNED', { problems: [data.problemId] });
  return unlessOwner(state, data.problemId, by) ?? [{ type: 'ProblemResolved', data: { ...data, resolverId: by } }];
};

const unlessResolved = (state: Hearing, problemId: string) =>
  standingOf(state, problemId) === 'RESOLVED' ? undefined : refuse('PROBLEM_NOT_RESOLVED', { problemId });

/** Whoever solved a problem does not confirm that it is solved. */
export const closeProblem: Rule<HearingDecider, 'CloseProblem'> = (
  state,
  { data: { hearingId: _, ...data }, act: { by } },
) => {
  const no = unlessResolved(state, data.problemId);
  if (no) return no;
  const { ownerId, resolverId } = state.problems[data.problemId] ?? {};
  return [ownerId, resolverId].includes(by)
    ? refuse('OWNER_CONFIRMS', { problemId: data.problemId })
    : [{ type: 'ProblemClosed', data }];
};

export const reopenProblem: Rule<HearingDecider, 'ReopenProblem'> = (state, { data: { hearingId: _, ...data } }) =>
  isDone(standingOf(state, data.problemId))
    ? [{ type: 'ProblemReopened', data }]
    : refuse('PROBLEM_NOT_RESOLVED', { problemId: data.problemId });

export const unassignedOf = ({ problems }: Hearing): readonly string[] =>
  Object.entries(problems).flatMap(([problemId, { standing }]) => (standing === 'RAISED' ? [problemId] : []));
