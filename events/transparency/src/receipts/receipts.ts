import type { Position } from '@zhudian/facts';
import {
  decodeBundle,
  inclusionProof,
  leafHash,
  tlogProofText,
  TILE_WIDTH,
  TileTree,
  widthIn,
  type Hash,
} from '@zhudian/proofs';
import type { Published, PublishedHead } from '../signing/published-head';
import type { TileFiles } from '../storing/tile-files';
import type { ReceiptRefusal } from './refused';

/** That the log holds a fact, for who has commanded it: without the fact, which may tell more than they may see. */
export interface Receipt {
  /** The leaf of the fact in base64: RFC 6962, over its canonical JSON. */
  readonly leaf: string;
  /** C2SP tlog-proof. */
  readonly proof: string;
}

interface Leaf {
  readonly index: number;
  readonly hash: Hash;
}

/** How far back a command is looked for. */
const BUNDLES = 32;
const LONGEST_WAIT_MS = 2_000;

const isOf = (entry: Buffer, commandId: string): boolean => {
  const { metadata } = JSON.parse(entry.toString()) as { readonly metadata?: { readonly commandId?: unknown } };
  return metadata?.commandId === commandId;
};

/** Gives receipts of what commands have recorded lately. */
export class Receipts {
  constructor(
    private readonly files: Pick<TileFiles, 'readBundle' | 'readTile'>,
    private readonly head: Pick<PublishedHead, 'over'>,
    private readonly waitMs = LONGEST_WAIT_MS,
  ) {}

  /** Receipts of all facts of a command, in the order of the log. @param position at which they are recorded. */
  async of(commandId: string, position: Position): Promise<readonly Receipt[] | ReceiptRefusal> {
    const published = await this.head.over(position, this.waitMs);
    if (!published) return 'RECEIPT_PENDING';
    const leaves = await this.leavesOf(commandId, published.size);
    if (leaves.length === 0) return 'RECEIPT_NOT_FOUND';
    const tree = new TileTree(published.size, (tile) => this.files.readTile(tile));
    return Promise.all(leaves.map((leaf) => receiptOf(leaf, published, tree)));
  }

  /** The facts of a command lie side by side. */
  private async leavesOf(commandId: string, size: number): Promise<readonly Leaf[]> {
    const last = Math.ceil(size / TILE_WIDTH) - 1;
    const named = JSON.stringify(commandId);
    let found: readonly Leaf[] = [];
    for (let index = last; index >= Math.max(0, last - BUNDLES + 1); index--) {
      const bundle = await this.files.readBundle({ index, width: widthIn(size, { level: 0, index }) });
      const leaves = bundle.includes(named) ? leavesIn(bundle, index, commandId) : [];
      if (found.length > 0 && leaves.length === 0) break;
      found = [...leaves, ...found];
      if (found[0] && found[0].index > index * TILE_WIDTH) break;
    }
    return found;
  }
}

const leavesIn = (bundle: Buffer, index: number, commandId: string): readonly Leaf[] =>
  decodeBundle(bundle).flatMap((entry, at) =>
    isOf(entry, commandId) ? [{ index: index * TILE_WIDTH + at, hash: leafHash(entry) }] : [],
  );

const receiptOf = async ({ index, hash }: Leaf, { size, checkpoint }: Published, tree: TileTree): Promise<Receipt> => ({
  leaf: hash.toString('base64'),
  proof: tlogProofText({ index, path: await inclusionProof(index, size, tree), checkpoint }),
});
