import { GraphQLError } from 'graphql';
import { addressHash, withSecret } from '@zhudian/hops';
import { refuse } from '@zhudian/framework';
import { callerOf, type KnownCallers } from '../../kernel/framework/src/running/caller';

const SECRET = 'a'.repeat(43);
const wei = { personId: 'wei', roles: ['STATION'], unit: 'luobo' };
const callers = (isKeptOut?: KnownCallers['isKeptOut']): KnownCallers => ({
  verify: () => Promise.resolve(refuse('UNAUTHENTICATED', { reason: 'verified' })),
  ports: {
    reader: {
      readerAt: (hash: string, on: string) =>
        Promise.resolve(hash === addressHash(SECRET) && on === '2016-06-15' ? wei : undefined),
    } as unknown as KnownCallers['ports']['reader'],
    today: () => '2016-06-15',
  },
  ...(isKeptOut ? { isKeptOut } : {}),
});
const ask = (query: string, secret = SECRET, isKeptOut?: KnownCallers['isKeptOut']) =>
  callerOf(callers(isKeptOut), {
    authorization: withSecret(secret),
    position: undefined,
    body: { query },
    disconnected: new AbortController().signal,
  });
const refused = { extensions: { code: 'UNAUTHENTICATED' } };

describe('Who comes with the secret of an address', () => {
  it('asks as its person', async () => {
    expect(await ask('{ persons { totalCount } }')).toStrictEqual(wei);
    expect(await ask('query A { ...f } fragment f on Query { asker { roles } }', SECRET, () => false)).toStrictEqual(
      wei,
    );
  });

  it.each([
    ['a command', 'mutation { registerPerson { id } }', SECRET],
    ['a question beside a command', 'query A { a } mutation B { b }', SECRET],
    ['a subscription', 'subscription { a }', SECRET],
    ['another secret', '{ a }', 'b'.repeat(43)],
    ['something shorter', '{ a }', 'a'.repeat(42)],
  ])('is let in for nothing with %s', (_, query, secret) => expect(ask(query, secret)).rejects.toMatchObject(refused));

  it.each([() => true, () => Promise.resolve(true)])('is not let in once the person is denied', (isKeptOut) =>
    expect(ask('{ a }', SECRET, isKeptOut)).rejects.toThrow(GraphQLError),
  );
});
