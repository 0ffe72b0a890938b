import { mkdir } from 'node:fs/promises';
import {
  entryOf,
  GrowingTree,
  leafHash,
  rootOf,
  TILE_WIDTH,
  TileTree,
  type Hash,
  type TileHash,
} from '@zhudian/proofs';
import type { LogPage, RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { LogDiffers } from '../log-differs';
import { TileFiles } from '../storing/tile-files';
import { readFoldState, writeFoldState, type FoldState } from './fold-state';

/** The tree over the facts of the log, as tiles in a folder that can be thrown away. */
export class LogTree {
  private constructor(
    readonly files: TileFiles,
    private readonly folder: string,
    private readonly tree: GrowingTree,
    private state: FoldState | undefined,
  ) {}

  /** Goes on with what is in the folder; what is not whole is folded anew. */
  static async open(folder: string): Promise<LogTree> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const files = new TileFiles(folder);
    const state = await readFoldState(folder);
    const tree = state && (await restored(files, state));
    if (tree) return new LogTree(files, folder, tree, state);
    await files.clear();
    return new LogTree(files, folder, new GrowingTree(), undefined);
  }

  get size(): number {
    return this.tree.size;
  }

  /** Follow the log after it; absent: from its first fact. */
  get place(): FoldState['place'] | undefined {
    return this.state?.place;
  }

  root(): Hash {
    return this.tree.root();
  }

  /** The root that the tree had when it was of a size. */
  rootAt(size: number): Promise<Hash> {
    return rootOf(size, this.tiles());
  }

  /** The hashes and the entries are durable before the state that tells of them. */
  async append({ facts, checkpoint }: LogPage): Promise<void> {
    const last = facts.at(-1);
    if (!last) return;
    const first = this.size;
    const entries = facts.map(entryOf);
    const gained: TileHash[] = entries.flatMap((entry) => this.tree.append(leafHash(entry)));
    await this.files.writeEntries(first, entries);
    await this.files.writeHashes(gained);
    this.state = {
      size: this.size,
      root: this.root().toString('base64'),
      place: checkpoint,
      last: { stream: last.stream, revision: last.revision },
    };
    await writeFoldState(this.folder, this.state);
  }

  /** @throws LogDiffers when the last fact of the tree is not in the log as it was. */
  async compareWith(log: Pick<EventLog, 'readStream'>): Promise<void> {
    if (!this.state) return;
    const { stream, revision } = this.state.last;
    const [fact] = await log.readStream(stream, revision - 1);
    const leaf = await this.tiles().hashOf({ level: 0, index: this.size - 1 });
    if (!fact || !isLeaf(fact, leaf))
      throw new LogDiffers(`The log no longer holds ${revision}@${stream} as it is in the tree at ${this.size - 1}.`);
  }

  private tiles(): TileTree {
    return new TileTree(this.size, (tile) => this.files.readTile(tile));
  }
}

const isLeaf = (fact: RecordedFact, leaf: Hash): boolean => leafHash(entryOf(fact)).equals(leaf);

/** `undefined` when the tiles do not give the root that the state tells. */
const restored = async (files: TileFiles, { size, root }: FoldState): Promise<GrowingTree | undefined> => {
  try {
    const tree = await GrowingTree.from(size, new TileTree(size, (tile) => files.readTile(tile)));
    await files.readBundle({ index: Math.floor((size - 1) / TILE_WIDTH), width: ((size - 1) % TILE_WIDTH) + 1 });
    return tree.root().toString('base64') === root ? tree : undefined;
  } catch {
    return undefined;
  }
};
