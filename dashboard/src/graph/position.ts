import { useSyncExternalStore } from 'react';

/** A page, or the one that is shown beside it at another moment. */
export type Side = 'page' | 'beside';

/** The position at which each is true, as its last answer has told. */
const shown: Partial<Record<Side, string>> = {};
const listeners = new Set<() => void>();

export const tellPosition = (position: string, side: Side): void => {
  shown[side] = position;
  for (const changed of listeners) changed();
};

/** Positions are of one alphabet, and the longer the later. */
export const isAfter = (one: string, other: string): boolean =>
  one.length === other.length ? one > other : one.length > other.length;

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

export const useShownPosition = (side: Side = 'page'): string | undefined =>
  useSyncExternalStore(subscribe, () => shown[side]);
