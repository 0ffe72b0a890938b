import { useSyncExternalStore } from 'react';

/** Where the reader is: everything that a page shows follows from it, so that it can be sent to somebody else. */
export interface Address {
  readonly parts: readonly string[];
  readonly params: URLSearchParams;
}

const MOVED = 'zhudian-moved';
/** What goes along from page to page. */
const LASTING = ['asOf', 'validOn', 'with', 'lang'];

const subscribe = (changed: () => void) => {
  for (const event of ['popstate', MOVED]) addEventListener(event, changed);
  return () => {
    for (const event of ['popstate', MOVED]) removeEventListener(event, changed);
  };
};

/** What stands between the slashes; what is not written as an address should be is taken as it stands. */
export const partsOf = (pathname: string): readonly string[] =>
  pathname
    .split('/')
    .filter(Boolean)
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });

export const useAddress = (): Address => {
  const here = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const { pathname, searchParams } = new URL(here, location.origin);
  return { parts: partsOf(pathname), params: searchParams };
};

const show = (href: string, how: 'push' | 'replace') => {
  if (how === 'push') history.pushState(null, '', href);
  else history.replaceState(null, '', href);
  dispatchEvent(new Event(MOVED));
};

/** The address of another page, at the same moment and in the same language. */
export const hrefOf = (path: string, params: Readonly<Record<string, string | undefined>> = {}): string => {
  const here = new URLSearchParams(location.search);
  const kept = LASTING.flatMap((name) => (here.has(name) ? [[name, here.get(name) ?? ''] as const] : []));
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const search = new URLSearchParams(Object.fromEntries([...given, ...kept])).toString();
  return search ? `${path}?${search}` : path;
};

export const go = (href: string): void => {
  show(href, 'push');
  scrollTo(0, 0);
};

/** Changes parameters of the page; `undefined` takes one away. */
export const setParams = (params: Readonly<Record<string, string | undefined>>): void => {
  const search = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === '') search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  show(location.pathname + (text ? `?${text}` : '') + location.hash, 'replace');
};
