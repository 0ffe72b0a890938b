import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { announceChange } from './changed';
import { useWatch, type Watch } from './live';
import { isAfter } from './position';

interface Live<Data> {
  readonly data: Data;
  readonly position: unknown;
}

/** What was asked for and answered, where it was. */
type FirstAnswer<Data> = Live<Data | undefined>;

interface Kept<Data> extends Live<Data> {
  readonly of: string;
  readonly by: Watch;
}

/** What an answer says, whoever has asked: some ask for the names of types beside. */
const saying = (data: unknown): string =>
  JSON.stringify(data, (name, value: unknown) => (name === '__typename' ? undefined : value));

const onVisibility = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
};
const useIsSeen = (): boolean => useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible');

const isOlder = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && isAfter(other, one);

/** An answer to a question that came by itself after it was answered; a page that nobody sees does not listen. */
export const useLive = <Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  asked: FirstAnswer<Data>,
): Live<Data> | undefined => {
  const watch = useWatch();
  const isSeen = useIsSeen();
  const of = JSON.stringify([query, variables]);
  const [kept, setKept] = useState<Kept<Data>>();
  const told = kept?.of === of && kept.by === watch && !isOlder(kept.position, asked.position) ? kept : undefined;
  const shown = told?.data ?? asked.data;
  const said = useRef('');
  useEffect(() => {
    said.current = saying(shown);
  }, [shown]);
  const isAnswered = asked.data !== undefined;
  useEffect(() => {
    if (!watch || !isSeen || !isAnswered) return undefined;
    const [question, given] = JSON.parse(of) as [string, Readonly<Record<string, unknown>>];
    return watch(question, given, ({ data, errors, extensions }) => {
      if (errors || data === undefined || data === null) return;
      const { position } = (extensions ?? {}) as { readonly position?: unknown };
      const now = saying(data);
      if (now === said.current) return;
      said.current = now;
      setKept({ data: data as Data, position, of, by: watch });
      announceChange();
    });
  }, [watch, isSeen, isAnswered, of]);
  return told;
};
