import type { Client } from 'graphql-sse';
import { createContext, useContext, useSyncExternalStore } from 'react';

type LiveClient = Client<true>;

/** An answer as the stream tells it. */
export interface LiveEvent {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly extensions?: unknown;
}

/** Watches a question until the function that it gives is called. */
export type Watch = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
  told: (answer: LiveEvent) => void,
) => () => void;

/** None where the past is shown: it does not change. */
const Live = createContext<Watch | undefined>(undefined);
export const LiveProvider = Live.Provider;
export const useWatch = (): Watch | undefined => useContext(Live);

/** The same question, asked live: the directive stands before the selection, which follows the variables. */
export const liveOf = (query: string): string => query.replace(/^([^({]*(?:\([^)]*\))?\s*)\{/, '$1@live {');

export type Line = 'none' | 'connected' | 'lost';

/** Whether changes reach this page. */
let line: Line = 'none';
const listeners = new Set<() => void>();
const tellLine = (now: Line) => {
  line = now;
  for (const changed of listeners) changed();
};
const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};
export const useLine = (): Line => useSyncExternalStore(subscribe, () => line);

const LONGEST_WAIT_MS = 30_000;
/** From one page to the next the connection is kept. */
const KEPT_MS = 5_000;
const wait = (retries: number) =>
  new Promise<void>((resolve) => {
    tellLine('lost');
    setTimeout(resolve, Math.min(2 ** retries * 1_000, LONGEST_WAIT_MS));
  });

type Headers = () => Readonly<Record<string, string>>;

const connect = async (headers: Headers): Promise<LiveClient> => {
  const { createClient } = await import('graphql-sse');
  return createClient({
    url: '/graphql',
    singleConnection: true,
    // It writes into what it is given.
    headers: () => ({ ...headers() }),
    lazyCloseTimeout: KEPT_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: wait,
    on: { connected: () => tellLine('connected') },
  });
};

/** All questions of a page share one connection, which is made when the first is watched. */
export const watching = (headers: Headers): Watch => {
  let client: Promise<LiveClient> | undefined;
  return (query, variables, told) => {
    let leave = () => {};
    let isOver = false;
    client ??= connect(headers);
    const end = () => tellLine('lost');
    void client.then((one) => {
      if (isOver) return;
      leave = one.subscribe(
        { query: liveOf(query), variables: { ...variables } },
        { next: told, error: end, complete: () => {} },
      );
    }, end);
    return () => {
      isOver = true;
      leave();
    };
  };
};
