import type { GroupCommit, Placed, Written } from '../storage/group-commit';
import type { Log } from '../storage/log';
import type { StreamIndex } from '../storage/stream-index';
import { StreamRecords } from '../storage/stream-records';
import { decide, type Decision } from './decide';
import type { Appended, AppendRequest, Situation } from './situation';
import type { decideDelete } from './decide-delete';
import { decideRecords, type Check, type RecordToAppend } from './decide-records';
import { WrongExpectedVersionError, type Expected } from './errors';
import type { Heads } from './heads';
import { Pending } from './pending';
import { RecentIds } from './recent-ids';

export interface AppenderParts {
  readonly log: Log;
  readonly index: StreamIndex;
  readonly heads: Heads;
  readonly commit: GroupCommit;
}

/** A repetition answers for all of its streams: one that repeats some and adds to others is a mistake. */
const refuseHalves = (requests: readonly AppendRequest[], decisions: readonly Decision[]): void => {
  const repeated = decisions.findIndex((decision) => 'repeated' in decision);
  const request = requests[repeated];
  if (!request || decisions.every((decision) => 'repeated' in decision)) return;
  const decision = decisions[repeated];
  const actual = decision && 'repeated' in decision ? decision.repeated.revision : undefined;
  throw new WrongExpectedVersionError(request.stream, request.expected, actual);
};

/** Decides appends one after another against the newest state, durable or not, and hands them to the group commit. */
export class Appender implements Situation {
  readonly #parts: AppenderParts;
  readonly #pending = new Pending();
  readonly recent = new RecentIds();

  constructor(parts: AppenderParts) {
    this.#parts = parts;
  }

  /** Appends all requests or none. Resolves when they are durable. */
  async append(requests: readonly AppendRequest[]): Promise<readonly Appended[]> {
    const decisions = requests.map((request) => decide(request, this));
    refuseHalves(requests, decisions);
    const written = this.#submit(decisions.flatMap((decision) => ('placed' in decision ? decision.placed : [])));
    await this.#parts.commit.settled();
    return requests.map((request, at) => this.#answer(request, decisions[at], written));
  }

  #answer({ stream, events }: AppendRequest, decision: Decision | undefined, written: readonly Written[]): Appended {
    if (decision && 'repeated' in decision) return decision.repeated;
    const last = events.at(-1);
    const own = written.find(({ event }) => event === last);
    return { stream, revision: own?.revision ?? this.last(stream), position: own?.position };
  }

  /** Appends records in their order if all checks hold. Resolves when they are durable. */
  async appendRecords(records: readonly RecordToAppend[], checks: readonly Check[]): Promise<readonly Appended[]> {
    const { placed, repeated } = decideRecords(records, checks, this);
    const written = this.#submit(placed);
    await this.#parts.commit.settled();
    const results = new Map<string, Appended>();
    for (const { stream, revision, position } of written) results.set(stream, { stream, revision, position });
    for (const known of repeated) results.set(known.stream, known);
    return [...new Set(records.map(({ stream }) => stream))].map(
      (stream) => results.get(stream) ?? this.#nothing(stream),
    );
  }

  /** Deletes softly or for ever. Resolves with the position of what was written. */
  async delete(decideIt: typeof decideDelete, stream: string, expected: Expected): Promise<number | undefined> {
    const [written] = this.#submit([decideIt(stream, expected, this)]);
    await this.#parts.commit.settled();
    return written?.position;
  }

  #submit(placed: readonly Placed[]): readonly Written[] {
    if (placed.length === 0) return [];
    const written = this.#parts.commit.submit(placed);
    for (const record of written) {
      this.#pending.add(record);
      this.recent.add(record.event.id, record);
    }
    return written;
  }

  #nothing(stream: string): Appended {
    return { stream, revision: this.last(stream), position: undefined };
  }

  /** To be called for every record that became durable. */
  settled(record: Written): void {
    this.#pending.remove(record);
  }

  /** Forgets everything that was submitted and did not become durable. */
  abandoned(): void {
    this.#pending.clear();
    this.recent.clear();
  }

  last(stream: string): number {
    return this.#pending.last(stream) ?? this.#parts.heads.last(stream);
  }

  metadata(stream: string) {
    return this.#pending.metadata(stream) ?? this.#parts.heads.metadata(stream);
  }

  recentEvent(id: string, stream: string) {
    return this.recent.find(id, stream);
  }

  eventAt(stream: string, revision: number) {
    const pending = this.#pending.at(stream, revision);
    if (pending) return { id: pending.event.id, revision, position: pending.position };
    const { log, index } = this.#parts;
    const located = index.forwards(stream, revision, 1)[0];
    if (located?.[0] !== revision) return undefined;
    const record = new StreamRecords(log, index).read(stream, located);
    return record && { id: record.id, revision, position: record.position };
  }
}
