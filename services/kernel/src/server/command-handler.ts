import { RevisionConflict, type EventLog, type ExpectedRevision, type NewFact, type Position, type StreamAppend } from '@zhudian/events';
import { decideOn, type Aggregate } from '../aggregate';
import type { Act } from '../command';
import { stateOf, type Elsewhere, type StateRef } from '../decider';
import { Refusal, refuse } from '../refusal';
import { toNewFacts, type Envelope } from './envelope';
import { StateCache, type Known } from './state-cache';

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

/** Read, fold, decide, append at the expected revision; again, a bounded number of times, when another was faster. */
export class CommandHandler {
  private readonly states: StateCache;

  constructor(
    private readonly log: EventLog,
    private readonly authorise: Authorise,
  ) {
    this.states = new StateCache(log);
  }

  async handle(wish: Wish): Promise<Done | Refusal> {
    const spec = specOf(wish);
    const own = stateOf(wish.aggregate.decider, spec.of(wish.data as never));
    let known = await this.states.remembered(own);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const earlier = known.commands.get(wish.envelope.commandId);
      if (earlier !== undefined) return { id: own.id, position: earlier, replayed: true };
      const outcome = await this.attempt(wish, own, known);
      if (outcome !== 'conflict') return outcome;
      known = await this.states.fresh(own);
    }
    return refuse('VERSION_CONFLICT', { stream: known.stream });
  }

  private async attempt(wish: Wish, own: StateRef<unknown>, known: Known): Promise<Done | Refusal | 'conflict'> {
    const spec = specOf(wish);
    const forbidden = await this.authorise(wish.act, spec.scope(wish.data as never, known.state as never));
    if (forbidden) return forbidden;
    const seen = await this.see(spec.see?.(wish.data as never, known.state as never) ?? {});
    const command = { type: wish.type, data: wish.data, act: wish.act, seen: mapValues(seen, ({ known: { state } }) => state) };
    const decision = decideOn(wish.aggregate, known.state, command);
    if (decision instanceof Refusal) return decision;
    const events = toNewFacts(decision, own, wish);
    if (events.length === 0) return { id: own.id, position: await this.log.head(), replayed: false };
    return this.append(own, [{ ref: own, known }, ...Object.values(seen)], events);
  }

  private async see(refs: Readonly<Record<string, StateRef<unknown>>>): Promise<Readonly<Record<string, SeenStream>>> {
    const seen = Object.entries(refs).map(async ([name, ref]) => [name, { ref, known: await this.states.fresh(ref) }] as const);
    return Object.fromEntries(await Promise.all(seen));
  }

  private async append(
    own: StateRef<unknown>,
    streams: readonly SeenStream[],
    events: readonly AddressedFact[],
  ): Promise<Done | 'conflict'> {
    const appends = appendsOf(streams, events);
    try {
      const position = await this.log.append(appends);
      for (const { ref, known } of streams) {
        const facts = appends.find(({ stream }) => stream === known.stream)?.facts ?? [];
        this.states.remember(ref, known, facts.map((fact) => ({ ...fact, position })));
      }
      return { id: own.id, position, replayed: false };
    } catch (error) {
      if (error instanceof RevisionConflict) return 'conflict';
      throw error;
    }
  }
}

interface SeenStream {
  readonly ref: StateRef<unknown>;
  readonly known: Known;
}
/** A new fact and the stream it is for. */
export interface AddressedFact {
  readonly stream: string;
  readonly fact: NewFact;
}
export type Decided = Elsewhere | { readonly type: string; readonly data: object };

const specOf = ({ aggregate, type }: Wish) => {
  const spec = aggregate.commands[type];
  if (!spec) throw new Error(`${aggregate.decider.family.category} has no command ${type}.`);
  return spec;
};

const appendsOf = (streams: readonly SeenStream[], events: readonly AddressedFact[]): StreamAppend[] => {
  const appends = streams.flatMap(({ known: { stream, revision } }) => {
    const facts = events.filter((event) => event.stream === stream).map(({ fact }) => fact);
    const expected: ExpectedRevision = revision < 0 ? 'no_stream' : revision;
    return facts.length > 0 ? [{ stream, expected, facts }] : [];
  });
  const stray = events.find(({ stream }) => !appends.some((append) => append.stream === stream));
  if (stray) throw new Error(`${stray.fact.type} is for ${stray.stream}, which the command did not see.`);
  return appends;
};

const mapValues = <A, B>(record: Readonly<Record<string, A>>, of: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]));
