import { LRUCache } from 'lru-cache';
import { amendmentIn, effectiveFacts, streamOf, type Position, type RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { foldOf, type StateRef } from '../decision/decider';

/** A stream as far as it has been read: its folded state, and which commands it already holds. */
export interface StreamState<State = unknown> {
  readonly stream: string;
  readonly state: State;
  readonly revision: number;
  /** Command id → position of that command's last fact in this stream; shared with what is known later, which holds more. */
  readonly commands: Map<string, Position>;
}

/** Folded states by stream. What is kept is only ever a prefix of the stream, so it never lies: it may only be old. */
export class StateCache {
  /** By fold, because two folds may look at one stream. */
  private readonly byFold = new Map<object, LRUCache<string, StreamState>>();

  constructor(private readonly log: EventLog) {}

  /** As far as it is known here; enough where the append itself checks the revision. */
  async remembered<State>(ref: StateRef<State>): Promise<StreamState<State>> {
    return this.held(ref) ?? this.fresh(ref);
  }

  /**
   * As far as it is known here, else as if nothing had happened: saves the reading of streams that are new. An append
   * to one that is not new conflicts, and a refusal is only given on what was read.
   */
  assumed<State>(ref: StateRef<State>): StreamState<State> {
    return this.held(ref) ?? unread(streamOf(ref.fold.family, ref.id), ref.fold.initial);
  }

  /** Read to the end of the stream now. */
  async fresh<State>(ref: StateRef<State>): Promise<StreamState<State>> {
    const stream = streamOf(ref.fold.family, ref.id);
    const before = this.held(ref) ?? unread(stream, ref.fold.initial);
    const facts = await this.log.readStream(stream, before.revision);
    if (before.revision < 0 || !isAmended(ref, facts)) return this.remember(ref, before, facts);
    // What was folded already is no longer what holds.
    return this.remember(ref, unread(stream, ref.fold.initial), await this.log.readStream(stream));
  }

  /** Takes in facts that are known to follow directly; when they amend earlier ones, the stream is to be read anew. */
  remember<State>(ref: StateRef<State>, before: StreamState<State>, facts: readonly WrittenFact[]): StreamState<State> {
    if (facts.length === 0) return before;
    if (before.revision >= 0 && isAmended(ref, facts)) {
      this.statesOf(ref).delete(before.stream);
      return before;
    }
    const { commands } = before;
    for (const { metadata, position } of facts) if (metadata.commandId) commands.set(metadata.commandId, position);
    const after = {
      stream: before.stream,
      state: foldOf(ref.fold, asTaken(ref, facts), before.state),
      revision: before.revision + facts.length,
      commands,
    };
    if ((this.held(ref)?.revision ?? -1) < after.revision) this.statesOf(ref).set(before.stream, after);
    return after;
  }

  private held<State>(ref: StateRef<State>): StreamState<State> | undefined {
    return this.statesOf(ref).get(streamOf(ref.fold.family, ref.id)) as StreamState<State> | undefined;
  }

  private statesOf({ fold }: StateRef<unknown>): LRUCache<string, StreamState> {
    const states = this.byFold.get(fold) ?? new LRUCache<string, StreamState>({ max: 20_000 });
    this.byFold.set(fold, states);
    return states;
  }
}

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
});
