import { encodePosition, type Position } from '@zhudian/facts';
import { LRUCache } from 'lru-cache';
import type { MomentRequest } from '../operation/moment';
import type { LastingAnswer } from '../operation/operation-context';
import type { Reply } from './reply';

/** A sent response, and what determines whether it may be sent again. */
export interface NewAnswer {
  readonly reply: Reply;
  readonly lasting: LastingAnswer;
  /** The moment requested in `extensions`. */
  readonly moment: MomentRequest;
}

export interface KeptAnswer extends Omit<NewAnswer, 'reply'> {
  readonly etag: string;
  /** The response at another position with equal read models; `undefined` if only the ETag is cached. */
  readonly at: (position: Position) => Reply | undefined;
}

/** The approximate overhead of an entry in bytes. */
const OVERHEAD_BYTES = 1_000;
const MOST_NAMES = 5_000;

const POSITION_MARK = '"position":"';

/** A response as a function of its position; `undefined` if the position is not its last value. */
const atPosition = ({ status, headers, body }: Reply, position: Position): KeptAnswer['at'] | undefined => {
  const text = typeof body === 'string' ? body : '';
  const end = `${POSITION_MARK}${encodePosition(position)}"}}`;
  const start = text.trimEnd().length - end.length;
  if (start < 0 || !text.startsWith(end, start)) return undefined;
  const before = text.slice(0, start + POSITION_MARK.length);
  const after = text.slice(start + end.length - '"}}'.length);
  const as = (requested: Position): { readonly position: Position; readonly reply: Reply } => {
    const whole = `${before}${encodePosition(requested)}${after}`;
    const length = String(Buffer.byteLength(whole));
    return { position: requested, reply: { status, headers: { ...headers, 'content-length': length }, body: whole } };
  };
  let last = as(position);
  return (requested) => {
    if (requested !== last.position) last = as(requested);
    return last.reply;
  };
};

const keptOf = ({ reply, lasting, moment }: NewAnswer): KeptAnswer | undefined => {
  const at = atPosition(reply, lasting.position);
  return at && { lasting, moment, etag: lasting.etag, at };
};

/** A least-recently-used cache of responses, limited in bytes; with 0 it holds ETags only. */
export class ResponseCache {
  private readonly kept: LRUCache<string, KeptAnswer> | undefined;
  /** ETags that have been verified, since verifying costs as much as the response. */
  private readonly names = new LRUCache<string, KeptAnswer>({ max: MOST_NAMES });
  /** Changes whenever the cache is cleared: requests that began before are not cached. */
  private era = 0;

  constructor(maxBytes: number) {
    if (maxBytes > 0) this.kept = new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 4) });
  }

  get(key: string): KeptAnswer | undefined {
    return this.kept?.get(key) ?? this.names.get(key);
  }

  /** Begins a request; its result is passed to `keep`. */
  get now(): number {
    return this.era;
  }

  keep(key: string, answer: NewAnswer, begun: number) {
    if (!this.kept || begun !== this.era) return;
    const kept = keptOf(answer);
    // The text is held twice: in pieces and whole.
    const size = OVERHEAD_BYTES + 2 * key.length + 3 * (answer.reply.body?.length ?? 0);
    if (!kept) return;
    this.names.delete(key);
    this.kept.set(key, kept, { size });
  }

  /** Caches an ETag without its response, which the client already has. */
  keepName(key: string, named: Omit<NewAnswer, 'reply'>) {
    this.kept?.delete(key);
    this.names.set(key, { ...named, etag: named.lasting.etag, at: () => undefined });
  }

  clear() {
    this.era += 1;
    this.kept?.clear();
    this.names.clear();
  }
}
