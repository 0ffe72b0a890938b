import { encodePosition, type Position } from '@zhudian/facts';
import { atMost } from '@zhudian/runtime';
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
  /** None when it depends on the day. */
  readonly etag: string | undefined;
  /** The response at another position with equal read models; `undefined` if only the ETag is cached. */
  readonly at: (position: Position) => Reply | undefined;
}

/** An answer that was kept for several, as it is sent to one of them. */
interface Pointer {
  readonly to: string;
  readonly answer: WeakRef<KeptAnswer>;
  readonly etag: string | undefined;
}

/** Where an answer is kept: for one caller, and for all who may be given it. */
export interface Places {
  readonly own: string;
  readonly shared?: string | undefined;
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

const withEtag = (answer: KeptAnswer, etag: string | undefined): KeptAnswer => {
  if (etag === undefined || etag === answer.etag) return answer;
  const at: KeptAnswer['at'] = (position) => {
    const reply = answer.at(position);
    return reply && { ...reply, headers: { ...reply.headers, etag } };
  };
  return { ...answer, etag, at };
};

/** A least-recently-used cache of responses, limited in bytes; with 0 it holds ETags only. */
export class ResponseCache {
  private readonly kept: LRUCache<string, KeptAnswer | Pointer> | undefined;
  /** ETags that have been verified, since verifying costs as much as the response. */
  private readonly names = new LRUCache<string, KeptAnswer>(atMost(MOST_NAMES));
  /** Changes whenever the cache is cleared: requests that began before are not cached. */
  private era = 0;

  constructor(maxBytes: number) {
    if (maxBytes > 0) this.kept = new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 4) });
  }

  get(key: string): KeptAnswer | undefined {
    const found = this.kept?.get(key) ?? this.names.get(key);
    if (!found || 'at' in found) return found;
    const answer = this.kept?.get(found.to);
    // Another answer in the same place was made by other rights, perhaps.
    if (answer && answer === found.answer.deref()) return withEtag(answer, found.etag);
    this.kept?.delete(key);
    return undefined;
  }

  /** Begins a request; its result is passed to `keep`. */
  get now(): number {
    return this.era;
  }

  keep({ own, shared }: Places, answer: NewAnswer, begun: number) {
    if (!this.kept || begun !== this.era) return;
    const kept = keptOf(answer);
    // The text is held twice: in pieces and whole.
    const size = OVERHEAD_BYTES + 2 * (shared ?? own).length + 3 * (answer.reply.body?.length ?? 0);
    if (!kept) return;
    this.names.delete(own);
    this.kept.set(shared ?? own, kept, { size });
    if (shared !== undefined) this.point(own, shared, kept);
  }

  /** Gives an answer that is kept for several to one more of them, under an ETag of the own. */
  share(own: string, shared: string, createEtag: (answer: KeptAnswer) => string | undefined): KeptAnswer | undefined {
    const answer = this.get(shared);
    if (!answer) return undefined;
    const etag = createEtag(answer);
    this.point(own, shared, answer, etag);
    return withEtag(answer, etag);
  }

  private point(own: string, to: string, answer: KeptAnswer, etag = answer.etag) {
    const size = OVERHEAD_BYTES + 2 * (own.length + to.length);
    this.kept?.set(own, { to, answer: new WeakRef(answer), etag }, { size });
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
