import { useSyncExternalStore } from 'react';

/** A list that stays in this browser. */
interface KeptList<Each> {
  readonly all: () => readonly Each[];
  readonly keep: (list: readonly Each[]) => void;
  readonly use: () => readonly Each[];
}

/** The same in all tabs, under a name. */
export const keptList = <Each>(name: string): KeptList<Each> => {
  const NONE: readonly Each[] = [];
  const listeners = new Set<() => void>();
  let text = '';
  let kept = NONE;
  /** The same list as long as nothing has changed, in this tab or in another. */
  const all = () => {
    const now = localStorage.getItem(name) ?? '';
    if (now !== text) {
      text = now;
      kept = now === '' ? NONE : (JSON.parse(now) as readonly Each[]);
    }
    return kept;
  };
  const keep = (list: readonly Each[]) => {
    if (list.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(list));
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
  return { all, keep, use: () => useSyncExternalStore(subscribe, all) };
};
