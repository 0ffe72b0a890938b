import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a page of our own, or from no page at all. Browsers say it themselves; what carries the
 * cookie of another page's making is not what the person asked for.
 */
export const comesFromOwnPages = ({ headers }: IncomingMessage, publicUrl: string): boolean => {
  const { origin, 'sec-fetch-site': site } = headers;
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  return isOwnSite && (origin === undefined || origin === publicUrl);
};
