import { json, notAllowed, readJson, type GatewayOptions, type Introduction, type Route } from '@zhudian/gateway';
import type { DemoActors } from './read-demo';
import { findActor, issueToken } from './token';

const MAX_BODY_BYTES = 4096;

const tokenRoute =
  (demo: DemoActors): Route =>
  async (request) => {
    if (request.method !== 'POST') return notAllowed('POST');
    const body = await readJson(request, MAX_BODY_BYTES);
    if ('status' in body) return body;
    const actor = findActor(demo, body.value);
    return actor ? json(200, await issueToken(demo, actor, new Date())) : json(404, { error: 'NO_SUCH_ACTOR' });
  };

const hint = (name: string) => `# 演示模式：下方 Headers 中已有“${name}”的令牌，可换成其他人员的令牌。
# Demonstration: "Headers" below hold a token of ${name}. For somebody else:
#   GET  /demo/actors
#   POST /demo/token  { "role": "PARTY_WORK" }

`;

const introduce = async (demo: DemoActors): Promise<Introduction> => {
  const [first] = demo.actors;
  if (!first) return { headers: {}, comment: '' };
  const { token } = await issueToken(demo, first, new Date());
  return { headers: { authorization: `Bearer ${token}` }, comment: hint(first.name) };
};

/** What the demonstration adds to a gateway: its people, tokens for them, and a page that holds one of these tokens. */
export const demonstration = (demo: DemoActors): Required<Pick<GatewayOptions, 'routes' | 'introducePage'>> => ({
  routes: {
    '/demo/token': tokenRoute(demo),
    '/demo/actors': () => json(200, demo.actors),
  },
  introducePage: () => introduce(demo),
});
