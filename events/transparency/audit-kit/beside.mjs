// The algorithms that sign a checkpoint beside Ed25519: ML-DSA-44 (FIPS 204), which Node has, and SM2 (GB/T 32918.2) over SM3, with the default identity of GM/T 0009.
import { createHash, createPublicKey, getHashes, verify } from 'node:crypto';

/** The curve of GB/T 32918.5: y² = x³ + ax + b over p, its base point of order n. */
const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const a = p - 3n;
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const G = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
const IDENTITY = Buffer.from('1234567812345678');

const numberIn = (bytes) => BigInt(`0x${bytes.toString('hex') || '0'}`);
const bytesOf = (number) => Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
const mod = (number, by) => ((number % by) + by) % by;
const sm3 = (...parts) => createHash('sm3').update(Buffer.concat(parts)).digest();

const inverse = (number, by) => {
  let [low, high, ofLow, ofHigh] = [mod(number, by), by, 1n, 0n];
  while (low > 1n) [low, high, ofLow, ofHigh] = [high % low, low, ofHigh - (high / low) * ofLow, ofLow];
  return mod(ofLow, by);
};

/** The sum of two points; `undefined` is the point at infinity. */
const add = (one, other) => {
  if (!one || !other) return one ?? other;
  if (one.x === other.x && one.y !== other.y) return undefined;
  const slope =
    one.x === other.x
      ? (3n * one.x * one.x + a) * inverse(2n * one.y, p)
      : (other.y - one.y) * inverse(other.x - one.x, p);
  const x = mod(slope * slope - one.x - other.x, p);
  return { x, y: mod(slope * (one.x - x) - one.y, p) };
};

const times = (factor, point) => {
  let product;
  for (const bit of factor.toString(2)) {
    product = add(product, product);
    if (bit === '1') product = add(product, point);
  }
  return product;
};

/** The two numbers of a signature in DER. */
const numbersIn = (signature) => {
  const end = 4 + signature[3];
  const isDer = signature[0] === 0x30 && signature[1] === signature.length - 2 && signature[2] === 2;
  return isDer && signature[end] === 2 && signature[end + 1] === signature.length - end - 2
    ? [numberIn(signature.subarray(4, end)), numberIn(signature.subarray(end + 2))]
    : [0n, 0n];
};

const isSignedBySm2 = (text, key, signature) => {
  const Q = { x: numberIn(key.subarray(1, 33)), y: numberIn(key.subarray(33)) };
  const isOnCurve = key[0] === 4 && Q.x < p && Q.y < p && mod(Q.y * Q.y - (Q.x * Q.x + a) * Q.x - b, p) === 0n;
  const [r, s] = numbersIn(signature);
  const t = mod(r + s, n);
  if (!isOnCurve || [r, s].some((number) => number < 1n || number >= n) || t === 0n) return false;
  const signer = sm3(Buffer.of(0, 8 * IDENTITY.length), IDENTITY, ...[a, b, G.x, G.y].map(bytesOf), key.subarray(1));
  const sum = add(times(s, G), times(t, Q));
  return sum !== undefined && mod(numberIn(sm3(signer, text)) + sum.x, n) === r;
};

const isSignedByMlDsa = (text, bytes, signature) => {
  let key;
  try {
    const der = Buffer.concat([Buffer.from('30820532300b06096086480165030403110382052100', 'hex'), bytes]);
    key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
  return verify(null, text, key, signature);
};

const called = (name) => Buffer.concat([Buffer.of(0xff), Buffer.from(name)]);

/** How keys begin and how long they are; who judges, where `undefined` is no verdict, and what is lacking then. */
export const SCHEMES = [
  {
    title: 'ML-DSA-44',
    mark: called('zhudian/ml-dsa-44'),
    length: 1312,
    judge: isSignedByMlDsa,
    lacks: ['Node 24.7及以后版本才能核对', 'Node does so from 24.7 on'],
  },
  {
    title: 'SM2',
    mark: called('zhudian/sm2'),
    length: 65,
    judge: (...given) => (getHashes().includes('sm3') ? isSignedBySm2(...given) : undefined),
    lacks: ['此Node不含SM3', 'this Node has no SM3'],
  },
];
