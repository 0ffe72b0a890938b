import { officials } from './cast';
import { dueIn, later } from './days';
import { between, choose, phrase, pick } from './pick';
import { shortName } from './places';
import { act, type Step } from './step';
import type { Posting } from './story';
import { CAME_BACK, CONFIRMED, PROBLEMS, SOLVED_AGAIN } from './texts/managing';

const { committee, partyWork, solver } = officials;

interface Hearing {
  readonly hearingId: string;
  readonly month: string;
  readonly on: string;
}

const valuesOf = (seed: string, stationId: string) => ({
  n: between(`${seed}/n`, 3, 12),
  left: between(`${seed}/left`, 2, 4),
  place: shortName(stationId),
});

const seedOf = (month: string, postingId: string): string => `${month}.1/${postingId}`;

/** As the report to the hearing of a month names it. */
export const problemTextOf = (
  month: string,
  { postingId, stationId }: Pick<Posting, 'postingId' | 'stationId'>,
): string => {
  const seed = seedOf(month, postingId);
  return phrase(seed, [choose(`${seed}/text`, PROBLEMS)[0]], valuesOf(seed, stationId));
};

/** The problem of a posting that a hearing takes up: assigned at once, mostly solved in time, one in five comes back once. */
export const problemOf = (hearing: Hearing, posting: Posting): readonly Step[] => {
  const { hearingId, month, on } = hearing;
  const { postingId, stationId } = posting;
  const seed = seedOf(month, postingId);
  const of = { hearingId, problemId: `${postingId}-1` };
  const values = valuesOf(seed, stationId);
  const [ownerOrgId, owner] =
    pick(`${seed}/owner`, 3) > 0 ? [posting.enterprise, posting.assessor] : ['dept-marketing', solver.id];
  const assign = (from: string) =>
    act(committee.id, from, 'AssignProblem', { ...of, ownerOrgId, dueOn: dueIn(posting, from, 20) });
  const [, solved] = choose(`${seed}/text`, PROBLEMS);
  const solvedOn = later(on, between(`${seed}/solved`, 9, 27));
  const solution = phrase(seed, [solved], values);
  const backOn = later(solvedOn, between(`${seed}/back`, 15, 30));
  const cameBack = [
    act(partyWork.id, backOn, 'ReopenProblem', { ...of, reason: phrase(`${seed}/reason`, CAME_BACK, values) }),
    assign(later(backOn, 1)),
    act(owner, later(backOn, 19), 'ResolveProblem', { ...of, solution: phrase(`${seed}/again`, SOLVED_AGAIN, values) }),
  ];
  return [
    // The minutes are entered by then, and with them what the reports named.
    assign(later(on, 2)),
    act(owner, solvedOn, 'ResolveProblem', { ...of, solution }),
    act(committee.id, later(solvedOn, 3), 'CloseProblem', {
      ...of,
      finding: phrase(`${seed}/finding`, CONFIRMED, values),
    }),
    ...(pick(`${seed}/comes-back`, 5) === 0 ? cameBack : []),
  ];
};
