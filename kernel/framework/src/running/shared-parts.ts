import type { Position } from '@zhudian/facts';
import { CLASS_MODELS, TREE_MODELS, type Changes, type Reader } from '@zhudian/projections';
import { LRUCache } from 'lru-cache';
import type { Asker } from './asker';
import type { Reads } from './reads';

interface Part<T> {
  readonly made: readonly T[];
  readonly from: Reads;
}

interface KeptPart extends Part<unknown> {
  /** Where it was made. */
  readonly at: Position;
}

interface Question {
  readonly name: string;
  readonly asker: Asker;
  readonly position: Position;
  readonly reader: Pick<Reader, 'changes'>;
}

/** In all parts together. */
const MOST_ITEMS = 100_000;

/**
 * Parts of answers that take long to make and are asked for again and again: kept for everybody who sees the same, until
 * one of the read models changes of which they are made.
 */
export class SharedParts {
  private readonly kept = new LRUCache<string, KeptPart>({
    maxSize: MOST_ITEMS,
    sizeCalculation: ({ made }) => made.length + 1,
  });

  async get<T>(asked: Question, make: () => Promise<Part<T>>): Promise<Part<T>> {
    const { name, asker, position } = asked;
    const { seenBy, viewer } = asker;
    if (viewer.isOfDay) return make();
    const { changedAt } = await asked.reader.changes();
    const own = JSON.stringify([name, seenBy.key, viewer.personId]);
    const ofAll = JSON.stringify([name, seenBy.key]);
    const isSame = (part: KeptPart | undefined) =>
      part !== undefined && lastChange(part, asker, changedAt) <= Math.min(part.at, position);
    const found = [this.kept.get(own), this.kept.get(ofAll)].find(
      (part, nth) => isSame(part) && (nth === 0 || isForAll(part, asker)),
    );
    if (found) return found as KeptPart & Part<T>;
    const part = { ...(await make()), at: position };
    if (isLasting(part.from) && isSame(part)) this.kept.set(isForAll(part, asker) ? ofAll : own, part);
    return part;
  }
}

const lastChange = (part: KeptPart, asker: Asker, changedAt: Changes['changedAt']): Position =>
  Math.max(...[...seenThrough(part, asker), ...part.from.models].map((model) => changedAt.get(model) ?? Infinity));

/** A class says in which units its members see, and the tree what lies below; of a person, and of an office, more counts. */
const seenThrough = (part: KeptPart, asker: Asker): readonly string[] =>
  isForAll(part, asker) && asker.viewer.seats.length === 0 ? TREE_MODELS : CLASS_MODELS;

/** What does not depend on who asks, as far as none of the grounds matters. */
const isForAll = (part: KeptPart | undefined, { seenBy }: Asker): boolean =>
  part !== undefined && !part.from.own && !seenBy.grounds.some((ground) => part.from.grounds.has(ground));

const isLasting = ({ uncacheable, day }: Reads): boolean => !uncacheable && day === undefined;
