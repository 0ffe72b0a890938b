import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { matches } from '../operation/etag';
import type { Reply } from './reply';

/** The initial content of the page: request headers, and a comment above the first query. */
export interface Introduction {
  readonly headers: Readonly<Record<string, string>>;
  readonly comment: string;
}

export interface PageText {
  readonly firstQuery: string;
  readonly introducePage: () => Promise<Introduction>;
}

/** The page is rendered again after this time, so that the token in it does not expire. */
const FRESH_MS = 60 * 60 * 1000;

/** The page loads nothing from other origins. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'none'; base-uri 'none'";

const render = async ({ firstQuery, introducePage }: PageText): Promise<Reply> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const introduction = await introducePage();
  const body = renderGraphiQL({
    title: '驻点 Zhudian',
    endpoint: '/graphql',
    defaultQuery: introduction.comment + firstQuery,
    headers: JSON.stringify(introduction.headers),
  });
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    etag: `"${hash('sha256', body, 'base64url')}"`,
    vary: 'accept',
  };
  return { status: 200, headers, body: Buffer.from(body) };
};

/** Whether a browser opens the endpoint, as opposed to a program calling it. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept?.includes('text/html') ?? false);

/** GraphiQL as one self-contained page, rendered on demand. */
export const browserPage = (text: PageText) => {
  let rendered: { readonly page: Promise<Reply>; readonly at: number } | undefined;
  return async (request: IncomingMessage): Promise<Reply> => {
    if (!rendered || performance.now() - rendered.at > FRESH_MS)
      rendered = { page: render(text), at: performance.now() };
    const page = await rendered.page;
    const etag = page.headers?.['etag'] ?? '';
    return matches(request.headers['if-none-match'], etag) ? { status: 304, headers: { etag } } : page;
  };
};
