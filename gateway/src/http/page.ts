import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DemoActors } from '../demo/actors';
import { issueToken } from '../demo/token';
import { matches } from '../operation/etag';
import type { Reply } from './reply';

export interface PageText {
  readonly firstQuery: string;
  readonly demo?: DemoActors | undefined;
}

/** The page is rendered anew after this time, so that the token on it is a fresh one. */
const FRESH_MS = 60 * 60 * 1000;

/** The page loads nothing from elsewhere, and its browser sees to that. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'none'; base-uri 'none'";

const hint = (name: string) => `# 演示模式：下方 Headers 中已有“${name}”的令牌，可换成其他人员的令牌。
# Demonstration: "Headers" below hold a token of ${name}. For somebody else:
#   GET  /demo/actors
#   POST /demo/token  { "role": "PARTY_WORK" }

`;

const introduction = async (demo: DemoActors | undefined) => {
  const [first] = demo?.actors ?? [];
  if (!demo || !first) return { headers: '{}', text: '' };
  const { token } = await issueToken(demo, first, new Date());
  return { headers: JSON.stringify({ authorization: `Bearer ${token}` }), text: hint(first.name) };
};

const render = async ({ firstQuery, demo }: PageText): Promise<Reply> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const { headers: initialHeaders, text } = await introduction(demo);
  const defaultQuery = text + firstQuery;
  const body = renderGraphiQL({ title: '驻点 Zhudian', endpoint: '/graphql', defaultQuery, headers: initialHeaders });
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    etag: `"${hash('sha256', body, 'base64url')}"`,
    vary: 'accept',
  };
  return { status: 200, headers, body: Buffer.from(body) };
};

/** A browser that opens the endpoint, and not a program that calls it. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept?.includes('text/html') ?? false);

/** GraphiQL, whole in one page, rendered when somebody asks for it. */
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
