const percentEncoded = (characters: string): string =>
  [...Buffer.from(characters, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** A status message as gRPC wants it in a header: percent-encoded where it is not plain. */
export const statusMessage = (text: string): string => text.replaceAll(/[^\x20-\x24\x26-\x7e]+/g, percentEncoded);

/** Any other value: encoded only where a header cannot carry it. */
export const encodedValue = (text: string): string => text.replaceAll(/[^\x20-\x7e]+/g, percentEncoded);
