import type { EventFamily, Fact, OfType } from '@zhudian/facts';
import type { Refusal } from './refusal';

/** How the state of one kind of stream follows from its facts. */
export interface Fold<State, Event extends Fact> {
  readonly family: EventFamily;
  readonly initial: State;
  readonly evolve: { readonly [T in Event['type']]: (state: State, event: OfType<Event, T>) => State };
  /** Takes the facts as they were told, amendments too; any other fold takes them as they were amended since. */
  readonly asRecorded?: boolean;
}

/** A fact for another stream, appended in the same atomic append at the revision at which that stream was read. */
export interface Elsewhere {
  readonly elsewhere: StateRef<unknown>;
  readonly event: Fact & { readonly data: object };
}

/** A stream whose state a command reads: a fold and the id of the stream. */
export interface StateRef<State> {
  readonly fold: AnyFold<State>;
  readonly id: string;
}
export type AnyFold<State> = Pick<Fold<State, never>, 'family' | 'initial' | 'asRecorded'> & {
  readonly evolve: object;
};

/** A fact of nobody: its metadata names no actor and no role, and its ids derive from `apart` alone, not from the command. */
export interface Nobodys {
  readonly apart: string;
}

export const stateOf = <State>(fold: AnyFold<State>, id: string): StateRef<State> => ({ fold, id });

export const elsewhere = <State, Event extends Fact & { readonly data: object }>(
  fold: Fold<State, Event>,
  id: string,
  event: Event,
): Elsewhere => ({ elsewhere: { fold, id }, event });

export type Decision<Event, Code extends string> = readonly (Event | (Event & Nobodys) | Elsewhere)[] | Refusal<Code>;

/** The rules of one aggregate: pure, complete, without clock, chance or I/O. */
export interface Decider<Command extends Fact, State, Event extends Fact, Code extends string> extends Fold<
  State,
  Event
> {
  readonly decide: {
    readonly [T in Command['type']]: (state: State, command: OfType<Command, T>) => Decision<Event, Code>;
  };
}

/** The rule of one command of a decider: `Rule<BranchDecider, 'EstablishBranch'>`. */
export type Rule<D extends { readonly decide: object }, Type extends keyof D['decide']> = D['decide'][Type];

/** The state after some facts; facts of types that the fold does not know leave it as it is. */
export const foldOf = <State>(fold: AnyFold<State>, facts: Iterable<Fact>, from: State = fold.initial): State => {
  let state = from;
  const evolve = fold.evolve as Readonly<Record<string, ((state: State, event: Fact) => State) | undefined>>;
  for (const fact of facts) state = evolve[fact.type]?.(state, fact) ?? state;
  return state;
};
