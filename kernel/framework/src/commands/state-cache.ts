import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import { amendmentIn, effectiveFacts, streamOf, type Position, type RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { foldOf, type StateRef } from '../decision/decider';
import { withSteps, type Steps } from '../decision/steps';
import { existencesIn } from './existence';
import { withStandIns, type StandIns } from './stand-ins';
import { unlessMisshapen } from './unfoldable-fact';

/** A command that a stream already holds. */
export interface DoneCommand {
  /** The position of its last fact in the stream. */
  readonly position: Position;
  /** The digest of what was commanded, where it was recorded. */
  readonly digest: string | undefined;
}

/** A stream as far as it has been read: its folded state, and which commands it already holds. */
export interface StreamState<State = unknown> {
  readonly stream: string;
  readonly state: State;
  readonly revision: number;
  /** By command id; shared with what is known later, which holds more. */
  readonly commands: Map<string, DoneCommand>;
  /** The days of its steps; shared like the commands. */
  readonly steps: Steps;
  /** Who acted for whom; shared likewise. */
  readonly standIns: StandIns;
}

/** A stream that a command read, as far as it was known then. */
export interface ReadStream {
  readonly ref: StateRef<unknown>;
  readonly known: StreamState;
}
/** How a command reads: what is remembered, or what the log has now. */
export type Read = (ref: StateRef<unknown>) => Promise<StreamState>;

export const readAll = (refs: readonly StateRef<unknown>[], read: Read): Promise<readonly ReadStream[]> =>
  Promise.all(refs.map(async (ref) => ({ ref, known: await read(ref) })));

/** Of all states together. */
const MOST_BYTES = 128 * 1024 * 1024;
const BYTES_OF_ANY = 1_000;
const BYTES_PER_FACT = 500;

/** What a state takes, by the facts that it is folded from: to look at the state itself would cost more than to fold it. */
const bytesOf = ({ revision }: StreamState): number => BYTES_OF_ANY + BYTES_PER_FACT * (revision + 1);

/** Folded states by stream. What is kept is only ever a prefix of the stream, so it never lies: it may only be old. */
export class StateCache {
  /** By fold and stream, since two folds may read the same stream. */
  private readonly states: LRUCache<string, StreamState>;
  private readonly folds = new Map<object, number>();
  /** The newest revision that any fold has seen of a stream: a state that is behind it is known to be old. */
  private readonly newest = new LRUCache<string, number>(atMost(20_000));

  private era: number | undefined;

  constructor(
    private readonly log: EventLog,
    mostBytes = MOST_BYTES,
  ) {
    this.states = new LRUCache({ maxSize: mostBytes, sizeCalculation: bytesOf });
  }

  /** The cached state; sufficient where the append checks the revision. */
  async remembered<State>(ref: StateRef<State>): Promise<StreamState<State>> {
    const held = this.held(ref);
    return held && held.revision >= (this.newest.get(held.stream) ?? -1) ? held : this.fresh(ref);
  }

  /**
   * The cached state, or else the initial one, which avoids reading new streams. If the stream is not new the append
   * conflicts, and refusals are given only for states that were read.
   */
  assumed<State>(ref: StateRef<State>): StreamState<State> {
    return this.held(ref) ?? unread(streamOf(ref.fold.family, ref.id), ref.fold.initial);
  }

  /** The state at the current end of the stream. */
  async fresh<State>(ref: StateRef<State>): Promise<StreamState<State>> {
    const stream = streamOf(ref.fold.family, ref.id);
    const before = this.held(ref) ?? unread(stream, ref.fold.initial);
    const facts = await this.readStream(stream, before.revision);
    if (before.revision < 0 || !isAmended(ref, facts)) return this.remember(ref, before, facts);
    // What was folded already is no longer what holds.
    return this.remember(ref, unread(stream, ref.fold.initial), await this.readStream(stream));
  }

  private async readStream(stream: string, after?: number): Promise<readonly RecordedFact[]> {
    const facts = await this.log.readStream(stream, after);
    unlessMisshapen(facts);
    return facts;
  }

  /** Forgets everything when other facts are set aside than before. */
  async renew(): Promise<void> {
    const era = await this.log.era?.();
    if (era === this.era) return;
    this.era = era;
    this.states.clear();
    this.newest.clear();
  }

  /** Adds facts that directly follow the cached state; if they amend earlier ones, the stream has to be read again. */
  remember<State>(ref: StateRef<State>, before: StreamState<State>, facts: readonly WrittenFact[]): StreamState<State> {
    if (facts.length === 0) return before;
    if (before.revision >= 0 && isAmended(ref, facts)) {
      this.states.delete(this.keyOf(ref, before.stream));
      return before;
    }
    const after = folded(ref, before, facts);
    this.keep(ref, after);
    // Whoever refers to the thing next need not read its stream from the start for that alone.
    if (before.revision < 0)
      for (const fold of existencesIn(ref.fold.family).filter((one) => one !== ref.fold))
        this.keep({ fold, id: ref.id }, folded({ fold, id: ref.id }, unread(before.stream, fold.initial), facts));
    return after;
  }

  private keep(ref: StateRef<unknown>, state: StreamState): void {
    const { stream, revision } = state;
    if ((this.newest.get(stream) ?? -1) < revision) this.newest.set(stream, revision);
    if ((this.held(ref)?.revision ?? -1) < revision) this.states.set(this.keyOf(ref, stream), state);
  }

  private held<State>(ref: StateRef<State>): StreamState<State> | undefined {
    const stream = streamOf(ref.fold.family, ref.id);
    return this.states.get(this.keyOf(ref, stream)) as StreamState<State> | undefined;
  }

  private keyOf({ fold }: StateRef<unknown>, stream: string): string {
    const known = this.folds.get(fold) ?? this.folds.size;
    this.folds.set(fold, known);
    return `${known} ${stream}`;
  }
}

/** The state after facts that directly follow it. */
const folded = <State>(
  ref: StateRef<State>,
  { stream, state, revision, commands, steps, standIns }: StreamState<State>,
  facts: readonly WrittenFact[],
): StreamState<State> => {
  const taken = asTaken(ref, facts);
  for (const { metadata, position } of facts)
    if (metadata.commandId) commands.set(metadata.commandId, { position, digest: metadata.commandDigest });
  return {
    stream,
    state: foldOf(ref.fold, taken, state),
    revision: revision + facts.length,
    commands,
    steps: withSteps(ref.fold.family, steps, taken),
    standIns: withStandIns(standIns, facts),
  };
};

export type WrittenFact = Pick<RecordedFact, 'id' | 'type' | 'data' | 'metadata' | 'position'>;

const isAmended = ({ fold: { family, asRecorded } }: StateRef<unknown>, facts: readonly WrittenFact[]): boolean =>
  !asRecorded && facts.some((fact) => amendmentIn(family.category, fact));

const asTaken = ({ fold: { family, asRecorded } }: StateRef<unknown>, facts: readonly WrittenFact[]) =>
  asRecorded ? facts : effectiveFacts(facts, () => family.category);

const unread = <State>(stream: string, state: State): StreamState<State> => ({
  stream,
  state,
  revision: -1,
  commands: new Map(),
  steps: new Map(),
  standIns: new Map(),
});
