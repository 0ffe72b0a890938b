import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tilePath, type ReadTile } from '@zhudian/proofs';
import { TileFiles } from '@zhudian/transparency';

/** What everybody may read of the transparency log: in its folder, or under `/log/` of a gateway. */
export interface PublishedLog {
  key(): Promise<string>;
  checkpoint(): Promise<string>;
  readonly readTile: ReadTile;
}

export const logInFolder = (folder: string): PublishedLog => {
  const files = new TileFiles(folder);
  return {
    key: () => readFile(join(folder, 'key'), 'utf8'),
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
    checkpoint: async () => (await read('checkpoint')).toString(),
    readTile: (tile) => read(tilePath(tile)),
  };
};
