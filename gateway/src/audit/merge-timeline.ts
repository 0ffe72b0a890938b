import { decodePosition, encodePosition, ORIGIN, type NodeKey, type Position } from '@zhudian/facts';
import { MOST_FACTS } from '../changes/page-sdl';

/** A field that a fact changed, as its context tells it. */
interface OwnFieldChange {
  readonly type: string | null;
  readonly id: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A fact as its context tells it. */
export interface OwnTimelineFact {
  readonly position: string;
  readonly place: number;
  readonly actorId: string | null;
  readonly touched: readonly NodeKey[];
  readonly changes?: readonly OwnFieldChange[];
  readonly [field: string]: unknown;
}

/** All facts of one context up to a position, in the order that was asked for. */
export interface OwnTimeline {
  readonly context: string;
  readonly facts: readonly OwnTimelineFact[];
  readonly reached: string;
}

export interface MergedFact {
  readonly context: string;
  readonly fact: OwnTimelineFact;
  readonly position: Position;
}

/** The facts of all contexts up to a position. */
export interface MergedTimeline {
  readonly facts: readonly MergedFact[];
  readonly reached: Position;
}

const positionOf = (text: string): Position => decodePosition(text) ?? ORIGIN;

/** Puts the facts of the contexts in one order, up to where all of them are known; those of one position stay together. */
export const mergeTimelines = (parts: readonly OwnTimeline[], isBackward: boolean): MergedTimeline => {
  const sign = isBackward ? -1 : 1;
  const reached = parts
    .map((part) => positionOf(part.reached))
    .reduce((one, other) => (sign * one < sign * other ? one : other));
  const all = parts
    .flatMap(({ context, facts }) => facts.map((fact) => ({ context, fact, position: positionOf(fact.position) })))
    .filter(({ position }) => sign * position <= sign * reached)
    .toSorted((one, other) => sign * (one.position - other.position || one.fact.place - other.fact.place));
  const last = all[MOST_FACTS - 1];
  if (!last || all.length === MOST_FACTS) return { facts: all, reached };
  return { facts: all.filter(({ position }) => sign * position <= sign * last.position), reached: last.position };
};

/** A page of the graph: facts may come until the end, or did since the beginning. */
export const timelinePage = (
  { reached }: Pick<MergedTimeline, 'reached'>,
  facts: readonly object[],
  { end, isBackward }: { readonly end: Position; readonly isBackward: boolean },
) => ({ facts, position: encodePosition(reached), hasMore: isBackward ? reached > 0 : reached < end });
