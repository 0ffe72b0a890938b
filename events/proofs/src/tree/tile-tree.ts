import { HASH_BYTES, nodeHash, type Hash } from './hashing';
import type { Subtree, TreeReader } from './ranges';
import { TILE_HEIGHT, TILE_WIDTH, widthIn, type Tile } from './tile';

/** Reads a tile; rejects when there is none. */
export type ReadTile = (tile: Tile) => Promise<Buffer>;

const hashesIn = (bytes: Buffer, { width }: Tile): readonly Hash[] => {
  if (bytes.length !== width * HASH_BYTES) throw new Error(`A tile of ${width} hashes has ${bytes.length} bytes.`);
  return Array.from({ length: width }, (_, at) => bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
};

const pairUp = (hashes: readonly Hash[]): readonly Hash[] =>
  hashes.flatMap((left, at) => {
    const right = hashes[at + 1];
    return at % 2 === 0 && right ? [nodeHash(left, right)] : [];
  });

/** The hash of a complete subtree out of the hashes side by side that it is made of. */
const climbed = (hashes: readonly Hash[]): Hash => {
  let level = hashes;
  while (level.length > 1) level = pairUp(level);
  const [root] = level;
  if (!root) throw new Error('A subtree has hashes.');
  return root;
};

/** A tree of a size out of its tiles, each read once. */
export class TileTree implements TreeReader {
  private readonly tiles = new Map<string, Promise<readonly Hash[]>>();

  constructor(
    readonly size: number,
    private readonly read: ReadTile,
  ) {}

  async hashOf({ level, index }: Subtree): Promise<Hash> {
    const height = level % TILE_HEIGHT;
    const [first, count] = [index * 2 ** height, 2 ** height];
    const hashes = await this.hashesOf((level - height) / TILE_HEIGHT, Math.floor(first / TILE_WIDTH));
    return climbed(hashes.slice(first % TILE_WIDTH, (first % TILE_WIDTH) + count));
  }

  private hashesOf(level: number, index: number): Promise<readonly Hash[]> {
    const tile = { level, index, width: widthIn(this.size, { level, index }) };
    const key = `${level}/${index}`;
    const known = this.tiles.get(key) ?? this.read(tile).then((bytes) => hashesIn(bytes, tile));
    this.tiles.set(key, known);
    return known;
  }
}
