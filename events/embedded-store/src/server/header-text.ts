const percentEncoded = (characters: string): string =>
  [...Buffer.from(characters, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** Characters: clients end a call without its status where the headers are longer than 16 KiB together. */
const LONGEST = 4096;

/** As much from the beginning of a text as has room once it is encoded. */
const fitting = (text: string, encoded: (text: string) => string): string => {
  let kept = text.slice(0, LONGEST);
  let value = encoded(kept);
  while (value.length > LONGEST) {
    kept = kept.slice(0, Math.floor((kept.length * LONGEST) / value.length));
    value = encoded(kept);
  }
  return value;
};

/** A status message as gRPC wants it in a header: percent-encoded where it is not plain, and cut where it is too long. */
export const statusMessage = (text: string): string =>
  fitting(text, (kept) => kept.replaceAll(/[^\x20-\x24\x26-\x7e]+/g, percentEncoded));

/** Any other value: encoded only where a header cannot carry it. */
export const encodedValue = (text: string): string =>
  fitting(text, (kept) => kept.replaceAll(/[^\x20-\x7e]+/g, percentEncoded));
