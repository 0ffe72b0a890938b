import { hash } from 'node:crypto';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Buffer;

export const HASH_BYTES = 32;

const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];
const sha256 = (...parts: readonly Uint8Array[]): Hash => hash('sha256', Buffer.concat(parts), 'buffer');

/** RFC 6962, section 2.1: leaves and nodes are hashed apart, so that neither passes for the other. */
export const leafHash = (entry: Uint8Array): Hash => sha256(LEAF, entry);
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);
/** The root of a tree without leaves. */
export const EMPTY_ROOT: Hash = sha256();
