import { crc32 } from 'node:zlib';
import { Holes } from './holes';

const BUCKETS = 16_384;
const HEADER = 20;

/** What the index knows of a stream. */
export interface StreamEntry {
  readonly id: number;
  readonly name: string;
  /** Its last revision; -1 where it has none. */
  last: number;
  readonly holes: Holes;
  /** What the entry adds to its bucket's digest as it is written down; 0 before it is. */
  written: number;
}

export const bucketOf = (name: string): number => crc32(name) % BUCKETS;

/** What an entry adds to the digest of its bucket. */
export const digestOf = ({ id, name, last, holes }: Omit<StreamEntry, 'written'>): number =>
  crc32(`${id} ${last} ${holes.toString()} ${name}`);

export type StreamRow = readonly [name: string, id: number, last: number, holes: string];

/** An entry as it is written down. */
export const entryOf = ([name, id, last, holes]: StreamRow): StreamEntry => {
  const entry = { id, name, last, holes: Holes.parse(holes) };
  return { ...entry, written: digestOf(entry) };
};

/**
 * What the whole index must agree with: how far it goes, and a digest of the streams in each bucket. As one value with one
 * checksum it is either right or known to be wrong, and with it a stream that is not found is known not to be there.
 */
export class IndexState {
  checkpoint = 0;
  streams = 0;
  readonly #digests = new Uint32Array(BUCKETS);

  /** Undefined where the bytes are not what was written. */
  static parse(bytes: Uint8Array): IndexState | undefined {
    const buffer = Buffer.from(bytes);
    if (buffer.length !== HEADER + 4 * BUCKETS || buffer.readUInt32LE(0) !== crc32(buffer.subarray(4)))
      return undefined;
    const state = new IndexState();
    state.checkpoint = buffer.readDoubleLE(4);
    state.streams = buffer.readDoubleLE(12);
    for (let bucket = 0; bucket < BUCKETS; bucket++) state.#digests[bucket] = buffer.readUInt32LE(HEADER + 4 * bucket);
    return state;
  }

  toBytes(): Buffer {
    const buffer = Buffer.alloc(HEADER + 4 * BUCKETS);
    buffer.writeDoubleLE(this.checkpoint, 4);
    buffer.writeDoubleLE(this.streams, 12);
    for (let bucket = 0; bucket < BUCKETS; bucket++) buffer.writeUInt32LE(this.digest(bucket), HEADER + 4 * bucket);
    buffer.writeUInt32LE(crc32(buffer.subarray(4)), 0);
    return buffer;
  }

  digest(bucket: number): number {
    return this.#digests[bucket] ?? 0;
  }

  /** Counts an entry as it is now in the place of what was counted for it before. */
  count(entry: StreamEntry): void {
    const bucket = bucketOf(entry.name);
    const digest = digestOf(entry);
    this.#digests[bucket] = (this.digest(bucket) ^ entry.written ^ digest) >>> 0;
    entry.written = digest;
  }

  /** Whether these are all entries of the bucket. */
  agrees(bucket: number, entries: readonly StreamEntry[]): boolean {
    return entries.reduce((sum, { written }) => (sum ^ written) >>> 0, 0) === this.digest(bucket);
  }

  /** Whether these are all entries there are. */
  agreesWithAll(entries: readonly StreamEntry[]): boolean {
    const digests = new Uint32Array(BUCKETS);
    for (const { name, written } of entries) {
      const bucket = bucketOf(name);
      digests[bucket] = ((digests[bucket] ?? 0) ^ written) >>> 0;
    }
    return digests.every((digest, bucket) => digest === this.digest(bucket));
  }
}
