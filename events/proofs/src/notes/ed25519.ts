import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Key material as RFC 8032 has it: 32 bytes each. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

export const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });

export const publicBytesOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);

export const signed = (text: Buffer, key: KeyObject): Buffer => sign(null, text, key);

export const isSigned = (text: Buffer, key: Buffer, signature: Buffer): boolean =>
  key.length === KEY_BYTES && verify(null, text, publicKeyOf(key), signature);
