/** A tile of C2SP tlog-tiles: hashes of complete subtrees side by side. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** How many hashes it holds, 256 when it is full. */
  readonly width: number;
}

/** A bundle holds the entries whose hashes are in the tile of level 0 with the same index. */
export type Bundle = Omit<Tile, 'level'>;

type TileOrBundle = Tile | (Bundle & { readonly level: 'entries' });

export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

/** The width that a tile has in a tree of a size; 0 when the tree has no such tile. */
export const widthIn = (size: number, { level, index }: Omit<Tile, 'width'>): number =>
  Math.max(0, Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH));

/** `1234067` is `x001/x234/067`. */
const indexPath = (index: number): string => {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const parts = padded.match(/\d{3}/g) ?? [];
  return parts.map((part, at) => (at < parts.length - 1 ? `x${part}` : part)).join('/');
};

const widthPath = (width: number): string => (width === TILE_WIDTH ? '' : `.p/${width}`);

export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${widthPath(width)}`;
export const bundlePath = ({ index, width }: Bundle): string => `tile/entries/${indexPath(index)}${widthPath(width)}`;

const PATH = /^tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile or the bundle of a path; `undefined` for any other path, and for one that is written in another way. */
export const parsePath = (path: string): TileOrBundle | undefined => {
  const [, level = '', index = '', partial] = PATH.exec(path) ?? [];
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (level === '' || (partial !== undefined && width >= TILE_WIDTH)) return undefined;
  const place = { index: Number(index.replaceAll(/\D/g, '')), width };
  return asWritten(level === 'entries' ? { ...place, level } : { ...place, level: Number(level) }, path);
};

/** Each tile has one path. */
const asWritten = (parsed: TileOrBundle, path: string): TileOrBundle | undefined => {
  const written = parsed.level === 'entries' ? bundlePath(parsed) : tilePath({ ...parsed, level: parsed.level });
  return written === path ? parsed : undefined;
};
