import type { EventFamily, EventOf, RecordedFact } from '@zhudian/facts';
import type { Snapshot } from '@zhudian/projections';
import type { Aggregate } from '../decision/aggregate';

/** A command that a policy issues because of a fact. */
export interface Consequence {
  readonly aggregate: Aggregate;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}
export type PolicyFact<E> = Omit<RecordedFact, 'type' | 'data'> & E;

/**
 * What a rule must know of streams that the fact does not name, added to a consequence before it is issued. The read models hold
 * all that was recorded by then, which may be more than when the fact was.
 */
export type LookUp = (consequence: Consequence, snapshot: Snapshot, fact: RecordedFact) => Promise<Consequence>;

/** A step from one context to another: it reads facts and issues commands whose ids derive from the fact. */
export interface Policy {
  readonly name: string;
  readonly on: Readonly<Record<string, (fact: never) => readonly Consequence[]>>;
  readonly lookUp?: LookUp | undefined;
}

export const definePolicy = <F extends EventFamily>(
  name: string,
  _family: F,
  on: {
    readonly [T in EventOf<F>['type']]?: (
      fact: PolicyFact<Extract<EventOf<F>, { readonly type: T }>>,
    ) => readonly Consequence[];
  },
  lookUp?: LookUp,
): Policy => ({ name, on: on as Policy['on'], lookUp });
