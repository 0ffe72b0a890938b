import { personEvents, type FactMetadata, type PersonEvent } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** Where somebody was, and whether of the Party, from a day on. */
interface Standing {
  readonly from: string;
  readonly unitId: string;
  readonly isMember: boolean;
}
/** Oldest first. */
export type Voter = readonly Standing[];

type Dated<Event> = Event & { readonly metadata: Pick<FactMetadata, 'occurredOn'> };

/** The newest standing with a change, from the day of a fact on. */
const changed = (voter: Voter, { metadata }: Dated<PersonEvent>, change: Partial<Standing>): Voter => {
  const last = voter.at(-1);
  return last ? [...voter, { ...last, ...change, from: metadata.occurredOn }] : voter;
};

const evolve: Partial<Fold<Voter, Dated<PersonEvent>>['evolve']> = {
  // Whoever was registered late was there before.
  PersonRegistered: (_, { data: { unitId, membership } }) => [{ from: '', unitId, isMember: membership !== 'NONE' }],
  PersonTransferred: (voter, fact) => changed(voter, fact, { unitId: fact.data.unitId }),
  MembershipChanged: (voter, fact) => changed(voter, fact, { isMember: fact.data.membership !== 'NONE' }),
};

export const voterFold: AnyFold<Voter> = { family: personEvents, initial: [], evolve };

/** How somebody stood on a day. */
export const standingOn = (voter: Voter, day: string): Standing | undefined =>
  voter.findLast(({ from }) => from <= day);
