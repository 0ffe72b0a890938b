import { crc32 } from 'node:zlib';
import { putVarint, varintSize } from '../codec/writer';

/**
 * A record of the log: a header of 40 bytes, the event as a protobuf `RecordedEvent` ready to be sent, and the length again
 * so that the log can be walked backwards.
 *
 *   0 length of the record · 4 CRC-32 of all that follows · 8 position · 14 flags · 15 format · 16 revision ·
 *   22 length of the stream's name · 24 created, ms since 1970 · 30 length of the type · 32 offset of the name ·
 *   34 offset of the type · 36 offset of the data (all three from the body's start) · 40 body · last 4: length
 */
export const HEADER = 40;
export const SUFFIX = 4;
export const FORMAT = 0xe1;
/** The revision of a tombstone, as the record's header holds it. */
export const TOMBSTONE_REVISION = 2 ** 48 - 1;
export const MAX_NAME = 16 * 1024;
/** `id` is always the first field: tag, length, tag, length and 36 characters. */
export const ID_FIELD = 40;

export const Flag = { endsTransaction: 1, json: 2, link: 4, startsBatch: 8 } as const;

/** An event about to be written, before it has a revision or position. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

export interface Placement {
  readonly stream: Buffer;
  readonly revision: number;
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly endsTransaction: boolean;
  /** The first record of one write to the disk: whatever lies before it was synced. */
  readonly startsBatch: boolean;
}

const TYPE_KEY = Buffer.from('\x0a\x04type\x12', 'latin1');
const CREATED_ENTRY = Buffer.from('\x32\x1c\x0a\x07created\x12\x11', 'latin1');
const CONTENT_KEY = Buffer.from('\x0a\x0ccontent-type\x12', 'latin1');
const TOMBSTONE_VARINT = Buffer.from('ffffffffffffffff7f', 'hex');

const lengthDelimited = (length: number): number => 1 + varintSize(length) + length;
const entrySize = (key: Buffer, length: number): number => key.length + varintSize(length) + length;
const revisionSize = (revision: number): number => (revision === TOMBSTONE_REVISION ? 9 : varintSize(revision));

const bodySize = (event: NewEvent, at: Placement, type: number, contentType: number): number =>
  ID_FIELD +
  lengthDelimited(lengthDelimited(at.stream.length)) +
  1 +
  revisionSize(at.revision) +
  2 * (1 + varintSize(at.position)) +
  lengthDelimited(entrySize(TYPE_KEY, type)) +
  CREATED_ENTRY.length +
  17 +
  lengthDelimited(entrySize(CONTENT_KEY, contentType)) +
  (event.metadata.length > 0 ? lengthDelimited(event.metadata.length) : 0) +
  (event.data.length > 0 ? lengthDelimited(event.data.length) : 0);

const putBytes = (into: Buffer, at: number, field: number, bytes: Buffer): number => {
  if (bytes.length === 0) return at;
  into[at] = field * 8 + 2;
  const start = putVarint(into, at + 1, bytes.length);
  return start + bytes.copy(into, start);
};

const putEntry = (into: Buffer, at: number, key: Buffer, value: string): number => {
  const length = Buffer.byteLength(value);
  into[at] = 0x32;
  const start = putVarint(into, at + 1, entrySize(key, length));
  const valueAt = putVarint(into, start + key.copy(into, start), length);
  return valueAt + into.write(value, valueAt, 'utf8');
};

const putIdentity = (into: Buffer, at: number, event: NewEvent, stream: Buffer): number => {
  into.writeUInt32BE(0x0a261224, at);
  into.write(event.id, at + 4, 36, 'latin1');
  into[at + ID_FIELD] = 0x12;
  const inner = putVarint(into, at + ID_FIELD + 1, lengthDelimited(stream.length));
  into[inner] = 0x1a;
  const name = putVarint(into, inner + 1, stream.length);
  return name + stream.copy(into, name);
};

const putNumbers = (into: Buffer, start: number, { revision, position }: Placement): number => {
  into[start] = 0x18;
  let at = start + 1;
  if (revision === TOMBSTONE_REVISION) at += TOMBSTONE_VARINT.copy(into, at);
  else at = putVarint(into, at, revision);
  into[at] = 0x20;
  at = putVarint(into, at + 1, position);
  into[at] = 0x28;
  return putVarint(into, at + 1, position);
};

const flagsOf = (event: NewEvent, at: Placement): number =>
  (at.endsTransaction ? Flag.endsTransaction : 0) |
  (at.startsBatch ? Flag.startsBatch : 0) |
  (event.contentType === 'application/json' ? Flag.json : 0) |
  (event.type === '$>' ? Flag.link : 0);

const putBody = (into: Buffer, body: number, event: NewEvent, at: Placement): void => {
  const named = putIdentity(into, body, event, at.stream);
  const numbered = putNumbers(into, named, at);
  const typed = putEntry(into, numbered, TYPE_KEY, event.type);
  const dated = typed + CREATED_ENTRY.copy(into, typed);
  into.write(`${at.created}0000`.padStart(17, '0'), dated, 17, 'latin1');
  const content = putEntry(into, dated + 17, CONTENT_KEY, event.contentType);
  const described = putBytes(into, content, 7, event.metadata);
  putBytes(into, described, 8, event.data);
  into.writeUInt16LE(named - at.stream.length - body, body - HEADER + 32);
  into.writeUInt16LE(typed - Buffer.byteLength(event.type) - body, body - HEADER + 34);
  into.writeUInt32LE(described - body, body - HEADER + 36);
};

export interface Room {
  readonly offset: number;
  readonly size: number;
}

/** How many bytes the event takes in the log at that place. */
export const recordSize = (event: NewEvent, at: Placement): number =>
  HEADER + bodySize(event, at, Buffer.byteLength(event.type), Buffer.byteLength(event.contentType)) + SUFFIX;

/** Writes the record of a size at an offset, which must have room for it. */
export const putRecord = (into: Buffer, { offset, size }: Room, event: NewEvent, at: Placement): void => {
  const typeSize = Buffer.byteLength(event.type);
  putBody(into, offset + HEADER, event, at);
  into.writeUInt32LE(size, offset);
  into.writeUIntLE(at.position, offset + 8, 6);
  into[offset + 14] = flagsOf(event, at);
  into[offset + 15] = FORMAT;
  into.writeUIntLE(at.revision, offset + 16, 6);
  into.writeUInt16LE(at.stream.length, offset + 22);
  into.writeUIntLE(at.created, offset + 24, 6);
  into.writeUInt16LE(typeSize, offset + 30);
  into.writeUInt32LE(size, offset + size - SUFFIX);
  into.writeUInt32LE(crc32(into.subarray(offset + 8, offset + size)), offset + 4);
};
