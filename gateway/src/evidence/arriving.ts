import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { typeOf, type EvidenceFiles } from '@zhudian/evidence';
import { SerialQueue } from '@zhudian/runtime';
import { partsOf, TooSlow, type Patience } from '../http/receiving';

export interface Arrived {
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
}

/** Each document is looked at as a whole, one after the other. */
const looking = new SerialQueue();

interface Limits {
  readonly mostBytes: number;
  readonly patience: Patience;
}

/** Writes a body to a file as it comes; `undefined` when it is larger than that. */
const written = async (request: IncomingMessage, file: string, { mostBytes, patience }: Limits) => {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of partsOf(request, patience)) {
      bytes += chunk.length;
      if (bytes > mostBytes) return undefined;
      hash.update(chunk);
      await handle.appendFile(chunk);
    }
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
};

/** Takes a document in: it is kept whole, or nothing is left of it. */
export const arrived = async (
  request: IncomingMessage,
  { files, person, ...limits }: Limits & { readonly files: EvidenceFiles; readonly person: string },
): Promise<Arrived | 'too large' | 'of no type' | 'too slow'> => {
  if (Number(request.headers['content-length'] ?? 0) > limits.mostBytes) return 'too large';
  const file = files.newFile();
  try {
    const body = await written(request, file, limits);
    if (!body) return 'too large';
    const type = await looking.run('', async () => typeOf(await readFile(file)));
    if (type === undefined) return 'of no type';
    await files.keep(file, body.sha256, person);
    return { ...body, type };
  } catch (error) {
    if (error instanceof TooSlow) return 'too slow';
    throw error;
  } finally {
    await rm(file, { force: true });
  }
};
