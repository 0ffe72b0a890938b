import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeVerifierKey, keysFrom, openByKeys, tilePath, type Opened, type ReadTile } from '@zhudian/proofs';
import { TileFiles } from './storing/tile-files';
import { readIfThere } from './storing/whole-file';

/** What everybody may read of the transparency log: in its folder, or under `/log/` of a gateway. */
export interface PublishedLog {
  key(): Promise<string>;
  /** The notes on keys that followed one another; nothing while there was one only. */
  keys(): Promise<string>;
  checkpoint(): Promise<string>;
  readonly readTile: ReadTile;
}

export const logInFolder = (folder: string): PublishedLog => {
  const files = new TileFiles(folder);
  return {
    key: () => readFile(join(folder, 'key'), 'utf8'),
    keys: async () => (await readIfThere(join(folder, 'keys'))) ?? '',
    checkpoint: () => readFile(join(folder, 'checkpoint'), 'utf8'),
    readTile: (tile) => files.readTile(tile),
  };
};

export const logBehind = (gateway: string): PublishedLog => {
  const read = async (path: string): Promise<Buffer> => {
    const response = await fetch(new URL(`/log/${path}`, gateway));
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  return {
    key: async () => (await read('key')).toString(),
    keys: async () => (await read('keys')).toString(),
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
