import { streamOf, type Position } from '@zhudian/facts';
import { RevisionConflict, type EventLog } from '@zhudian/log';
import { decideOn, type Aggregate } from '../decision/aggregate';
import type { Act } from '../decision/command';
import { stateOf, type StateRef } from '../decision/decider';
import { Refusal, refuse } from '../decision/refusal';
import { appendsOf, inOrder, type AddressedFact, type SeenStream } from './appends';
import { toNewFacts, type Envelope } from './envelope';
import { StateCache, type Known } from './state-cache';
import { Turns } from './serial-queue';

/** A command ready to be decided: its input is valid and its actor known. */
export interface Wish {
  readonly aggregate: Aggregate;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly act: Act;
  readonly envelope: Envelope;
}

/** What became of a wish: the id of its aggregate and the position at which it is a fact. */
export interface Done {
  readonly id: string;
  readonly position: Position;
  /** True when this command had been carried out before: nothing was appended. */
  readonly replayed: boolean;
}

/** Asks whether the actor may do this for the org unit; a refusal is the answer no. */
export type Authorise = (act: Act, unit: string | undefined) => Promise<Refusal | undefined>;

const ATTEMPTS = 8;

/**
 * Read, fold, decide, append at the expected revision; again, a bounded number of times, when another was faster.
 * Within one process the wishes for a stream take turns, so only another process can be faster.
 */
export class CommandHandler {
  private readonly states: StateCache;
  private readonly turns = new Turns();

  constructor(
    private readonly log: EventLog,
    private readonly authorise: Authorise,
  ) {
    this.states = new StateCache(log);
  }

  handle(wish: Wish): Promise<Done | Refusal> {
    const own = stateOf(wish.aggregate.decider, specOf(wish).of(wish.data as never));
    return this.turns.take(streamOf(own.fold.family, own.id), () => this.carryOut(wish, own));
  }

  private async carryOut(wish: Wish, own: StateRef<unknown>): Promise<Done | Refusal> {
    // What else a command sees depends on its own state: then a guess would read the wrong streams.
    let known = specOf(wish).see ? await this.states.remembered(own) : this.states.assumed(own);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const earlier = replayOf(wish, own, known);
      if (earlier) return earlier;
      const outcome = await this.attempt(wish, own, known);
      if (isDone(outcome)) return outcome;
      const newest = await this.states.fresh(own);
      // What was remembered may be old: only a state that is still the newest says no.
      if (outcome !== 'conflict' && newest.revision === known.revision) return this.settled(own, outcome);
      known = newest;
    }
    return replayOf(wish, own, known) ?? refuse('VERSION_CONFLICT', { stream: known.stream });
  }

  private async attempt(wish: Wish, own: StateRef<unknown>, known: Known): Promise<Outcome> {
    const spec = specOf(wish);
    const forbidden = await this.authorise(wish.act, spec.scope(wish.data as never, known.state as never));
    if (forbidden) return forbidden;
    const seen = await this.see(spec.see?.(wish.data as never, known.state as never) ?? {});
    const command = {
      type: wish.type,
      data: wish.data,
      act: wish.act,
      seen: mapValues(seen, ({ known: { state } }) => state),
    };
    const decision = decideOn(wish.aggregate, known.state, command);
    if (decision instanceof Refusal) return decision;
    const events = toNewFacts(decision, own, wish);
    if (events.length === 0) return 'nothing to do';
    return this.append({ ref: own, known }, Object.values(seen), events);
  }

  private async settled(own: StateRef<unknown>, outcome: Refusal | 'nothing to do'): Promise<Done | Refusal> {
    if (outcome instanceof Refusal) return outcome;
    return { id: own.id, position: await this.log.head(), replayed: false };
  }

  private async see(refs: Readonly<Record<string, StateRef<unknown>>>): Promise<Readonly<Record<string, SeenStream>>> {
    const seen = Object.entries(refs).map(
      async ([name, ref]) => [name, { ref, known: await this.states.fresh(ref) }] as const,
    );
    return Object.fromEntries(await Promise.all(seen));
  }

  private async append(
    own: SeenStream,
    seen: readonly SeenStream[],
    events: readonly AddressedFact[],
  ): Promise<Done | 'conflict'> {
    const streams = inOrder(own, seen);
    const appends = appendsOf(streams, events);
    try {
      const position = await this.log.append(appends);
      for (const { ref, known } of streams) {
        const facts = appends.find(({ stream }) => stream === known.stream)?.facts ?? [];
        this.states.remember(
          ref,
          known,
          facts.map((fact) => ({ ...fact, position })),
        );
      }
      return { id: own.ref.id, position, replayed: false };
    } catch (error) {
      if (error instanceof RevisionConflict) return 'conflict';
      throw error;
    }
  }
}

type Outcome = Done | Refusal | 'conflict' | 'nothing to do';

const isDone = (outcome: Outcome): outcome is Done => typeof outcome === 'object' && !(outcome instanceof Refusal);

const replayOf = ({ envelope }: Wish, { id }: StateRef<unknown>, { commands }: Known): Done | undefined => {
  const position = commands.get(envelope.commandId);
  return position === undefined ? undefined : { id, position, replayed: true };
};

const specOf = ({ aggregate, type }: Wish) => {
  const spec = aggregate.commands[type];
  if (!spec) throw new Error(`${aggregate.decider.family.category} has no command ${type}.`);
  return spec;
};

const mapValues = <A, B>(record: Readonly<Record<string, A>>, of: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]));
