import { createContext, useContext, useSyncExternalStore } from 'react';
import { useAddress } from '../address';
import { dayIn, isDay, today } from '../words/days';

/** The moment at which the pages are shown: now, or one of the past. */
export interface Moment {
  /** As it stands in the address: a day, an instant or a position. */
  readonly asOf: string | undefined;
  /** As the gateway takes it. */
  readonly header: string | undefined;
  /** The day by which it is judged what is late; `undefined` where a position tells no day. */
  readonly day: string | undefined;
}

/** Said of a page beside another: the present, in which nothing can be done there all the same. */
export const NOW = 'now';

/** A day stands for its last second, so that everything that was recorded on it is seen; today stands for now. */
export const momentOf = (asOf: string | undefined): Moment => {
  if (asOf === undefined || asOf === NOW) return { asOf, header: undefined, day: today() };
  if (asOf === today()) return momentOf(undefined);
  if (isDay(asOf)) return { asOf, header: `${asOf}T23:59:59+08:00`, day: asOf };
  const instant = asOf.includes('T') ? new Date(asOf) : undefined;
  const day = instant && !Number.isNaN(instant.getTime()) ? dayIn(instant) : undefined;
  return { asOf, header: asOf, day };
};

/** The moment of a page that is shown beside another; the other follows the address. */
const Beside = createContext<string | undefined>(undefined);
export const BesideMoment = Beside.Provider;
export const useBeside = (): string | undefined => useContext(Beside);

export const useMoment = (): Moment => {
  const beside = useBeside();
  const told = useAddress().params.get('asOf') ?? undefined;
  return momentOf(beside ?? told);
};

const POSITION = /^p[0-9a-z]{1,11}$/;
const MINUTE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d$/;
const ZONE = /(z|[+-]\d\d:\d\d)$/i;

/** What somebody types as a moment, as the address says it; `undefined` where it is none. Hours are those of China. */
export const momentTyped = (text: string): string | undefined => {
  const typed = text.trim();
  if (POSITION.test(typed)) return typed;
  if (isDay(typed)) return typed;
  const seconds = MINUTE.test(typed) ? ':00' : '';
  const instant = ZONE.test(typed) ? typed : `${typed.replace(' ', 'T')}${seconds}+08:00`;
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
};

/** The newest position of our own acts: whatever is shown after them shows them. */
let reached: string | undefined;
const listeners = new Set<() => void>();

export const reachedPosition = (position: string): void => {
  reached = position;
  for (const changed of listeners) changed();
};

/** What the log has lost shows nothing any more: whoever goes on asking for it is refused. */
export const forgetPosition = (): void => {
  if (reached === undefined) return;
  reached = undefined;
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

/** As it is at this instant: who asks in the course of an act is shown the act. */
export const positionReached = (): string | undefined => reached;

export const useReached = (): string | undefined => useSyncExternalStore(subscribe, positionReached);
