import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { matches } from '../operation/etag';
import type { Reply } from './reply';

export interface PageText {
  readonly firstQuery: string;
  readonly demo: boolean;
}

const DEMO_HINT = `# 演示模式 / Demonstration mode: people and tokens
#   curl -s localhost:4000/demo/actors
#   curl -s localhost:4000/demo/token -H 'content-type: application/json' -d '{"role":"PARTY_WORK"}'
# 将令牌填入下方 Headers / Put the token into "Headers" below:
#   { "authorization": "Bearer <token>" }

`;

/** The page loads nothing from elsewhere, and its browser sees to that. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'none'; base-uri 'none'";

const render = async ({ firstQuery, demo }: PageText): Promise<Reply> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const body = renderGraphiQL({
    title: '驻点 Zhudian',
    endpoint: '/graphql',
    defaultQuery: (demo ? DEMO_HINT : '') + firstQuery,
    headers: demo ? '{ "authorization": "Bearer " }' : '{}',
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

/** A browser that opens the endpoint, and not a program that calls it. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept?.includes('text/html') ?? false);

/** GraphiQL, whole in one page, rendered once when somebody first asks for it. */
export const browserPage = (text: PageText) => {
  let rendered: Promise<Reply> | undefined;
  return async (request: IncomingMessage): Promise<Reply> => {
    const page = await (rendered ??= render(text));
    const etag = page.headers?.['etag'] ?? '';
    return matches(request.headers['if-none-match'], etag) ? { status: 304, headers: { etag } } : page;
  };
};
