import { decodePosition, encodePosition, ORIGIN, type NodeKey, type Position } from '@zhudian/facts';
import { MOST_FACTS } from './page-sdl';

/** A fact as its context tells it. */
export interface OwnChange {
  readonly position: string;
  readonly place: number;
  readonly touched: readonly NodeKey[];
  readonly [field: string]: unknown;
}

/** All facts of one context up to a position. */
export interface OwnChanges {
  readonly context: string;
  readonly facts: readonly OwnChange[];
  readonly reached: string;
}

export interface MergedChange {
  readonly context: string;
  readonly fact: OwnChange;
}

/** The facts of all contexts up to a position. */
export interface MergedChanges {
  readonly changes: readonly MergedChange[];
  readonly position: Position;
}

const positionOf = (text: string): Position => decodePosition(text) ?? ORIGIN;

/** Puts the facts of the contexts in their order, up to where all of them are known; those of one position stay together. */
export const mergeChanges = (parts: readonly OwnChanges[], after: Position, most = MOST_FACTS): MergedChanges => {
  const reached = Math.max(after, Math.min(...parts.map((part) => positionOf(part.reached))));
  const all = parts
    .flatMap(({ context, facts }) => facts.map((fact) => ({ context, fact, position: positionOf(fact.position) })))
    .filter(({ position }) => position <= reached)
    .toSorted((one, other) => one.position - other.position || one.fact.place - other.fact.place);
  const last = all[most - 1];
  if (!last || all.length === most) return { changes: all, position: reached };
  return { changes: all.filter(({ position }) => position <= last.position), position: last.position };
};

/** A page of the graph. */
export interface ChangePage {
  readonly facts: readonly object[];
  readonly position: string;
  readonly hasMore: boolean;
  /** What is stated of the page, signed; without a key nothing is. */
  readonly segment?: () => Promise<string>;
  /** The same from an earlier position, when there was nothing to tell in between. */
  readonly segmentFrom?: (after: string) => Promise<string>;
}

export const pageOf = ({ position }: MergedChanges, facts: readonly object[], end: Position): ChangePage => ({
  facts,
  position: encodePosition(position),
  hasMore: position < end,
});
