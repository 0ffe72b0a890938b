import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { wantsPage } from '../page';
import { notAllowed, type Reply } from '../reply';
import type { Route } from '../route';
import type { CountyMap } from './county-map';
import type { SiteFile, SiteFiles } from './site-files';

/** How people come in: by the provider, as somebody of the demonstration, or with a token that they bring. */
export type WayIn = 'provider' | 'demonstration' | 'token';

/** What a page is told where it is served. */
interface SiteWords {
  readonly wayIn: WayIn;
  readonly timeZone: string;
  readonly countyMap?: CountyMap | undefined;
}

export interface SiteRoutes {
  readonly routes: Readonly<Record<string, Route>>;
  /** The route of a path that is nobody else's: a browser that opens it gets the page, which knows its own paths. */
  readonly elsewhere: (request: IncomingMessage) => Route | undefined;
}

/** Addresses on papers with codes. */
const BALLOTS = '/ballot/';
const YEAR_S = 31_536_000;

/** Everything comes from here; style tags carry the nonce, and only style attributes are free. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const PROTECTED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

const reads = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

const encodingFor = ({ headers }: IncomingMessage): 'br' | 'gzip' | 'plain' => {
  const accepted = (headers['accept-encoding'] ?? '')
    .split(',')
    .filter((range) => !/;\s*q=0(\.0*)?\s*$/.test(range))
    .map((range) => range.split(';')[0]?.trim());
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'plain';
};

/** Its name changes with its content, so that it is kept for ever. */
const fileRoute =
  (file: SiteFile): Route =>
  (request) => {
    if (!reads(request)) return notAllowed('GET', 'HEAD');
    const encoding = encodingFor(request);
    const headers = {
      'content-type': file.type,
      'cache-control': `public, max-age=${YEAR_S}, immutable`,
      vary: 'accept-encoding',
      ...(encoding === 'plain' ? {} : { 'content-encoding': encoding }),
      ...PROTECTED,
    };
    return { status: 200, headers, body: file[encoding] };
  };

const pageRoute = (page: string, { wayIn, timeZone, countyMap }: SiteWords): Route => {
  const text = page
    .replaceAll('__WAY_IN__', wayIn)
    .replaceAll('__TIME_ZONE__', timeZone)
    .replaceAll('__COUNTY_MAP__', countyMap?.path ?? '');
  return (request): Reply => {
    if (!reads(request)) return notAllowed('GET', 'HEAD');
    const nonce = randomBytes(16).toString('base64');
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': contentSecurityPolicy(nonce),
      ...PROTECTED,
    };
    return { status: 200, headers, body: text.replaceAll('__NONCE__', nonce) };
  };
};

/** The routes of a site; none where none was built. */
export const siteRoutes = (site: SiteFiles | undefined, words: SiteWords): SiteRoutes => {
  if (!site) return { routes: {}, elsewhere: () => undefined };
  const page = pageRoute(site.page, words);
  const ballot = pageRoute(site.ballot, words);
  const { countyMap } = words;
  const served = { ...site.files, ...(countyMap && { [countyMap.path]: countyMap.file }) };
  const files = Object.entries(served).map(([path, file]) => [path, fileRoute(file)] as const);
  return {
    routes: { ...Object.fromEntries(files), '/': page },
    elsewhere: (request) => {
      if (!wantsPage(request)) return undefined;
      return request.url?.startsWith(BALLOTS) ? ballot : page;
    },
  };
};
