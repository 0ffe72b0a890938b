import type { Position } from '@zhudian/facts';
import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import type { SeenBy, Sharing } from '../operation/reads';
import { isWithin } from '../operation/span';
import type { ChangeIntervals } from '../subgraphs/change-intervals';

const MOST_REQUESTS = 10_000;
/** Of tokens and what is known of their bearers. */
const VIEWERS_BYTES = 16 * 1024 * 1024;
const VIEWER_BYTES = 1_000;
/** Ways in which the answers of one request have been made. */
const MOST_WAYS = 8;

/** What of an answer a viewer's class decides: which subgraphs were asked, and on what of the own person it rests in each. */
type Way = readonly (readonly [subgraph: string, grounds: readonly string[]])[];

interface KnownViewer {
  readonly seenBy: SeenBy;
  readonly at: Position;
}

const keyOf = (request: string, sharing: Sharing): string => `${request}\n${JSON.stringify(sharing)}`;

/**
 * Which viewers share answers. A viewer's class in a subgraph is known from an answer of that subgraph to the very token,
 * for as long as nothing has changed that it rests on; a viewer who is not known shares nothing.
 */
export class SharedAnswers {
  private readonly viewers = new LRUCache<string, ReadonlyMap<string, KnownViewer>>({
    maxSize: VIEWERS_BYTES,
    sizeCalculation: (known, token) => token.length + VIEWER_BYTES * (known.size + 1),
  });
  private readonly ways = new LRUCache<string, readonly Way[]>(atMost(MOST_REQUESTS));

  constructor(
    private readonly changes: Pick<ChangeIntervals, 'areSame'>,
    private readonly now: () => number,
  ) {}

  /** Notes what subgraphs have said of a viewer, at a position. */
  meet(authorization: string | undefined, seenBy: ReadonlyMap<string, SeenBy>, at: Position) {
    if (authorization === undefined || seenBy.size === 0) return;
    const known = new Map(this.viewers.get(authorization));
    for (const [subgraph, seen] of seenBy) known.set(subgraph, { seenBy: seen, at });
    this.viewers.set(authorization, known);
  }

  /** The key under which an answer is kept for all who may be given it. */
  keyFor(request: string, sharing: Sharing): string {
    const way: Way = sharing.map(([subgraph, , grounds]) => [subgraph, grounds]);
    const text = JSON.stringify(way);
    const others = (this.ways.get(request) ?? []).filter((one) => JSON.stringify(one) !== text);
    this.ways.set(request, [way, ...others].slice(0, MOST_WAYS));
    return keyOf(request, sharing);
  }

  /** Under which keys answers to a request may be kept that this viewer may be given at a position. */
  keysOf(request: string, authorization: string | undefined, position: Position): readonly string[] {
    const known = authorization === undefined ? undefined : this.viewers.get(authorization);
    if (!known) return [];
    return (this.ways.get(request) ?? []).flatMap((way) => {
      const sharing = way.map(([subgraph, grounds]) => {
        const key = this.classIn(known.get(subgraph), grounds, position);
        return key === undefined ? undefined : ([subgraph, key, grounds] as const);
      });
      return sharing.every((one) => one !== undefined) ? [keyOf(request, sharing)] : [];
    });
  }

  private classIn(known: KnownViewer | undefined, grounds: readonly string[], position: Position): string | undefined {
    if (!known || !this.changes.areSame(known.seenBy.models, known.at, position)) return undefined;
    const { key, grounds: own, day } = known.seenBy;
    if (day && !isWithin(day, this.now())) return undefined;
    return grounds.some((ground) => own.includes(ground)) ? undefined : key;
  }

  clear() {
    this.viewers.clear();
    this.ways.clear();
  }
}
