import { once } from 'node:events';
import { connect } from 'node:net';
import { unless, type AttackCase } from './case';
import { ask, bearer, get, postText, type Target } from './target';

const SLOW_MS = 20_000;

/** Begins a request and never ends it; whether the gateway hangs up. */
const isClosed = async ({ url }: Target, head: string): Promise<boolean> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port) || 80, hostname).on('error', () => undefined);
  socket.resume().write(head);
  const closed = await Promise.race([
    once(socket, 'close').then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, SLOW_MS, false).unref()),
  ]);
  socket.destroy();
  return closed;
};

const slow = (name: string, headOf: (target: Target) => string): AttackCase => ({
  name: `${name} sent slowly`,
  run: async (target) => unless(await isClosed(target, headOf(target)), `the connection is open after ${SLOW_MS} ms`),
});

const BEGIN = 'POST /graphql HTTP/1.1\r\nhost: x\r\n';

export const protocolCases: readonly AttackCase[] = [
  {
    name: 'another content type',
    run: async (target) => {
      const { status } = await postText(target, '{}', { ...bearer(target.token), 'content-type': 'text/plain' });
      return unless(status === 415, `answered ${status}`);
    },
  },
  {
    name: 'a request that a page of another site can make',
    run: async (target) => {
      const { status, headers } = await get(target, '/graphql?query={__typename}', {
        ...bearer(target.token),
        origin: 'https://evil.example',
      });
      return unless(
        status === 400 && headers.get('access-control-allow-origin') === null,
        `answered ${status}, allowed to ${headers.get('access-control-allow-origin')}`,
      );
    },
  },
  {
    name: 'names of the schema, by guessing',
    run: async (target) => {
      const { text } = await ask(target, { query: '{ postin(id: "p") { id } }' });
      return unless(!text.includes('Did you mean'), 'suggests what was meant');
    },
  },
  {
    name: 'the entities of the subgraphs',
    run: async (target) => {
      const { text, status } = await ask(target, { query: '{ _entities(representations: []) { __typename } }' });
      return unless(!text.includes('"_entities":'), `answered ${status}`);
    },
  },
  {
    name: 'a path of an object’s own',
    run: async (target) => {
      const { status } = await get(target, '/__proto__');
      return unless(status === 404, `answered ${status}`);
    },
  },
  {
    name: 'an ETag of the attacker’s',
    run: async (target) => {
      const { status } = await get(target, '/graphql?query={__typename}', {
        ...bearer(target.token),
        'apollo-require-preflight': 'true',
        'if-none-match': 'W/"AAAA.p0.", *',
      });
      return unless(status === 200, `answered ${status}`);
    },
  },
  slow('headers', () => BEGIN),
  slow(
    'a body',
    ({ token }) =>
      `${BEGIN}authorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`,
  ),
];

/** What is tried last: the address is held off after it. */
export const floodCases: readonly AttackCase[] = [
  {
    name: 'tokens by the hundred, by guessing',
    run: async (target) => {
      const guesses = Array.from({ length: 400 }, () => ask(target, { query: '{ __typename }' }, bearer('guess')));
      const held = (await Promise.all(guesses)).find(({ status }) => status === 429);
      return unless(Number(held?.headers.get('retry-after')) > 0, 'no guess was held off');
    },
  },
];
