import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  decodeVerifierKey,
  isSignedBy,
  keysFrom,
  openByKeys,
  parseNote,
  tilePath,
  type Opened,
  type ReadTile,
} from '@zhudian/proofs';
import { BESIDE, type Beside } from './signing/beside';
import { TileFiles } from './storing/tile-files';
import { readIfThere } from './storing/whole-file';

/** What everybody may read of the transparency log: in its folder, or under `/log/` of a gateway. */
export interface PublishedLog {
  key(): Promise<string>;
  /** The notes on keys that followed one another; nothing while there was one only. */
  keys(): Promise<string>;
  /** The key that signs beside the first with an algorithm, if one does. */
  keyBeside(algorithm: Beside): Promise<string | undefined>;
  checkpoint(): Promise<string>;
  readonly readTile: ReadTile;
}

export const logInFolder = (folder: string): PublishedLog => {
  const files = new TileFiles(folder);
  return {
    key: () => readFile(join(folder, 'key'), 'utf8'),
    keys: async () => (await readIfThere(join(folder, 'keys'))) ?? '',
    keyBeside: (algorithm) => readIfThere(join(folder, `key.${algorithm}`)),
    checkpoint: () => readFile(join(folder, 'checkpoint'), 'utf8'),
    readTile: (tile) => files.readTile(tile),
  };
};

const NOT_FOUND = 404;

export const logBehind = (gateway: string): PublishedLog => {
  const ask = (path: string) => fetch(new URL(`/log/${path}`, gateway));
  const bodyOf = async (response: Response): Promise<Buffer> => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const read = async (path: string): Promise<Buffer> => bodyOf(await ask(path));
  return {
    key: async () => (await read('key')).toString(),
    keys: async () => (await read('keys')).toString(),
    keyBeside: async (algorithm) => {
      const response = await ask(`key/${algorithm}`);
      return response.status === NOT_FOUND ? undefined : (await bodyOf(response)).toString();
    },
    checkpoint: async () => (await read('checkpoint')).toString(),
    readTile: (tile) => read(tilePath(tile)),
  };
};

export interface Newest {
  readonly note: string;
  readonly checkpoint: Opened;
  readonly successions: string;
}

/** The newest checkpoint of a log, signed by the key that it shows or by one before it. */
export const newestOf = async (published: PublishedLog): Promise<Newest> => {
  // The notes last: a key that followed meanwhile is in them.
  const [key, note] = [decodeVerifierKey(await published.key()), await published.checkpoint()];
  const successions = await published.keys();
  return { note, successions, checkpoint: openByKeys(note, keysFrom(key, successions)) };
};

/** The newest checkpoint with the keys that have signed it beside the first, by their algorithms. */
export interface SignedHead extends Newest {
  readonly beside: ReadonlyMap<Beside, string>;
}

/** @throws when a signature by one of the keys is false. */
export const signedOf = async (published: PublishedLog): Promise<SignedHead> => {
  const [newest, beside] = [await newestOf(published), new Map<Beside, string>()];
  const note = parseNote(newest.note);
  for (const algorithm of Object.keys(BESIDE) as Beside[]) {
    const key = await published.keyBeside(algorithm);
    if (key !== undefined && isSignedBy(note, decodeVerifierKey(key))) beside.set(algorithm, key);
  }
  return { ...newest, beside };
};
