import { crc32 } from 'node:zlib';
import { Reader } from '../codec/reader';
import { Flag, FORMAT, HEADER, ID_FIELD, SUFFIX, TOMBSTONE_REVISION } from './record';

/** A checked record inside a buffer. Valid only until the buffer is used again. */
export class RecordView {
  constructor(
    readonly buffer: Buffer,
    readonly offset: number,
  ) {}

  get length(): number {
    return this.buffer.readUInt32LE(this.offset);
  }
  get position(): number {
    return this.buffer.readUIntLE(this.offset + 8, 6);
  }
  /** The position after this record. */
  get next(): number {
    return this.position + this.length;
  }
  get revision(): number {
    return this.buffer.readUIntLE(this.offset + 16, 6);
  }
  /** Milliseconds since 1970. */
  get created(): number {
    return this.buffer.readUIntLE(this.offset + 24, 6);
  }
  get #flags(): number {
    return this.buffer[this.offset + 14] ?? 0;
  }
  get endsTransaction(): boolean {
    return (this.#flags & Flag.endsTransaction) !== 0;
  }
  get startsBatch(): boolean {
    return (this.#flags & Flag.startsBatch) !== 0;
  }
  get isLink(): boolean {
    return (this.#flags & Flag.link) !== 0;
  }
  get isJson(): boolean {
    return (this.#flags & Flag.json) !== 0;
  }
  get isTombstone(): boolean {
    return this.revision === TOMBSTONE_REVISION;
  }
  get bodyStart(): number {
    return this.offset + HEADER;
  }
  get bodyEnd(): number {
    return this.offset + this.length - SUFFIX;
  }
  get id(): string {
    return this.buffer.toString('latin1', this.bodyStart + 4, this.bodyStart + ID_FIELD);
  }
  get #name(): readonly [number, number] {
    const start = this.bodyStart + this.buffer.readUInt16LE(this.offset + 32);
    return [start, start + this.buffer.readUInt16LE(this.offset + 22)];
  }
  get #type(): readonly [number, number] {
    const start = this.bodyStart + this.buffer.readUInt16LE(this.offset + 34);
    return [start, start + this.buffer.readUInt16LE(this.offset + 30)];
  }
  get stream(): string {
    return this.buffer.toString('utf8', ...this.#name);
  }
  isOf(stream: Buffer): boolean {
    const [start, end] = this.#name;
    return end - start === stream.length && startsWith(this.buffer, [start, end], stream);
  }
  get type(): string {
    return this.buffer.toString('utf8', ...this.#type);
  }
  streamStartsWith(prefix: Buffer): boolean {
    return startsWith(this.buffer, this.#name, prefix);
  }
  typeStartsWith(prefix: Buffer): boolean {
    return startsWith(this.buffer, this.#type, prefix);
  }
  /** The event's own bytes: a slice, not a copy. */
  get data(): Buffer {
    return this.#field(8);
  }
  get metadata(): Buffer {
    return this.#field(7);
  }
  #field(wanted: number): Buffer {
    const reader = new Reader(this.buffer, this.bodyStart, this.bodyEnd);
    while (!reader.done) {
      const tag = reader.varint();
      if (tag === wanted * 8 + 2) return reader.bytes();
      reader.skip(tag & 7);
    }
    return Buffer.alloc(0);
  }
}

const startsWith = (buffer: Buffer, [start, end]: readonly [number, number], prefix: Buffer): boolean =>
  end - start >= prefix.length && buffer.compare(prefix, 0, prefix.length, start, start + prefix.length) === 0;

/** Whether the bytes at the offset are a whole, undamaged record that was written for this position. */
export const isIntact = (buffer: Buffer, offset: number, available: number, position?: number): boolean => {
  if (available < HEADER + SUFFIX) return false;
  const length = buffer.readUInt32LE(offset);
  if (length < HEADER + SUFFIX || length > available || buffer[offset + 15] !== FORMAT) return false;
  if (position !== undefined && buffer.readUIntLE(offset + 8, 6) !== position) return false;
  if (buffer.readUInt32LE(offset + length - SUFFIX) !== length) return false;
  return crc32(buffer.subarray(offset + 8, offset + length)) === buffer.readUInt32LE(offset + 4);
};
