import { hash } from 'node:crypto';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Buffer;

export const HASH_BYTES = 32;

const LEAF = Buffer.of(0);
/** Room for the two hashes of a node, so that a tree of millions allocates none. */
const node = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** RFC 6962, section 2.1: leaves and nodes are hashed apart, so that neither passes for the other. A text is taken as UTF-8. */
export const leafHash = (entry: Uint8Array | string): Hash =>
  hash('sha256', typeof entry === 'string' ? `\0${entry}` : Buffer.concat([LEAF, entry]), 'buffer');

export const nodeHash = (left: Hash, right: Hash): Hash => {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) throw new RangeError('A node is made of two hashes.');
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return hash('sha256', node, 'buffer');
};

/** The root of a tree without leaves. */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer');
