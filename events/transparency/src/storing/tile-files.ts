import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bundlePath,
  bytesOfEntries,
  encodeBundle,
  HASH_BYTES,
  TILE_WIDTH,
  tilePath,
  type Bundle,
  type Tile,
  type TileHash,
} from '@zhudian/proofs';
import { writeAt } from './growing-file';

/**
 * Tiles and bundles of entries as files under the paths of C2SP tlog-tiles. One that is not full yet is a file that grows:
 * what it was for a smaller tree is its beginning, so nothing is written twice.
 */
export class TileFiles {
  constructor(private readonly folder: string) {}

  /** @throws when the file has fewer hashes. */
  async readTile({ level, index, width }: Tile): Promise<Buffer> {
    const bytes = await readFile(join(this.folder, tilePath({ level, index, width: TILE_WIDTH })));
    if (bytes.length < width * HASH_BYTES) throw new Error(`Tile ${level}/${index} has fewer than ${width} hashes.`);
    return bytes.subarray(0, width * HASH_BYTES);
  }

  /** @throws when the file has fewer entries. */
  async readBundle({ index, width }: Bundle): Promise<Buffer> {
    const bytes = await readFile(join(this.folder, bundlePath({ index, width: TILE_WIDTH })));
    return bytes.subarray(0, bytesOfEntries(bytes, width));
  }

  async writeHashes(hashes: readonly TileHash[]): Promise<void> {
    for (const run of runsOf(hashes, ({ level, index }) => `${level}/${Math.floor(index / TILE_WIDTH)}`)) {
      const [{ level, index } = { level: 0, index: 0 }] = run;
      const path = tilePath({ level, index: Math.floor(index / TILE_WIDTH), width: TILE_WIDTH });
      const bytes = Buffer.concat(run.map(({ hash }) => hash));
      await writeAt(join(this.folder, path), (index % TILE_WIDTH) * HASH_BYTES, bytes);
    }
  }

  /** @param first the index of the first of the entries in the log. */
  async writeEntries(first: number, entries: readonly Buffer[]): Promise<void> {
    const placed = entries.map((entry, at) => ({ entry, index: first + at }));
    for (const run of runsOf(placed, ({ index }) => String(Math.floor(index / TILE_WIDTH)))) {
      const index = run[0]?.index ?? first;
      const path = bundlePath({ index: Math.floor(index / TILE_WIDTH), width: TILE_WIDTH });
      const bytes = encodeBundle(run.map(({ entry }) => entry));
      await writeAt(join(this.folder, path), await this.bytesBefore(index), bytes);
    }
  }

  /** Forgets everything. */
  clear(): Promise<void> {
    return rm(join(this.folder, 'tile'), { recursive: true, force: true });
  }

  private async bytesBefore(index: number): Promise<number> {
    const width = index % TILE_WIDTH;
    if (width === 0) return 0;
    return (await this.readBundle({ index: Math.floor(index / TILE_WIDTH), width })).length;
  }
}

/** What belongs into one file together, in order. */
const runsOf = <T>(items: readonly T[], fileOf: (item: T) => string): readonly (readonly T[])[] => [
  ...Map.groupBy(items, fileOf).values(),
];
