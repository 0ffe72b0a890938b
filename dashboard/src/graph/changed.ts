import { useSyncExternalStore } from 'react';

/** When something shown has last changed by itself. */
let changedAt: Date | undefined;
const listeners = new Set<() => void>();

export const announceChange = (): void => {
  changedAt = new Date();
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

export const useChangedAt = (): Date | undefined => useSyncExternalStore(subscribe, () => changedAt);
