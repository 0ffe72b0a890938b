import { useSyncExternalStore } from 'react';
import type { Problem } from '../graph/problem';
import type { Order } from './deliver';

/** A command that waits in this browser until it can be sent; nobody else’s is touched. */
export interface Waiting extends Order {
  readonly person: string;
  readonly since: string;
  /** Why it is not carried out, where it was refused when it came through. */
  readonly refused?: readonly Problem[];
}

const KEPT = 'zhudian-outbox';
const NONE: readonly Waiting[] = [];

const listeners = new Set<() => void>();
let text = '';
let kept = NONE;

/** The same list as long as nothing has changed, in this tab or in another. */
const all = (): readonly Waiting[] => {
  const now = localStorage.getItem(KEPT) ?? '';
  if (now !== text) {
    text = now;
    kept = now === '' ? NONE : (JSON.parse(now) as readonly Waiting[]);
  }
  return kept;
};

const keep = (waiting: readonly Waiting[]) => {
  if (waiting.length === 0) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, JSON.stringify(waiting));
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    removeEventListener('storage', changed);
  };
};

export const putAside = (waiting: Waiting): void => keep([...all(), waiting]);

export const takeAway = (commandId: string): void => keep(all().filter((each) => each.commandId !== commandId));

export const noteRefusal = (commandId: string, refused: readonly Problem[]): void =>
  keep(all().map((each) => (each.commandId === commandId ? { ...each, refused } : each)));

/** What somebody's commands wait for, the oldest first. */
export const waitingOf = (person: string): readonly Waiting[] => all().filter((each) => each.person === person);

export const useOutbox = (): readonly Waiting[] => useSyncExternalStore(subscribe, all);

/** Whoever leaves leaves nothing behind on a machine of others. */
export const forgetAll = (): void => keep(NONE);
