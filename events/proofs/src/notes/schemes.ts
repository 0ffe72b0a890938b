import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** A way to sign: how its keys, 32 bytes of seed and so many of the public key, stand in DER. */
export interface Scheme {
  readonly pkcs8: Buffer;
  readonly spki: Buffer;
  readonly publicBytes: number;
}

/** RFC 8032, in DER by RFC 8410. */
export const ed25519: Scheme = {
  pkcs8: Buffer.from('302e020100300506032b657004220420', 'hex'),
  spki: Buffer.from('302a300506032b6570032100', 'hex'),
  publicBytes: 32,
};

/** FIPS 204, in DER by RFC 9881; Node has it from 24.7 on. */
export const mlDsa44: Scheme = {
  pkcs8: Buffer.from('3034020100300b060960864801650304031104228020', 'hex'),
  spki: Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
  publicBytes: 1_312,
};

export const privateKeyOf = ({ pkcs8 }: Scheme, seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });

const publicKeyOf = ({ spki }: Scheme, bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([spki, bytes]), format: 'der', type: 'spki' });

export const publicBytesOf = ({ publicBytes }: Scheme, key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-publicBytes);

export const signed = (text: Buffer, key: KeyObject): Buffer => sign(null, text, key);

export const isSigned = (scheme: Scheme, text: Buffer, key: Buffer, signature: Buffer): boolean =>
  key.length === scheme.publicBytes && verify(null, text, publicKeyOf(scheme, key), signature);
