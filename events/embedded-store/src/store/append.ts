import { Cursor } from '../storage/cursor';
import type { GroupCommit, Placed, Written } from '../storage/group-commit';
import type { Log } from '../storage/log';
import { MAX_NAME, TOMBSTONE_REVISION, type NewEvent } from '../storage/record';
import type { StreamIndex } from '../storage/stream-index';
import { InvalidRequestError, StreamDeletedError, WrongExpectedVersionError, type Expected } from './errors';
import type { Heads } from './heads';
import { isDeleted, isMetadataStream, metadataStreamOf } from './metadata';
import type { RecentIds } from './recent-ids';
import { undeletingEvent } from './deleting';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly NewEvent[];
}

/** Where the last event of a request is, or would be; position undefined where nothing was written. */
export interface Appended {
  readonly stream: string;
  readonly revision: number;
  readonly position: number | undefined;
}

/** What is to be written for one request, or where its events already are. */
type Decision = { readonly placed: readonly Placed[] } | { readonly repeated: Appended };

export interface AppenderParts {
  readonly log: Log;
  readonly index: StreamIndex;
  readonly heads: Heads;
  readonly recent: RecentIds;
  readonly commit: GroupCommit;
}

const place = (stream: string, after: number, events: readonly NewEvent[]): Placed[] => {
  const streamBytes = Buffer.from(stream, 'utf8');
  return events.map((event, at) => ({ stream, streamBytes, revision: after + 1 + at, event }));
};

const refuseBadNames = ({ stream, events }: AppendRequest): void => {
  const bad = (name: string): boolean => name.length === 0 || Buffer.byteLength(name) > MAX_NAME;
  if (bad(stream) || stream === '$$' || stream === '$all')
    throw new InvalidRequestError(`'${stream.slice(0, 100)}' is no stream to append to`);
  if (events.some(({ type }) => bad(type))) throw new InvalidRequestError('an event needs a type of at most 16 KiB');
};

/** Decides appends one after another against the newest state, durable or not, and hands them to the group commit. */
export class Appender {
  readonly #parts: AppenderParts;
  readonly #unsettled = new Map<number, Written>();

  constructor(parts: AppenderParts) {
    this.#parts = parts;
  }

  /** Appends all requests or none. Resolves when they are durable. */
  async append(requests: readonly AppendRequest[]): Promise<readonly Appended[]> {
    const decisions = requests.map((request) => this.#decide(request));
    const placed = decisions.flatMap((decision) => ('placed' in decision ? decision.placed : []));
    const written = placed.length > 0 ? this.#submit(placed) : [];
    await this.#parts.commit.settled();
    return decisions.map((decision, at) =>
      'repeated' in decision ? decision.repeated : this.#result(requests[at] as AppendRequest, written),
    );
  }

  #submit(placed: readonly Placed[]): readonly Written[] {
    const written = this.#parts.commit.submit(placed);
    this.#parts.heads.submitted(written);
    for (const record of written) {
      this.#unsettled.set(record.position, record);
      this.#parts.recent.add(record.event.id, record);
    }
    return written;
  }

  /** To be called for every record that became durable. */
  settled(record: Written): void {
    this.#unsettled.delete(record.position);
  }

  abandoned(): void {
    this.#unsettled.clear();
    this.#parts.recent.clear();
  }

  #result({ stream }: AppendRequest, written: readonly Written[]): Appended {
    const last = written.findLast((record) => record.stream === stream);
    return { stream, revision: last?.revision ?? this.#parts.heads.latest(stream), position: last?.position };
  }

  #decide(request: AppendRequest): Decision {
    refuseBadNames(request);
    const { stream, expected, events } = request;
    const last = this.#parts.heads.latest(stream);
    if (last === TOMBSTONE_REVISION) throw new StreamDeletedError(stream);
    const deleted = isDeleted(this.#parts.heads.latestMetadata(stream));
    const visible = deleted ? -1 : last;
    if (typeof expected === 'string' && expected !== 'noStream') {
      const repeated = this.#repeatedRecently(request, last);
      if (repeated) return { repeated };
      if (expected === 'streamExists' && visible < 0) throw new WrongExpectedVersionError(stream, expected, undefined);
      return { placed: this.#placing(stream, last, deleted, events) };
    }
    const after = expected === 'noStream' ? -1 : expected;
    if (after === last || (after === -1 && deleted)) return { placed: this.#placing(stream, last, deleted, events) };
    return { repeated: this.#repeatedAt(request, after, last) };
  }

  #placing(stream: string, last: number, deleted: boolean, events: readonly NewEvent[]): readonly Placed[] {
    const placed = place(stream, last, events);
    if (!deleted || events.length === 0 || isMetadataStream(stream)) return placed;
    const metadata = metadataStreamOf(stream);
    const document = this.#parts.heads.latestMetadata(stream).document;
    return [...place(metadata, this.#parts.heads.latest(metadata), [undeletingEvent(document, last + 1)]), ...placed];
  }

  #repeatedRecently({ stream, expected, events }: AppendRequest, last: number): Appended | undefined {
    const found = events.map(({ id }) => this.#parts.recent.find(id, stream));
    const first = found[0];
    if (!first) return undefined;
    const consecutive = found.every((known, at) => known?.revision === first.revision + at);
    if (!consecutive) throw new WrongExpectedVersionError(stream, expected, last);
    return { stream, revision: first.revision + events.length - 1, position: found.at(-1)?.position };
  }

  #repeatedAt({ stream, expected, events }: AppendRequest, after: number, last: number): Appended {
    const wrong = new WrongExpectedVersionError(stream, expected, last < 0 ? undefined : last);
    if (after > last || events.length === 0) throw wrong;
    let position: number | undefined;
    for (const [at, { id }] of events.entries()) {
      const there = this.#idAt(stream, after + 1 + at);
      if (there?.id !== id) throw wrong;
      position = there.position;
    }
    return { stream, revision: after + events.length, position };
  }

  #idAt(stream: string, revision: number): { readonly id: string; readonly position: number } | undefined {
    for (const record of this.#unsettled.values()) {
      if (record.stream === stream && record.revision === revision)
        return { id: record.event.id, position: record.position };
    }
    const { id } = this.#parts.heads.durable(stream);
    const located = id === undefined ? undefined : this.#parts.index.forwards(id, revision, 1)[0];
    if (!located || located[0] !== revision) return undefined;
    return { id: new Cursor(this.#parts.log, located[1]).at(located[1]).id, position: located[1] };
  }
}
