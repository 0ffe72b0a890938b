import { officials } from './cast';
import { later } from './days';
import { between, choose, phrase, pick } from './pick';
import { shortName } from './places';
import { act, type Step } from './step';
import type { Posting } from './story';
import { CAME_BACK, PROBLEMS, SOLVED_AGAIN } from './texts/managing';

const { committee, partyWork, solver } = officials;

interface Hearing {
  readonly hearingId: string;
  readonly on: string;
}

/** The problem of a posting that a hearing takes up: assigned at once, mostly solved in time, one in five comes back once. */
export const problemOf = (hearing: Hearing, posting: Posting): readonly Step[] => {
  const { hearingId, on } = hearing;
  const { postingId, stationId, secretary } = posting;
  const seed = `${hearingId}/${postingId}`;
  const of = { hearingId, problemId: `problem-${hearingId}-${stationId.slice(8)}` };
  const values = { n: between(`${seed}/n`, 3, 12), left: between(`${seed}/left`, 2, 4), place: shortName(stationId) };
  const [ownerOrgId, owner] =
    pick(`${seed}/owner`, 3) > 0 ? [posting.enterprise, posting.assessor] : ['dept-marketing', solver.id];
  const assign = (from: string) =>
    act(committee.id, from, 'AssignProblem', { ...of, ownerOrgId, dueOn: later(from, 20) });
  const [problem, solved] = choose(`${seed}/text`, PROBLEMS);
  const text = phrase(seed, [problem], values);
  const solvedOn = later(on, between(`${seed}/solved`, 9, 27));
  const solution = phrase(seed, [solved], values);
  const backOn = later(solvedOn, between(`${seed}/back`, 15, 30));
  const cameBack = [
    act(partyWork.id, backOn, 'ReopenProblem', { ...of, reason: phrase(`${seed}/reason`, CAME_BACK, values) }),
    assign(later(backOn, 1)),
    act(owner, later(backOn, 19), 'ResolveProblem', { ...of, solution: phrase(`${seed}/again`, SOLVED_AGAIN, values) }),
  ];
  return [
    act(secretary, on, 'RaiseProblem', { ...of, postingId, stationId, text }),
    assign(on),
    act(owner, solvedOn, 'ResolveProblem', { ...of, solution }),
    ...(pick(`${seed}/comes-back`, 5) === 0 ? cameBack : []),
  ];
};
