import { useEffect, useSyncExternalStore } from 'react';
import { useAddress } from './address';

export type Look = 'light' | 'dark';

const KEPT = 'zhudian-look';
const dark = matchMedia('(prefers-color-scheme: dark)');

const listeners = new Set<() => void>();
const subscribe = (changed: () => void) => {
  listeners.add(changed);
  dark.addEventListener('change', changed);
  return () => {
    listeners.delete(changed);
    dark.removeEventListener('change', changed);
  };
};

export const keepLook = (look: Look): void => {
  localStorage.setItem(KEPT, look);
  for (const changed of listeners) changed();
};

const lookOf = (told: string | null): Look | undefined => (told === 'light' || told === 'dark' ? told : undefined);
const chosen = (): Look => lookOf(localStorage.getItem(KEPT)) ?? (dark.matches ? 'dark' : 'light');

/** Of the address, else the one chosen last, else that of the device; a wall is dark. */
export const useLook = (): Look => {
  const { parts, params } = useAddress();
  const kept = useSyncExternalStore(subscribe, chosen);
  return lookOf(params.get('look')) ?? (parts[0] === 'screen' ? 'dark' : kept);
};

/** The style sheet goes by an attribute of the document. */
export const useLookOfDocument = (look: Look): void =>
  useEffect(() => {
    document.documentElement.dataset['look'] = look;
  }, [look]);
