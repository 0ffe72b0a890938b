import { programme } from '@zhudian/programme/service';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { refuse } from '@zhudian/framework';
import { tokenVerifier, type Verify } from '@zhudian/framework/service';
import type { JWTPayload } from 'jose';
import { AUDIENCE, ISSUER, signingKey, tokenWith, type SigningKey } from './token.support';

const mei = { personId: 'mei', roles: ['STAFF'], unit: 'luobo' };
const unauthenticated = (reason: string) => refuse('UNAUTHENTICATED', { reason });

describe('A bearer token', () => {
  let key: SigningKey;
  let verify: Verify;

  beforeAll(async () => {
    key = await signingKey();
    verify = tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: key.keys, roles: programme.roles });
  });
  afterEach(() => jest.useRealTimers());
  const verified = async (claims?: Parameters<typeof tokenWith>[1]) => verify(`Bearer ${await tokenWith(key, claims)}`);

  it('tells the person, the roles and the org unit, the second time too', async () => {
    const authorization = `Bearer ${await tokenWith(key)}`;
    expect(await verify(authorization)).toStrictEqual(mei);
    expect(await verify(authorization)).toStrictEqual(mei);
  });

  it.each([undefined, '', 'Basic bWVpOm1laQ==', 'Bearer', 'Bearer a b'])('is needed: %p is none', async (header) => {
    expect(await verify(header)).toStrictEqual(unauthenticated('no bearer token'));
  });

  it('must be a token', async () => {
    expect(await verify('Bearer nonsense')).toStrictEqual(unauthenticated('ERR_JWS_INVALID'));
  });

  it.each<[string, JWTPayload, string]>([
    ['of another issuer', { iss: 'https://elsewhere.example' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for another audience', { aud: 'payroll' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['that has expired', { exp: 1_456_790_400 }, 'ERR_JWT_EXPIRED'],
    ['that never expires', { exp: undefined } as unknown as JWTPayload, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['that is not valid yet', { nbf: 4_000_000_000 }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['of nobody', { sub: undefined } as unknown as JWTPayload, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['without roles', { roles: undefined }, 'claims: sub, roles and unit are needed'],
    ['without a unit', { unit: undefined }, 'claims: sub, roles and unit are needed'],
    ['with an unknown role', { roles: ['STAFF', 'EMPEROR'] }, 'claims: sub, roles and unit are needed'],
    ['with the role of a policy', { roles: ['POLICY'] }, 'claims: sub, roles and unit are needed'],
    [
      'with the role of a policy among others',
      { roles: ['STAFF', 'POLICY'] },
      'claims: sub, roles and unit are needed',
    ],
  ])('%s is refused', async (_, claims, reason) => {
    expect(await verified(claims)).toStrictEqual(unauthenticated(reason));
  });

  it('signed with another key is refused', async () => {
    const token = await tokenWith(await signingKey());
    expect(await verify(`Bearer ${token}`)).toStrictEqual(unauthenticated('ERR_JWS_SIGNATURE_VERIFICATION_FAILED'));
  });

  it('that nobody signed is refused', async () => {
    const [, payload] = (await tokenWith(key)).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect(await verify(`Bearer ${unsigned}`)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('that was good is refused once it expires', async () => {
    const now = Date.now();
    const authorization = `Bearer ${await tokenWith(key, { exp: Math.floor(now / 1_000) + 60 })}`;
    jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    expect(await verify(authorization)).toStrictEqual(mei);
    jest.advanceTimersByTime(59_000);
    expect(await verify(authorization)).toStrictEqual(mei);
    jest.advanceTimersByTime(2_000);
    expect(await verify(authorization)).toStrictEqual(unauthenticated('ERR_JWT_EXPIRED'));
  });

  it('is verified by the keys behind an address as well', async () => {
    const server = createServer((_, response) => response.end(readFileSync(key.keys)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const keys = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
      const remote = tokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, roles: programme.roles });
      expect(await remote(`Bearer ${await tokenWith(key)}`)).toStrictEqual(mei);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
