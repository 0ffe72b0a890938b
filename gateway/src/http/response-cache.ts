import { encodePosition, type Position } from '@zhudian/facts';
import { LRUCache } from 'lru-cache';
import type { MomentRequest } from '../operation/moment';
import type { LastingAnswer } from '../operation/operation-context';
import type { Reply } from './reply';

/** An answer as it was sent, and all that decides whether it may be sent again. */
export interface NewAnswer {
  readonly reply: Reply;
  readonly lasting: LastingAnswer;
  /** What the request's own `extensions` say about its moment. */
  readonly moment: MomentRequest;
  /** After this time, in milliseconds since 1970, the caller has to be looked at again. */
  readonly until: number;
}

export interface KeptAnswer extends Omit<NewAnswer, 'reply'> {
  readonly etag: string;
  /** The same answer as of a position at which its read models are the same; nothing when its name alone is kept. */
  readonly at: (position: Position) => Reply | undefined;
}

/** About what an entry takes beside the bytes of its answer. */
const OVERHEAD_BYTES = 1_000;
const MOST_NAMES = 5_000;

const POSITION_MARK = '"position":"';

/** An answer whose last value is its position, as a function of that position; `undefined` for any other. */
const retold = ({ status, headers, body }: Reply, position: Position): KeptAnswer['at'] | undefined => {
  const text = typeof body === 'string' ? body : '';
  const end = `${POSITION_MARK}${encodePosition(position)}"}}`;
  const start = text.trimEnd().length - end.length;
  if (start < 0 || !text.startsWith(end, start)) return undefined;
  const before = text.slice(0, start + POSITION_MARK.length);
  const after = text.slice(start + end.length - '"}}'.length);
  const as = (asked: Position): { readonly position: Position; readonly reply: Reply } => {
    const whole = `${before}${encodePosition(asked)}${after}`;
    const length = String(Buffer.byteLength(whole));
    return { position: asked, reply: { status, headers: { ...headers, 'content-length': length }, body: whole } };
  };
  let told = as(position);
  return (asked) => {
    if (asked !== told.position) told = as(asked);
    return told.reply;
  };
};

const keptOf = ({ reply, lasting, moment, until }: NewAnswer): KeptAnswer | undefined => {
  const at = retold(reply, lasting.position);
  return at && { lasting, moment, until, etag: lasting.etag, at };
};

/** Answers that were given, the ones used last, in so many bytes at the most; 0 keeps none, but for their names. */
export class ResponseCache {
  private readonly kept: LRUCache<string, KeptAnswer> | undefined;
  /** Names that were found good: finding that out costs as much as saying so. */
  private readonly names = new LRUCache<string, KeptAnswer>({ max: MOST_NAMES });
  /** Another after each clearing: what was begun before it is not kept. */
  private era = 0;

  constructor(maxBytes: number) {
    if (maxBytes > 0) this.kept = new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 4) });
  }

  /** What is kept for a request, if its caller need not be looked at again. */
  get(key: string): KeptAnswer | undefined {
    const found = this.kept?.get(key) ?? this.names.get(key);
    return found && found.until > Date.now() ? found : undefined;
  }

  /** Where an answer begins that is to be kept with `keep`. */
  get now(): number {
    return this.era;
  }

  keep(key: string, answer: NewAnswer, begun: number) {
    if (!this.kept || answer.until <= Date.now() || begun !== this.era) return;
    const kept = keptOf(answer);
    // Its text is held in pieces and as a whole.
    const size = OVERHEAD_BYTES + 2 * key.length + 3 * (answer.reply.body?.length ?? 0);
    if (!kept) return;
    this.names.delete(key);
    this.kept.set(key, kept, { size });
  }

  /** Keeps that an answer has this name; its caller has the answer, so it need not be kept. */
  keepName(key: string, named: Omit<NewAnswer, 'reply'>) {
    if (named.until <= Date.now()) return;
    this.kept?.delete(key);
    this.names.set(key, { ...named, etag: named.lasting.etag, at: () => undefined });
  }

  clear() {
    this.era += 1;
    this.kept?.clear();
    this.names.clear();
  }
}
