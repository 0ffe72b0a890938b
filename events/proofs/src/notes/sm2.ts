import { createECDH, hash } from 'node:crypto';
import type { Scheme } from './schemes';

/*
 * SM2 signatures (GB/T 32918.2, GM/T 0009), by their own arithmetic: what node:crypto makes with a key of this curve and
 * SM3 is ECDSA, which others do not take for SM2. Everything secret but one sum and one product is done by OpenSSL.
 */

interface Point {
  readonly x: bigint;
  readonly y: bigint;
}
interface Signature {
  readonly r: bigint;
  readonly s: bigint;
}

/** The curve that GB/T 32918.5 recommends: y² = x³ + ax + b over p, its base point of order n. */
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const a = p - 3n;
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const G: Point = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
/** The identity of a signer who has agreed on no other (GM/T 0009). */
const IDENTITY = Buffer.from('1234567812345678');
const BYTES = 32;
const UNCOMPRESSED = 0x04;

const numberIn = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex') || '0'}`);
const bytesOf = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(2 * BYTES, '0'), 'hex');
const mod = (value: bigint, modulus: bigint): bigint => ((value % modulus) + modulus) % modulus;

/** By Euclid. */
const inverse = (value: bigint, modulus: bigint): bigint => {
  let [low, high, ofLow, ofHigh] = [mod(value, modulus), modulus, 1n, 0n];
  while (low > 1n) [low, high, ofLow, ofHigh] = [high % low, low, ofHigh - (high / low) * ofLow, ofLow];
  return mod(ofLow, modulus);
};

/** `undefined` is the point at infinity. */
const add = (one: Point | undefined, other: Point | undefined): Point | undefined => {
  if (!one || !other) return one ?? other;
  if (one.x === other.x && one.y !== other.y) return undefined;
  const slope =
    one.x === other.x
      ? (3n * one.x * one.x + a) * inverse(2n * one.y, p)
      : (other.y - one.y) * inverse(other.x - one.x, p);
  const x = mod(slope * slope - one.x - other.x, p);
  return { x, y: mod(slope * (one.x - x) - one.y, p) };
};

/** sG + tQ. */
const sumOf = (s: bigint, t: bigint, Q: Point): Point | undefined => {
  const both = add(G, Q);
  let sum: Point | undefined;
  for (let bit = BigInt(8 * BYTES - 1); bit >= 0n; bit -= 1n) {
    sum = add(sum, sum);
    const [ofG, ofQ] = [(s >> bit) & 1n, (t >> bit) & 1n];
    if (ofG && ofQ) sum = add(sum, both);
    else if (ofG) sum = add(sum, G);
    else if (ofQ) sum = add(sum, Q);
  }
  return sum;
};

/** The point that a public key is; `undefined` when it is not on the curve. */
const pointIn = (key: Buffer): Point | undefined => {
  const [x, y] = [numberIn(key.subarray(1, 1 + BYTES)), numberIn(key.subarray(1 + BYTES))];
  const isOnCurve = key[0] === UNCOMPRESSED && x < p && y < p && mod(y * y - (x * x + a) * x - b, p) === 0n;
  return isOnCurve ? { x, y } : undefined;
};

const sm3 = (bytes: Buffer): Buffer => hash('sm3', bytes, 'buffer');

/** What is signed of a text: its digest after that of the signer's identity, curve and key. */
const digestOf = (text: Buffer, key: Buffer): bigint => {
  const bits = Buffer.of(0, 8 * IDENTITY.length);
  const signer = sm3(Buffer.concat([bits, IDENTITY, ...[a, b, G.x, G.y].map(bytesOf), key.subarray(1)]));
  return numberIn(sm3(Buffer.concat([signer, text])));
};

/** DER with one byte of length each: no part of a signature is longer than 33 bytes. */
const der = (tag: number, content: Buffer): Buffer => Buffer.concat([Buffer.of(tag, content.length), content]);
const derInteger = (value: bigint): Buffer => {
  const bytes = bytesOf(value);
  const first = bytes.findIndex((byte) => byte !== 0);
  const least = bytes.subarray(first);
  return der(0x02, (least[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), least]) : least);
};
const encoded = ({ r, s }: Signature): Buffer => der(0x30, Buffer.concat([derInteger(r), derInteger(s)]));

/** `undefined` for what is not the one encoding of two numbers from 1 to n - 1. */
const decoded = (bytes: Buffer): Signature | undefined => {
  const rEnd = 4 + (bytes[3] ?? 0);
  const [r, s] = [numberIn(bytes.subarray(4, rEnd)), numberIn(bytes.subarray(rEnd + 2))];
  const isInRange = [r, s].every((part) => part > 0n && part < n);
  return isInRange && encoded({ r, s }).equals(bytes) ? { r, s } : undefined;
};

/** A number from 1 to n - 2, the range of secrets. */
const secretIn = (seed: Buffer): bigint => (numberIn(seed) % (n - 2n)) + 1n;

export const sm2: Scheme = {
  publicBytes: 1 + 2 * BYTES,

  secretOf(seed) {
    const secret = secretIn(seed);
    const pair = createECDH('SM2');
    pair.setPrivateKey(bytesOf(secret));
    const publicBytes = pair.getPublicKey();
    const inverted = inverse(1n + secret, n);
    const sign = (text: Buffer): Buffer => {
      const once = createECDH('SM2');
      const x = numberIn(once.generateKeys().subarray(1, 1 + BYTES));
      const k = numberIn(once.getPrivateKey());
      const r = mod(digestOf(text, publicBytes) + x, n);
      // (k - r·secret) / (1 + secret), with one product of what is secret.
      const s = mod((k + r) * inverted - r, n);
      return r === 0n || s === 0n || r + k === n ? sign(text) : encoded({ r, s });
    };
    return { publicBytes, sign };
  },

  isSigned(text, key, bytes) {
    const [point, signature] = [pointIn(key), decoded(bytes)];
    if (!point || !signature) return false;
    const t = mod(signature.r + signature.s, n);
    const sum = t === 0n ? undefined : sumOf(signature.s, t, point);
    return sum !== undefined && mod(digestOf(text, key) + sum.x, n) === signature.r;
  },
};
