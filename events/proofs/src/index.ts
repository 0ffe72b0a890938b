export { bytesOfEntries, decodeBundle, encodeBundle } from './entries/bundle';
export { canonical } from './entries/canonical';
export { entryOf, LONGEST_ENTRY, type LoggedFact } from './entries/entry';
export {
  checkpointText,
  openCheckpoint,
  parseCheckpointText,
  signCheckpoint,
  type Checkpoint,
} from './notes/checkpoint';
export {
  COSIGNATURE,
  decodeSignerKey,
  decodeVerifierKey,
  ED25519,
  ML_DSA_44,
  encodeVerifierKey,
  newSignerKey,
  SM2,
  type KeyType,
  type SignerKey,
  type VerifierKey,
} from './notes/keys';
export { cosignatureOf, isSignedBy, noteOf, parseNote, signatureOf, type Note } from './notes/note';
export { keysFrom, keysIn, openByKeys, successionNote, type KeyPeriod, type Opened } from './notes/succession';
export { parseTlogProof, tlogProofText, type TlogProof } from './notes/tlog-proof';
export { GrowingTree, type TileHash } from './tree/growing-tree';
export { EMPTY_ROOT, HASH_BYTES, leafHash, nodeHash, type Hash } from './tree/hashing';
export { MemoryTree } from './tree/memory-tree';
export { consistencyProof, inclusionProof } from './tree/proving';
export { rootOf, subtreesOf, type Range, type Subtree, type TreeReader } from './tree/ranges';
export { bundlePath, parsePath, TILE_WIDTH, tilePath, widthIn, type Bundle, type Tile } from './tree/tile';
export { TileTree, type ReadTile } from './tree/tile-tree';
export { isConsistent, isIncluded, type Consistency, type Inclusion } from './tree/verifying';
