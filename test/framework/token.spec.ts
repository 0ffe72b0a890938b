import { programme } from '@zhudian/programme/service';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { refuse } from '@zhudian/framework';
import { actorVerifier, type Verify } from '@zhudian/framework/service';
import { SignJWT, type JWTPayload } from 'jose';
import { AUDIENCE, ISSUER, signingKey, tokenWith, type SigningKey } from '../support/tokens';

const mei = { personId: 'mei', roles: ['STAFF'], unit: 'luobo' };
const unauthenticated = (reason: string) => refuse('UNAUTHENTICATED', { reason });

describe('A bearer token', () => {
  let key: SigningKey;
  let verify: Verify;

  beforeAll(async () => {
    key = await signingKey();
    verify = actorVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: key.keys, roles: programme.roles });
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
    ['without roles', { roles: undefined }, 'claims: roles names no role that is known here'],
    ['without a unit', { unit: undefined }, 'claims: unit is needed'],
    ['with unknown roles alone', { roles: ['offline_access'] }, 'claims: roles names no role that is known here'],
    ['with the role of a policy', { roles: ['POLICY'] }, 'claims: roles names no role that is known here'],
    ['that lives longer than a day', { exp: Math.floor(Date.now() / 1_000) + 90_000 }, 'lives too long'],
    ['that will be issued in years', { iat: 4_000_000_000, exp: 4_000_000_600 }, 'lives too long'],
    [
      'that ends a session',
      { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
      'not an access token',
    ],
    ['that is an ID token', { nonce: 'n' }, 'not an access token'],
    ['that is an ID token of Keycloak', { typ: 'ID' }, 'not an access token'],
    ['that is for a refresh', { typ: 'Refresh' }, 'not an access token'],
  ])('%s is refused', async (_, claims, reason) => {
    expect(await verified(claims)).toStrictEqual(unauthenticated(reason));
  });

  it.each([
    [['STAFF', 'EMPEROR']],
    [['offline_access', 'STAFF', 'uma_authorization']],
    [['POLICY', 'STAFF']],
    ['openid STAFF'],
  ])('is accepted for the roles that are known: %j', async (roles) =>
    expect(await verified({ roles })).toStrictEqual(mei),
  );

  it.each([
    ['id_token+jwt', 'not an access token'],
    ['logout+jwt', 'not an access token'],
    ['dpop+jwt', 'not an access token'],
  ])('of type %s is refused', async (typ, reason) =>
    expect(await verify(`Bearer ${await tokenWith(key, {}, { typ })}`)).toStrictEqual(unauthenticated(reason)),
  );

  it.each(['JWT', 'at+jwt', 'application/at+jwt'])('of type %s is accepted', async (typ) =>
    expect(await verify(`Bearer ${await tokenWith(key, {}, { typ })}`)).toStrictEqual(mei),
  );

  it('may name roles and unit in claims of the provider, by names of the provider', async () => {
    const keycloak = actorVerifier({
      issuer: ISSUER,
      audience: AUDIENCE,
      keys: key.keys,
      roles: programme.roles,
      rolesClaim: 'realm_access.roles',
      unitClaim: 'https://id.example/unit',
      roleMap: { 'zhudian-staff': 'STAFF', superuser: 'POLICY' },
    });
    const realm_access = { roles: ['zhudian-staff', 'superuser', 'constructor', 'offline_access'] };
    const claims = {
      roles: undefined,
      unit: undefined,
      realm_access,
      'https://id.example/unit': 'luobo',
      typ: 'Bearer',
    };
    expect(await keycloak(`Bearer ${await tokenWith(key, claims)}`)).toStrictEqual(mei);
    expect(await keycloak(`Bearer ${await tokenWith(key)}`)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('signed with a shared secret is refused', async () => {
    const token = await new SignJWT({ sub: 'mei', iss: ISSUER, aud: AUDIENCE })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setExpirationTime('1h')
      .sign(readFileSync(key.keys));
    expect(await verify(`Bearer ${token}`)).toStrictEqual(unauthenticated('ERR_JOSE_ALG_NOT_ALLOWED'));
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
      const remote = actorVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, roles: programme.roles });
      expect(await remote(`Bearer ${await tokenWith(key)}`)).toStrictEqual(mei);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
