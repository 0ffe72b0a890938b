import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** Words that leave the vault as what nobody else can read, and can be brought back. */
export interface Seal {
  /** The same for the same text. */
  seal(text: string): string;
  /** `undefined` for what was not sealed here. */
  unseal(sealed: string): string | undefined;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The nonce is made of the text, so that no two texts share one. */
export const sealWith = (secret: string): Seal => {
  const keyFor = (use: string) => createHmac('sha256', secret).update(use).digest();
  const key = keyFor('seal');
  const nonceKey = keyFor('nonce');
  return {
    seal: (text) => {
      const nonce = createHmac('sha256', nonceKey).update(text).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    unseal: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString();
      } catch {
        return undefined;
      }
    },
  };
};
