import { useSyncExternalStore } from 'react';
import { useAddress } from '../address';
import { dayIn, today } from '../words/days';

/** The moment at which the pages are shown: now, or one of the past. */
export interface Moment {
  /** As it stands in the address: a day, an instant or a position. */
  readonly asOf: string | undefined;
  /** As the gateway takes it. */
  readonly header: string | undefined;
  /** The day by which it is judged what is late; `undefined` where a position tells no day. */
  readonly day: string | undefined;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day stands for its last second, so that everything that was recorded on it is seen. */
export const momentOf = (asOf: string | undefined): Moment => {
  if (asOf === undefined) return { asOf, header: undefined, day: today() };
  if (DAY.test(asOf)) return { asOf, header: `${asOf}T23:59:59+08:00`, day: asOf };
  const instant = asOf.includes('T') ? new Date(asOf) : undefined;
  const day = instant && !Number.isNaN(instant.getTime()) ? dayIn(instant) : undefined;
  return { asOf, header: asOf, day };
};

export const useMoment = (): Moment => momentOf(useAddress().params.get('asOf') ?? undefined);

/** The newest position of our own acts: whatever is shown after them shows them. */
let reached: string | undefined;
const listeners = new Set<() => void>();

export const reachedPosition = (position: string): void => {
  reached = position;
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

export const useReached = (): string | undefined => useSyncExternalStore(subscribe, () => reached);
