import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokenVerifier, TokenRefused } from '@zhudian/hops';
import { AUDIENCE, ISSUER, signingKey, tokenWith, type SigningKey } from '../support/tokens';

let key: SigningKey;
beforeAll(async () => {
  key = await signingKey();
});
beforeEach(() => {
  jest.useFakeTimers({
    now: Date.now(),
    doNotFake: [
      'nextTick',
      'setImmediate',
      'queueMicrotask',
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
    ],
  });
});
afterEach(() => jest.useRealTimers());

/** Lets time pass for whoever looks at the clock. */
const pass = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1_000);

const rules = () => ({ issuer: ISSUER, audience: AUDIENCE, keys: key.keys });

const seen = async (verdict: unknown) => {
  const known = await verdict;
  return known instanceof TokenRefused ? known.reason : (known as { sub: string }).sub;
};

describe('A token', () => {
  it('that was verified a moment ago is accepted at once', async () => {
    const verify = tokenVerifier(rules());
    const authorization = `Bearer ${await tokenWith(key)}`;
    expect(await seen(verify(authorization))).toBe('mei');
    const again = verify(authorization);
    expect([again instanceof Promise, await seen(again)]).toStrictEqual([false, 'mei']);
  });

  it('is refused within a minute of its key’s withdrawal', async () => {
    let keys = readFileSync(key.keys, 'utf8');
    const server: Server = createServer((_, response) => response.end(keys));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    const verify = tokenVerifier({ ...rules(), keys: address });
    const authorization = `Bearer ${await tokenWith(key)}`;
    expect(await seen(verify(authorization))).toBe('mei');
    keys = JSON.stringify({ keys: [] });
    // The worst moment: the token is verified once more just before the keys are read again.
    pass(24);
    expect(await seen(verify(`Bearer ${await tokenWith(key, { jti: 'another' })}`))).toBe('mei');
    pass(26);
    expect(await seen(verify(authorization))).toBe('ERR_JWKS_NO_MATCHING_KEY');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is accepted while the provider does not answer, but not for ever', async () => {
    const server: Server = createServer((_, response) => response.end(readFileSync(key.keys)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    const verify = tokenVerifier({ ...rules(), keys: address });
    const authorization = `Bearer ${await tokenWith(key)}`;
    expect(await seen(verify(authorization))).toBe('mei');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    pass(10 * 60);
    expect(await seen(verify(authorization))).toBe('mei');
    pass(10 * 60);
    await expect(Promise.resolve(verify(authorization))).rejects.toThrow('cannot be read');
  });

  it('of a key that is new is accepted at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    const keys = join(folder, 'keys.json');
    writeFileSync(keys, JSON.stringify({ keys: [] }));
    const verify = tokenVerifier({ ...rules(), keys });
    expect(await seen(verify(`Bearer ${await tokenWith(key)}`))).toBe('ERR_JWKS_NO_MATCHING_KEY');
    writeFileSync(keys, readFileSync(key.keys));
    pass(3);
    expect(await seen(verify(`Bearer ${await tokenWith(key)}`))).toBe('mei');
    rmSync(folder, { recursive: true });
  });

  it('longer than any is not looked at', async () =>
    expect(await seen(tokenVerifier(rules())(`Bearer ${'a'.repeat(9_000)}`))).toBe('no bearer token'));
});

describe('The list of denied tokens', () => {
  const listing = () => {
    const folder = mkdtempSync(join(tmpdir(), 'denied-'));
    const denied = join(folder, 'denied.json');
    const write = (list: object) => writeFileSync(denied, JSON.stringify(list));
    return { denied, write, remove: () => rmSync(folder, { recursive: true }) };
  };

  it.each([
    ['a token', { tokens: ['t-1'] }],
    ['a subject', { subjects: ['mei'] }],
  ])('ends %s within five seconds, one that was verified before too', async (_, list) => {
    const { denied, write, remove } = listing();
    write({});
    const verify = tokenVerifier({ ...rules(), denied });
    const authorization = `Bearer ${await tokenWith(key, { jti: 't-1' })}`;
    const other = `Bearer ${await tokenWith(key, { jti: 't-2', sub: 'wei' })}`;
    expect(await seen(verify(authorization))).toBe('mei');
    write(list);
    pass(5);
    expect([await seen(verify(authorization)), await seen(verify(other))]).toStrictEqual(['denied', 'wei']);
    remove();
  });

  it.each(['', '{"tokens":"t-1"}', '{"denied":[]}'])('lets nobody in while it cannot be read: %j', async (text) => {
    const { denied, write, remove } = listing();
    write({});
    const verify = tokenVerifier({ ...rules(), denied });
    const authorization = `Bearer ${await tokenWith(key)}`;
    expect(await seen(verify(authorization))).toBe('mei');
    writeFileSync(denied, text);
    pass(5);
    await expect(Promise.resolve(verify(authorization))).rejects.toThrow('cannot be read');
    remove();
  });
});
