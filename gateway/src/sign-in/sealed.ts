import { hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { z } from 'zod';

const HEADER = { alg: 'dir', enc: 'A256GCM' } as const;

/** Encrypts what a browser keeps for us: nobody reads it, changes it, or passes off one kind as another. */
export class Sealed<T extends { readonly until: number }> {
  private readonly key: Uint8Array;

  constructor(
    private readonly schema: z.ZodType<T>,
    /** What is sealed: it has a key of its own. */
    kind: string,
    secret: string,
  ) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, 'zhudian', kind, 32));
  }

  seal(value: T): Promise<string> {
    return new CompactEncrypt(Buffer.from(JSON.stringify(value))).setProtectedHeader(HEADER).encrypt(this.key);
  }

  /** What was sealed, unless it is over by now; `undefined` for whatever we did not seal. */
  async open(text: string): Promise<T | undefined> {
    try {
      const { plaintext } = await compactDecrypt(text, this.key, {
        keyManagementAlgorithms: [HEADER.alg],
        contentEncryptionAlgorithms: [HEADER.enc],
      });
      const value = this.schema.parse(JSON.parse(Buffer.from(plaintext).toString()));
      return value.until > Date.now() ? value : undefined;
    } catch {
      return undefined;
    }
  }
}
