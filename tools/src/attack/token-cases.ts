import { unless, times, type AttackCase } from './case';
import { ask, bearer, get, type Outcome, type Target } from './target';

const refusedUnread = ({ status, codes }: Outcome): string | undefined =>
  unless(status === 401 && codes.includes('UNAUTHENTICATED'), `answered ${status} ${codes.join(' ')}`);

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims of a good token, under a header and a signature of the attacker's. */
const forged = (token: string, header: object, signature: string): string =>
  [part(header), token.split('.')[1] ?? '', signature].join('.');

export const otherClaims = (token: string): string => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [header, part({ ...claims, sub: 'root', roles: ['ADMINISTRATOR'] }), signature].join('.');
};

const withoutToken = (name: string, query: string): AttackCase => ({
  name: `without a token: ${name}`,
  run: async (target) => refusedUnread(await ask(target, { query }, {})),
});

const withToken = (name: string, made: (token: string) => string): AttackCase => ({
  name: `a token ${name}`,
  run: async (target) => refusedUnread(await ask(target, { query: '{ __typename }' }, bearer(made(target.token)))),
});

const isLoopback = ({ url }: Target) => /^(localhost|127\.|\[::1\])/.test(new URL(url).host);

export const tokenCases: readonly AttackCase[] = [
  withoutToken('a query', '{ __typename }'),
  withoutToken('what cannot be parsed', '{'),
  withoutToken('the schema', '{ __schema { types { name } } }'),
  withoutToken('sixty aliases of the schema', `{ ${times(60, (at) => `a${at}: __schema { types { name } }`)} }`),
  withToken('that nobody signed', (token) => forged(token, { alg: 'none' }, '')),
  withToken('whose signature is another', (token) => forged(token, { alg: 'ES256', kid: 'own' }, 'AAAA')),
  withToken('signed with a shared secret', (token) => forged(token, { alg: 'HS256' }, 'AAAA')),
  withToken('with claims of the attacker’s', otherClaims),
  withToken('of a megabyte’s sort', () => 'a'.repeat(9_000)),
  {
    name: 'a token for whoever asks over the network',
    run: async (target) => {
      const { status } = await get(target, '/demo/token');
      return unless(status === 404 || isLoopback(target), `/demo/token answers ${status}`);
    },
  },
];
