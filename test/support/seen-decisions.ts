import type { EventFamily, Fact } from '@zhudian/facts';
import type { Decision } from '@zhudian/framework';

type Event = Fact & { readonly data: object };

/** A decision that a given/when/then has shown to be right. */
export interface SeenDecision {
  readonly decider: { readonly family: EventFamily; readonly decide: object };
  /** How many facts the stream held. */
  readonly held: number;
  readonly state: object;
  readonly command: Fact;
  readonly decision: Decision<Event, string>;
}

/** All of this test file so far; the pages of the aggregates are made of them. */
export const seenDecisions: SeenDecision[] = [];
