export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The seed in the line of a secret key. */
export const seedIn = (line: string): Buffer => Buffer.from(line.split('+').slice(4).join('+'), 'base64').subarray(-32);

/** What a line of a note signs with, behind the hash of its key. */
export const signatureIn = (line: string): Buffer => Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(4);
