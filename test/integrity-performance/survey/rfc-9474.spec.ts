import { createHash, createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BallotBox, isSigned } from '@zhudian/integrity-performance';
import { blindedWith, unblinded } from '../../../tools/voting/ballot.mjs';

// covers: N05

/** As the appendix prints them, in hexadecimal; the keys it has of 4,096 bits. */
interface Vector {
  readonly p: string;
  readonly q: string;
  readonly msg: string;
  readonly salt: string;
  readonly inv: string;
  readonly blindedMsg: string;
  readonly blindSig: string;
  readonly sig: string;
  readonly sigWithoutSalt: string;
}
const file = join(__dirname, '../../fixtures/rfc-9474/rsabssa-sha384-pss-deterministic.json');
const vector = JSON.parse(readFileSync(file, 'utf8')) as Vector;

const SURVEY = 'the-survey-of-the-vector';
const EXPONENT = 65_537n;

const numberOf = (hex: string): bigint => BigInt(`0x${hex}`);
const base64Url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
const written = (number: bigint): string => {
  const hex = number.toString(16);
  return base64Url(hex.padStart(hex.length + (hex.length % 2), '0'));
};

const inverseOf = (number: bigint, modulus: bigint): bigint => {
  let [rest, next, factor, following] = [modulus, number % modulus, 0n, 1n];
  while (next > 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, following] = [following, factor - times * following];
  }
  return ((factor % modulus) + modulus) % modulus;
};

const [p, q] = [numberOf(vector.p), numberOf(vector.q)];
const modulus = p * q;
const d = inverseOf(EXPONENT, (p - 1n) * (q - 1n));
const ballotKey = written(modulus);

/** The key of the vector, where the key of a survey lies. */
const privateKey = (): string => {
  const parts = { n: modulus, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverseOf(q, p) };
  const jwk = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, written(value)]));
  const key = createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' });
  return String(key.export({ type: 'pkcs8', format: 'pem' }));
};

/** RFC 9474, appendix A.3, and of A.4 the signature alone, which has the same key and message. */
describe('Ballots are as RFC 9474 computes them', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhudian-rfc-9474-'));
    const keys = join(folder, 'ballot-keys');
    mkdirSync(keys);
    writeFileSync(join(keys, `${createHash('sha256').update(SURVEY).digest('hex')}.pem`), privateKey());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const chance = {
    message: Buffer.from(vector.msg, 'hex'),
    salt: Buffer.from(vector.salt, 'hex'),
    factor: inverseOf(numberOf(vector.inv), modulus),
  };
  const ballot = base64Url(vector.msg);
  const sign = (blinded: string) => new BallotBox(folder).keys.sign(SURVEY, ballotKey, blinded);

  it('blinded by the client', async () =>
    expect(await blindedWith(ballotKey, chance)).toStrictEqual({
      ballotKey,
      ballot,
      blinded: base64Url(vector.blindedMsg),
      unblinding: base64Url(vector.inv),
    }));

  it('signed by the key of the survey', async () =>
    expect(await sign(base64Url(vector.blindedMsg))).toBe(base64Url(vector.blindSig)));

  it('unblinded by the client', async () => {
    const blind = await blindedWith(ballotKey, chance);
    expect(await unblinded(blind, base64Url(vector.blindSig))).toBe(base64Url(vector.sig));
    await expect(unblinded(blind, base64Url(vector.sig))).rejects.toThrow('not signed with the key');
  });

  it('verified by the programme, with their salt', () => {
    expect(isSigned(ballotKey, ballot, base64Url(vector.sig))).toBe(true);
    expect(isSigned(ballotKey, ballot, base64Url(vector.sigWithoutSalt))).toBe(false);
    expect(isSigned(ballotKey, ballot, base64Url(vector.blindSig))).toBe(false);
    expect(isSigned(ballotKey, base64Url(vector.salt), base64Url(vector.sig))).toBe(false);
  });
});
