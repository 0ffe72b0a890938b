import { streamOf, type Position } from '@zhudian/facts';
import { RevisionConflict, type EventLog } from '@zhudian/log';
import { decideOn, type Aggregate } from '../decision/aggregate';
import type { Act } from '../decision/command';
import { stateOf, type StateRef } from '../decision/decider';
import { Refusal, refuse } from '../decision/refusal';
import { appendsOf, inOrder, type AddressedFact, type ReadStream } from './appends';
import { toNewFacts, type Envelope } from './envelope';
import { StateCache, type StreamState } from './state-cache';
import { SerialQueue } from './serial-queue';

/** A command ready to be decided: its input is valid and its actor known. */
export interface CommandEnvelope {
  readonly aggregate: Aggregate;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly act: Act;
  readonly envelope: Envelope;
}

/** What became of a wish: the id of its aggregate and the position at which it is a fact. */
export interface CommandResult {
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
  private readonly turns = new SerialQueue();

  constructor(
    private readonly log: EventLog,
    private readonly authorise: Authorise,
  ) {
    this.states = new StateCache(log);
  }

  handle(wish: CommandEnvelope): Promise<CommandResult | Refusal> {
    const own = stateOf(wish.aggregate.decider, specOf(wish).of(wish.data as never));
    return this.turns.take(streamOf(own.fold.family, own.id), () => this.execute(wish, own));
  }

  private async execute(wish: CommandEnvelope, own: StateRef<unknown>): Promise<CommandResult | Refusal> {
    // What else a command sees depends on its own state: then a guess would read the wrong streams.
    let known = specOf(wish).reads ? await this.states.remembered(own) : this.states.assumed(own);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const earlier = replayOf(wish, own, known);
      if (earlier) return earlier;
      const outcome = await this.attempt(wish, own, known);
      if (isResult(outcome)) return outcome;
      const newest = await this.states.fresh(own);
      // What was remembered may be old: only a state that is still the newest says no.
      if (outcome !== 'conflict' && newest.revision === known.revision) return this.settled(own, outcome);
      known = newest;
    }
    return replayOf(wish, own, known) ?? refuse('VERSION_CONFLICT', { stream: known.stream });
  }

  private async attempt(wish: CommandEnvelope, own: StateRef<unknown>, known: StreamState): Promise<Outcome> {
    const spec = specOf(wish);
    const forbidden = await this.authorise(wish.act, spec.scope(wish.data as never, known.state as never));
    if (forbidden) return forbidden;
    const read = await this.reads(spec.reads?.(wish.data as never, known.state as never) ?? {});
    const command = {
      type: wish.type,
      data: wish.data,
      act: wish.act,
      read: mapValues(read, ({ known: { state } }) => state),
    };
    const decision = decideOn(wish.aggregate, known.state, command);
    if (decision instanceof Refusal) return decision;
    const events = toNewFacts(decision, own, wish);
    if (events.length === 0) return 'nothing to do';
    return this.append({ ref: own, known }, Object.values(read), events);
  }

  private async settled(own: StateRef<unknown>, outcome: Refusal | 'nothing to do'): Promise<CommandResult | Refusal> {
    if (outcome instanceof Refusal) return outcome;
    return { id: own.id, position: await this.log.head(), replayed: false };
  }

  private async reads(
    refs: Readonly<Record<string, StateRef<unknown>>>,
  ): Promise<Readonly<Record<string, ReadStream>>> {
    const read = Object.entries(refs).map(
      async ([name, ref]) => [name, { ref, known: await this.states.fresh(ref) }] as const,
    );
    return Object.fromEntries(await Promise.all(read));
  }

  private async append(
    own: ReadStream,
    read: readonly ReadStream[],
    events: readonly AddressedFact[],
  ): Promise<CommandResult | 'conflict'> {
    const streams = inOrder(own, read);
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

type Outcome = CommandResult | Refusal | 'conflict' | 'nothing to do';

const isResult = (outcome: Outcome): outcome is CommandResult =>
  typeof outcome === 'object' && !(outcome instanceof Refusal);

const replayOf = (
  { envelope }: CommandEnvelope,
  { id }: StateRef<unknown>,
  { commands }: StreamState,
): CommandResult | undefined => {
  const position = commands.get(envelope.commandId);
  return position === undefined ? undefined : { id, position, replayed: true };
};

const specOf = ({ aggregate, type }: CommandEnvelope) => {
  const spec = aggregate.commands[type];
  if (!spec) throw new Error(`${aggregate.decider.family.category} has no command ${type}.`);
  return spec;
};

const mapValues = <A, B>(record: Readonly<Record<string, A>>, of: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]));
