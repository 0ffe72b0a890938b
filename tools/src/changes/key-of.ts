import { readFile } from 'node:fs/promises';

/** The key by which statements of the gateway are checked, as text: from a file, or from the gateway itself. */
export const keyOf = async (file: string | undefined, gateway: string): Promise<string> =>
  file === undefined ? (await fetch(new URL('/changes/key', gateway))).text() : readFile(file, 'utf8');
