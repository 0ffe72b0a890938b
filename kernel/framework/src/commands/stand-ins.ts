import type { FactMetadata } from '@zhudian/facts';
import type { Act } from '../decision/act';
import { Refusal } from '../decision/refusal';

/** By holder, who has acted for him in a stream. */
export type StandIns = Map<string, Set<string>>;

interface ActedFact {
  readonly metadata: Pick<FactMetadata, 'actorId' | 'actingFor'>;
}

/** Adds who acts for whom in further facts; the same map, as with the days of steps. */
export const withStandIns = (standIns: StandIns, facts: readonly ActedFact[]): StandIns => {
  for (const { metadata } of facts) {
    const { actorId, actingFor } = metadata;
    if (actingFor === undefined) continue;
    standIns.set(actingFor, (standIns.get(actingFor) ?? new Set()).add(actorId));
  }
  return standIns;
};

/** Nobody whom any fact names: what is refused to him is refused for not being somebody. */
const STRANGER = '·';

/** As whom else an act is judged: whose office it is, and all who have acted in it in what the decision rests on. */
const countsAs = ({ by, actingFor }: Act, standIns: readonly StandIns[]): readonly string[] => {
  const holder = actingFor ?? by;
  const deputies = standIns.flatMap((one) => [...(one.get(holder) ?? [])]);
  return [...new Set([holder, ...deputies])].filter((one) => one !== by);
};

/**
 * Where a rule asks for separate persons, a deputy and the holder are one: what would be refused to the other is refused, unless
 * the rule asks for one person in particular, so that a stranger would be refused the same.
 */
export const unlessSeparate = (
  act: Act,
  standIns: readonly StandIns[],
  decideAs: (act: Act) => unknown,
): Refusal | undefined => {
  const others = countsAs(act, standIns);
  if (others.length === 0) return undefined;
  const toStranger = decideAs({ ...act, by: STRANGER });
  for (const by of others) {
    const refused = decideAs({ ...act, by });
    if (!(refused instanceof Refusal)) continue;
    if (!(toStranger instanceof Refusal) || toStranger.code !== refused.code) return refused;
  }
  return undefined;
};
