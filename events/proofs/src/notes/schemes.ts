import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** A way to sign, by keys that come of 32 bytes of seed. */
export interface Scheme {
  readonly publicBytes: number;
  secretOf(seed: Buffer): Secret;
  /** Whether a key, of as many bytes as it has to be, has signed. */
  isSigned(text: Buffer, key: Buffer, signature: Buffer): boolean;
}

export interface Secret {
  readonly publicBytes: Buffer;
  sign(text: Buffer): Buffer;
}

/** How the keys of a scheme of Node stand in DER. */
interface Der {
  readonly pkcs8: string;
  readonly spki: string;
  readonly publicBytes: number;
}

const ofNode = ({ pkcs8, spki, publicBytes }: Der): Scheme => ({
  publicBytes,
  secretOf(seed) {
    const secret = createPrivateKey({
      key: Buffer.concat([Buffer.from(pkcs8, 'hex'), seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const bytes = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-publicBytes);
    return { publicBytes: bytes, sign: (text) => sign(null, text, secret) };
  },
  isSigned(text, key, signature) {
    const open = createPublicKey({ key: Buffer.concat([Buffer.from(spki, 'hex'), key]), format: 'der', type: 'spki' });
    return verify(null, text, open, signature);
  },
});

/** RFC 8032, in DER by RFC 8410. */
export const ed25519 = ofNode({
  pkcs8: '302e020100300506032b657004220420',
  spki: '302a300506032b6570032100',
  publicBytes: 32,
});

/** FIPS 204, in DER by RFC 9881; Node has it from 24.7 on. */
export const mlDsa44 = ofNode({
  pkcs8: '3034020100300b060960864801650304031104228020',
  spki: '30820532300b06096086480165030403110382052100',
  publicBytes: 1_312,
});
