import { hash, randomBytes } from 'node:crypto';
import { ed25519, mlDsa44, type Scheme, type Secret } from './schemes';
import { sm2 } from './sm2';

/** Whose signature it is and how it was made: the log's on a note, or that of a witness who says when. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;
/** The log's too, beside the first; signed-note has no bytes for them, so they are told by their names behind 0xff. */
export const ML_DSA_44 = 'zhudian/ml-dsa-44';
export const SM2 = 'zhudian/sm2';
export type KeyType = typeof ED25519 | typeof COSIGNATURE | typeof ML_DSA_44 | typeof SM2;

const NAMED = 0xff;
const SCHEMES = new Map<KeyType, Scheme>([
  [ED25519, ed25519],
  [COSIGNATURE, ed25519],
  [ML_DSA_44, mlDsa44],
  [SM2, sm2],
]);

/** What stands before the bytes of a key. */
const markOf = (type: KeyType): Buffer =>
  typeof type === 'number' ? Buffer.of(type) : Buffer.concat([Buffer.of(NAMED), Buffer.from(type)]);

const schemeOf = (type: KeyType): Scheme => {
  const scheme = SCHEMES.get(type);
  if (!scheme) throw new Error(`There are no keys of type ${type}.`);
  return scheme;
};

export interface VerifierKey {
  readonly name: string;
  readonly type: KeyType;
  readonly id: Buffer;
  readonly bytes: Buffer;
}

export interface SignerKey {
  readonly verifier: VerifierKey;
  readonly secret: Secret;
}

/** Names have no spaces and no plus, so that a key and a signature are one line each. */
const NAME = /^[^\s+]+$/u;
const SEED_BYTES = 32;

const idOf = (name: string, material: Buffer): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), material]), 'buffer').subarray(0, 4);

const verifierKey = (name: string, type: KeyType, bytes: Buffer): VerifierKey => {
  if (!NAME.test(name)) throw new Error(`"${name}" cannot be the name of a key.`);
  return { name, type, bytes, id: idOf(name, Buffer.concat([markOf(type), bytes])) };
};

interface KeyParts {
  readonly type: KeyType;
  readonly bytes: Buffer;
}

/** The type of a key and its own bytes; `undefined` for a type or a length that is not known here. */
const partsOf = (material: Buffer, lengthOf: (type: KeyType) => number): KeyParts | undefined => {
  const type = [...SCHEMES.keys()].find((one) => material.subarray(0, markOf(one).length).equals(markOf(one)));
  if (type === undefined) return undefined;
  const bytes = material.subarray(markOf(type).length);
  return bytes.length === lengthOf(type) ? { type, bytes } : undefined;
};

/** `name+hash+base64`, as Go's `sumdb/note` and C2SP signed-note write it. */
export const encodeVerifierKey = ({ name, type, id, bytes }: VerifierKey): string =>
  `${name}+${id.toString('hex')}+${Buffer.concat([markOf(type), bytes]).toString('base64')}`;

/** @throws when the text is not a key of a kind that is known here. */
export const decodeVerifierKey = (text: string): VerifierKey => {
  const [, name = '', id = '', base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  const parts = partsOf(Buffer.from(base64, 'base64'), (type) => schemeOf(type).publicBytes);
  if (!parts) throw new Error(`"${text.trim()}" is not a verifier key.`);
  const key = verifierKey(name, parts.type, parts.bytes);
  if (key.id.toString('hex') !== id) throw new Error(`"${text.trim()}" is not a verifier key: its hash is wrong.`);
  return key;
};

const signerKey = (name: string, type: KeyType, seed: Buffer): SignerKey => {
  const secret = schemeOf(type).secretOf(seed);
  return { secret, verifier: verifierKey(name, type, secret.publicBytes) };
};

export const isSigned = (text: Buffer, { type, bytes }: VerifierKey, signature: Buffer): boolean =>
  schemeOf(type).isSigned(text, bytes, signature);

/** A new secret key, as a line of a file: `PRIVATE+KEY+name+hash+base64`. */
export const newSignerKey = (name: string, type: KeyType): string => {
  const seed = randomBytes(SEED_BYTES);
  const id = signerKey(name, type, seed).verifier.id.toString('hex');
  return `PRIVATE+KEY+${name}+${id}+${Buffer.concat([markOf(type), seed]).toString('base64')}`;
};

/** @throws when the text is not such a line; its content is not repeated. */
export const decodeSignerKey = (text: string): SignerKey => {
  const [, name = '', id = '', base64 = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  const parts = partsOf(Buffer.from(base64, 'base64'), () => SEED_BYTES);
  if (!parts) throw new Error('This is not a signing key.');
  const key = signerKey(name, parts.type, parts.bytes);
  if (key.verifier.id.toString('hex') !== id) throw new Error('This is not a signing key: its hash is wrong.');
  return key;
};
