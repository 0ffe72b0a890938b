import { monthOf } from '@zhudian/programme';
import { headOf, officials } from './cast';
import { dueIn, later, monthAfter, nthOf } from './days';
import { between, choose, phrase, pick } from './pick';
import { act, type Step } from './step';
import type { Posting } from './story';
import * as texts from './texts/clues';

/** Who works on a clue of a station, and who checks that. */
interface Hands {
  readonly stationId: string;
  readonly by: string;
  readonly assessor: string;
  readonly posting?: Posting | undefined;
}
export interface WorkedClue extends Hands {
  readonly clueId: string;
  readonly on: string;
  readonly matter: texts.Matter;
  /** Of one on a breach: whether the indicator of a month is better than it was. */
  readonly isBetter?: (period: string) => boolean;
}

export const handsOf = (posting: Posting): Hands => ({
  stationId: posting.stationId,
  by: posting.secretary,
  assessor: posting.assessor,
  posting,
});

interface Attempt {
  readonly steps: readonly Step[];
  readonly isEffective: boolean;
  readonly verifiedOn: string;
}

const dueOf = ({ posting, by }: WorkedClue, ownerId: string, plannedOn: string): string =>
  posting && ownerId === by ? dueIn(posting, plannedOn, 30) : later(plannedOn, 30);

/** What is done about a measure, once; without effect it begins anew. */
const attempt = (clue: WorkedClue, from: string, turn: number): Attempt => {
  const { clueId, stationId, by, assessor, matter, isBetter } = clue;
  const seed = `${clueId}/${turn}`;
  const values = { n: between(`${seed}/n`, 6, 40), left: between(`${seed}/left`, 2, 5) };
  const plannedOn = later(from, between(`${seed}/planned`, 2, 6));
  const completedOn = later(plannedOn, between(`${seed}/completed`, 15, 38));
  const month = monthOf(completedOn);
  const isEffective = isBetter ? isBetter(monthAfter(month, 1)) : turn > 0 || pick(`${clueId}/fails`, 5) > 0;
  // The effect on an indicator shows in the month after the measure, once its reading is there and corrected.
  const verifiedOn = isBetter
    ? nthOf(monthAfter(month, 2), between(`${seed}/verified`, 15, 16))
    : later(completedOn, between(`${seed}/verified`, 10, 25));
  const ownerId = turn === 0 ? by : headOf(stationId);
  const dueOn = dueOf(clue, ownerId, plannedOn);
  const [before, better, asBad] = choose(`${clueId}/effect`, texts.EFFECTS);
  const measure = phrase(`${seed}/measure`, texts.MEASURES[matter], values);
  const verdict = isBetter ? {} : { verdict: isEffective ? 'EFFECTIVE' : 'INEFFECTIVE' };
  const steps = [
    act(by, plannedOn, 'PlanMeasure', { clueId, measure, ownerId, dueOn }),
    act(ownerId, completedOn, 'CompleteMeasure', { clueId, result: phrase(`${seed}/result`, texts.RESULTS, values) }),
    act(assessor, verifiedOn, 'VerifyEffect', {
      clueId,
      before: phrase(`${seed}/before`, [before], values),
      after: phrase(`${seed}/after`, [isEffective ? better : asBad], values),
      ...verdict,
    }),
  ];
  return { steps, isEffective, verifiedOn };
};

/** Measure after measure until one helps, three at the most. */
const attempts = (clue: WorkedClue, from: string, turn = 0): readonly Attempt[] => {
  const one = attempt(clue, from, turn);
  return one.isEffective || turn === 2 ? [one] : [one, ...attempts(clue, one.verifiedOn, turn + 1)];
};

/** What is done about a clue that is open, up to its end if it comes to one. */
export const lifeOf = (clue: WorkedClue): readonly Step[] => {
  const { clueId, by, assessor, on, matter } = clue;
  const values = { n: between(`${clueId}/n`, 5, 30), left: between(`${clueId}/left`, 2, 5) };
  const factorOn = later(on, between(`${clueId}/factor`, 4, 12));
  const tried = attempts(clue, factorOn);
  const last = tried.at(-1);
  const closedOn = later(last?.verifiedOn ?? on, between(`${clueId}/closed`, 2, 8));
  const conclusion = phrase(clueId, texts.CONCLUSIONS, values);
  return [
    act(by, factorOn, 'IdentifyFactor', { clueId, factor: phrase(`${clueId}/factor`, texts.FACTORS[matter], values) }),
    ...tried.flatMap(({ steps }) => steps),
    ...(last?.isEffective ? [act(assessor, closedOn, 'CloseClue', { clueId, conclusion })] : []),
  ];
};

/** Who leaves hands over what is open some days before; what somebody leaves open who is called back stays so. */
export const untilTheEnd = ({ clueId, on, posting }: WorkedClue, steps: readonly Step[]): readonly Step[] => {
  if (posting?.endOn === undefined) return steps;
  const { endOn, course, localLeader } = posting;
  const handedOn = course === 'ENDED' ? later(endOn, -3) : endOn;
  const before = steps.filter((one) => one.on < handedOn);
  const isOpen = on < handedOn && before.at(-1)?.command !== 'CloseClue';
  const passing = { clueId, toPersonId: localLeader, reason: texts.PASSED_ON };
  return isOpen && course === 'ENDED'
    ? [...before, act(officials.partyWork.id, handedOn, 'ReassignClue', passing)]
    : before;
};
