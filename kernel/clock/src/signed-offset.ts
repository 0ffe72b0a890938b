import { sign, verify, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

const signed = (offset: number): Buffer => Buffer.from(`zhudian test clock ${offset}`);

/** The text of a clock's file: how many milliseconds to add to the machine's time, signed by the clock's owner. */
export const signedOffset = (offset: number, key: KeyObject): string =>
  JSON.stringify({ offset, signature: sign(null, signed(offset), key).toString('base64') });

/** The offset in a text; `undefined` if the signature is not the owner's. */
export const offsetIn = (text: string, key: KeyObject): number | undefined => {
  try {
    const { offset, signature } = JSON.parse(text) as { readonly offset: unknown; readonly signature: unknown };
    if (!Number.isSafeInteger(offset) || typeof signature !== 'string') return undefined;
    const whole = offset as number;
    return verify(null, signed(whole), key, Buffer.from(signature, 'base64')) ? whole : undefined;
  } catch {
    return undefined;
  }
};

/** The text of a file, `undefined` when there is none. */
export const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};
