import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** Cursors that hold a name: nobody else can read them. */
export interface CursorCipher {
  /** The same for the same text. */
  encrypt(text: string): string;
  /** `undefined` for what was not encrypted here. */
  decrypt(encrypted: string): string | undefined;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The nonce is made of the text, so that no two texts share one. */
export const cursorCipher = (secret: string): CursorCipher => {
  const keyFor = (use: string) => createHmac('sha256', secret).update(use).digest();
  const key = keyFor('seal');
  const nonceKey = keyFor('nonce');
  return {
    encrypt: (text) => {
      const nonce = createHmac('sha256', nonceKey).update(text).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    decrypt: (encrypted) => {
      const bytes = Buffer.from(encrypted, 'base64url');
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
