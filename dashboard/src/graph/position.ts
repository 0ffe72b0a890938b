import { useSyncExternalStore } from 'react';

/** The position at which the page is true, as its last answer has told. */
let shown: string | undefined;
const listeners = new Set<() => void>();

export const tellPosition = (position: string): void => {
  shown = position;
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

export const useShownPosition = (): string | undefined => useSyncExternalStore(subscribe, () => shown);
