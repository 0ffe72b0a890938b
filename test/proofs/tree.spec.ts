import {
  consistencyProof,
  EMPTY_ROOT,
  GrowingTree,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  MemoryTree,
  rootOf,
  TileTree,
  widthIn,
  type Hash,
  type Tile,
} from '@zhudian/proofs';
import { CLASSIC_LEAVES, CLASSIC_ROOTS, leavesUpTo, treeOf } from './support/trees';

const classic = new MemoryTree(CLASSIC_LEAVES.map((hex) => leafHash(Buffer.from(hex, 'hex'))));
const hex = (hashes: readonly Hash[]) => hashes.map((hash) => hash.toString('hex'));

describe('The tree of RFC 6962', () => {
  it('has the roots that others compute, at every size of the classic tree', async () => {
    const roots = await Promise.all(CLASSIC_ROOTS.map((_, at) => classic.rootAt(at + 1)));
    expect(hex(roots)).toStrictEqual(CLASSIC_ROOTS);
    expect(hex([EMPTY_ROOT])).toStrictEqual(['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']);
  });

  it('has the proofs that others compute', async () => {
    expect(hex(await inclusionProof(0, 8, classic))).toStrictEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(await consistencyProof(6, 8, classic))).toStrictEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('includes each leaf of each size, and no leaf elsewhere', async () => {
    for (let size = 1; size <= 20; size++) {
      const [tree, root] = [treeOf(size), await treeOf(size).rootAt(size)];
      for (let index = 0; index < size; index++) {
        const leaf = await tree.hashOf({ level: 0, index });
        const path = await inclusionProof(index, size, tree);
        for (let other = 0; other < size; other++)
          expect(isIncluded({ leaf, index: other, size, root, path })).toBe(other === index);
      }
    }
  });

  it('begins with each smaller tree', async () => {
    const tree = treeOf(20);
    for (let second = 0; second <= 20; second++)
      for (let first = 0; first <= second; first++) {
        const path = await consistencyProof(first, second, tree);
        const [firstRoot, secondRoot] = [await tree.rootAt(first), await tree.rootAt(second)];
        expect(isConsistent({ first, second, firstRoot, secondRoot, path })).toBe(true);
        expect(isConsistent({ first, second, firstRoot: leafHash(firstRoot), secondRoot, path })).toBe(false);
      }
  });

  it('has no leaf beyond its size, and no larger beginning', () => {
    expect(() => inclusionProof(8, 8, classic)).toThrow(RangeError);
    expect(() => consistencyProof(9, 8, classic)).toThrow(RangeError);
  });
});

describe('A tree out of tiles', () => {
  const SIZE = 66_000;
  const tiles = new Map<string, Hash[]>();
  const roots = new Map<number, Hash>();
  const grown = new GrowingTree();
  const SIZES = [1, 2, 255, 256, 257, 511, 512, 1_000, 65_535, 65_536, 65_537, SIZE];
  beforeAll(() => {
    for (const leaf of leavesUpTo(SIZE)) {
      for (const { level, index, hash } of grown.append(leaf)) {
        const key = `${level}/${Math.floor(index / 256)}`;
        const tile = tiles.get(key) ?? [];
        expect(tile).toHaveLength(index % 256);
        tile.push(hash);
        tiles.set(key, tile);
      }
      if (SIZES.includes(grown.size)) roots.set(grown.size, grown.root());
    }
  });
  const readTile = ({ level, index, width }: Tile): Promise<Buffer> =>
    Promise.resolve(Buffer.concat((tiles.get(`${level}/${index}`) ?? []).slice(0, width)));

  it.each(SIZES)('has the root of the whole tree, and goes on from there: %d leaves', async (size) => {
    const tree = new TileTree(size, readTile);
    expect(await rootOf(size, tree)).toStrictEqual(roots.get(size));
    expect((await GrowingTree.from(size, tree)).root()).toStrictEqual(roots.get(size));
  });

  it.each([0, 255, 256, 65_535, 65_536, 65_999])('proves its leaves: %d', async (index) => {
    const root = roots.get(SIZE) ?? EMPTY_ROOT;
    const path = await inclusionProof(index, SIZE, new TileTree(SIZE, readTile));
    const leaf = leavesUpTo(index + 1).at(-1) ?? EMPTY_ROOT;
    expect(isIncluded({ leaf, index, size: SIZE, root, path })).toBe(true);
  });

  it('has the tiles that C2SP names for 70,000 leaves', () => {
    const widths = (level: number, indexes: readonly number[]) =>
      indexes.map((index) => widthIn(70_000, { level, index }));
    expect(widths(0, [0, 272, 273, 274])).toStrictEqual([256, 256, 112, 0]);
    expect(widths(1, [0, 1, 2])).toStrictEqual([256, 17, 0]);
    expect(widths(2, [0, 1])).toStrictEqual([1, 0]);
  });
});
