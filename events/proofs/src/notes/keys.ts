import { hash, randomBytes, type KeyObject } from 'node:crypto';
import { privateKeyOf, publicBytesOf } from './ed25519';

/** Whose signature it is and how it was made: the log's on a note, or that of a witness who says when. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;
export type KeyType = typeof ED25519 | typeof COSIGNATURE;

export interface VerifierKey {
  readonly name: string;
  readonly type: KeyType;
  readonly id: Buffer;
  readonly bytes: Buffer;
}

export interface SignerKey {
  readonly verifier: VerifierKey;
  readonly secret: KeyObject;
}

/** Names have no spaces and no plus, so that a key and a signature are one line each. */
const NAME = /^[^\s+]+$/u;
const KEY_BYTES = 32;

const idOf = (name: string, material: Buffer): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), material]), 'buffer').subarray(0, 4);

const verifierKey = (name: string, type: KeyType, bytes: Buffer): VerifierKey => {
  if (!NAME.test(name)) throw new Error(`"${name}" cannot be the name of a key.`);
  return { name, type, bytes, id: idOf(name, Buffer.concat([Buffer.of(type), bytes])) };
};

/** `name+hash+base64`, as Go's `sumdb/note` and C2SP signed-note write it. */
export const encodeVerifierKey = ({ name, type, id, bytes }: VerifierKey): string =>
  `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(type), bytes]).toString('base64')}`;

/** @throws when the text is not a key of a kind that is known here. */
export const decodeVerifierKey = (text: string): VerifierKey => {
  const [, name = '', id = '', base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  const material = Buffer.from(base64, 'base64');
  const type = material[0];
  if ((type !== ED25519 && type !== COSIGNATURE) || material.length !== KEY_BYTES + 1)
    throw new Error(`"${text.trim()}" is not a verifier key.`);
  const key = verifierKey(name, type, material.subarray(1));
  if (key.id.toString('hex') !== id) throw new Error(`"${text.trim()}" is not a verifier key: its hash is wrong.`);
  return key;
};

const signerKey = (name: string, type: KeyType, seed: Buffer): SignerKey => {
  const secret = privateKeyOf(seed);
  return { secret, verifier: verifierKey(name, type, publicBytesOf(secret)) };
};

/** A new secret key, as a line of a file: `PRIVATE+KEY+name+hash+base64`. */
export const newSignerKey = (name: string, type: KeyType): string => {
  const seed = randomBytes(KEY_BYTES);
  const id = signerKey(name, type, seed).verifier.id.toString('hex');
  return `PRIVATE+KEY+${name}+${id}+${Buffer.concat([Buffer.of(type), seed]).toString('base64')}`;
};

/** @throws when the text is not such a line; its content is not repeated. */
export const decodeSignerKey = (text: string): SignerKey => {
  const [, name = '', id = '', base64 = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim()) ?? [];
  const material = Buffer.from(base64, 'base64');
  const type = material[0];
  if ((type !== ED25519 && type !== COSIGNATURE) || material.length !== KEY_BYTES + 1)
    throw new Error('This is not a signing key.');
  const key = signerKey(name, type, material.subarray(1));
  if (key.verifier.id.toString('hex') !== id) throw new Error('This is not a signing key: its hash is wrong.');
  return key;
};
