import { sm2 } from '../../events/proofs/src/notes/sm2';

/** The example of GB/T 32918.5-2017, annex A.2. */
const EXAMPLE = {
  text: Buffer.from('message digest'),
  key: Buffer.from(
    '0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13',
    'hex',
  ),
  signature: Buffer.from(
    '3046022100F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3022100B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA',
    'hex',
  ),
};
const { text, key, signature } = EXAMPLE;
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
};
const signatureFrom = (r: Buffer, s: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0x30, r.length + s.length + 4, 2, r.length), r, Buffer.of(2, s.length), s]);
const numbered = (value: bigint): Buffer => Buffer.from(`00${value.toString(16).padStart(64, '0')}`, 'hex');

describe('SM2', () => {
  it('takes the example of the standard', () => {
    expect(sm2.isSigned(text, key, signature)).toBe(true);
  });

  it('makes the public key of the example of its secret', () => {
    // Of a seed comes the secret that is larger by one.
    const seed = Buffer.from('3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B7', 'hex');
    expect(sm2.secretOf(seed).publicBytes).toStrictEqual(key);
  });

  it.each([0n, 1n, n - 3n, n - 2n, n - 1n, n, 2n ** 256n - 1n])('signs by every seed: %s', (seed) => {
    const secret = sm2.secretOf(Buffer.from(seed.toString(16).padStart(64, '0'), 'hex'));
    expect(sm2.isSigned(text, secret.publicBytes, secret.sign(text))).toBe(true);
  });

  it('never signs twice by the same', () => {
    const secret = sm2.secretOf(Buffer.alloc(32, 7));
    const made = Array.from({ length: 20 }, () => secret.sign(text).toString('hex'));
    expect(new Set(made).size).toBe(20);
  });

  it('takes no other text, key or signature', () => {
    for (let bit = 0; bit < 8 * signature.length; bit += 11)
      expect([bit, sm2.isSigned(text, key, flipped(signature, bit))]).toStrictEqual([bit, false]);
    for (let bit = 0; bit < 8 * key.length; bit += 37)
      expect([bit, sm2.isSigned(text, flipped(key, bit), signature)]).toStrictEqual([bit, false]);
    for (let bit = 0; bit < 8 * text.length; bit += 7)
      expect([bit, sm2.isSigned(flipped(text, bit), key, signature)]).toStrictEqual([bit, false]);
  });

  const [r, s] = [signature.subarray(4, 37), signature.subarray(39)];
  const zero = Buffer.of(0);
  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.of(0x30)],
    ['its beginning', signature.subarray(0, -1)],
    ['a byte more', Buffer.concat([signature, zero])],
    ['a longer number', signatureFrom(Buffer.concat([zero, r]), s)],
    ['a shorter number', signatureFrom(r.subarray(1), s)],
    ['a longer length', Buffer.concat([Buffer.of(0x30, 0x81), signature.subarray(1)])],
    ['no r', signatureFrom(zero, s)],
    ['no s', signatureFrom(r, zero)],
    ['r out of range', signatureFrom(numbered(n), s)],
    ['s out of range', signatureFrom(r, numbered(n))],
    ['r and s whose sum is n', signatureFrom(r, numbered(n - BigInt(`0x${r.toString('hex')}`)))],
  ])('takes no signature that is %s', (_, other) => {
    expect(sm2.isSigned(text, key, other)).toBe(false);
  });

  it('takes no key that is not on the curve', () => {
    expect(sm2.isSigned(text, Buffer.concat([Buffer.of(4), Buffer.alloc(64)]), signature)).toBe(false);
    expect(sm2.isSigned(text, Buffer.concat([Buffer.of(6), key.subarray(1)]), signature)).toBe(false);
  });
});
