import { crc32 } from 'node:zlib';
import type { LogFile } from './disk';
import { DamagedLog } from './errors';

/**
 * Bytes before the first record: magic, base position, kind (bits: 1 scavenged, 2 begins an epoch), end position (scavenged
 * only), where the epoch before ends (beginning of an epoch only), checksum.
 */
export const SEGMENT_HEADER = 32;
const MAGIC = Buffer.from('ZHDLOG01', 'latin1');
const NAME = /^(\d{16})\.log$/;

export const segmentName = (base: number): string => `${String(base).padStart(16, '0')}.log`;
export const segmentBase = (name: string): number | undefined => {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Where some records of a scavenged segment lie, in order: position and file offset. */
export type Waypoints = ReadonlyArray<readonly [position: number, offset: number]>;

/** A file of the log. In a plain one a position tells the offset; a scavenged one has gaps. */
export interface Segment {
  readonly name: string;
  readonly base: number;
  readonly file: LogFile;
  /** The position where the next segment begins; undefined for the last one. */
  closedAt: number | undefined;
  /** The position after its last record, once it is closed: before `closedAt` only where the next one begins an epoch. */
  endsAt: number | undefined;
  /** Set for the first segment of an epoch: the positions from here to its base were lost and are never given again. */
  readonly lostFrom: number | undefined;
  /** Set for a scavenged segment: the position after its last original record. */
  readonly scavengedEnd: number | undefined;
  readonly waypoints: Waypoints;
  /** Set when its file has been replaced: cursors must look the position up again. */
  retired: boolean;
}

export interface SegmentKind {
  readonly scavengedEnd?: number | undefined;
  readonly lostFrom?: number | undefined;
}

const SCAVENGED = 1;
const BEGINS_EPOCH = 2;

export const segmentHeader = (base: number, { scavengedEnd, lostFrom }: SegmentKind = {}): Buffer => {
  const header = Buffer.alloc(SEGMENT_HEADER);
  MAGIC.copy(header);
  header.writeUIntLE(base, 8, 6);
  header[14] = (scavengedEnd === undefined ? 0 : SCAVENGED) | (lostFrom === undefined ? 0 : BEGINS_EPOCH);
  header.writeUIntLE(scavengedEnd ?? 0, 16, 6);
  header.writeUIntLE(lostFrom ?? 0, 22, 6);
  header.writeUInt32LE(crc32(header.subarray(0, 28)), 28);
  return header;
};

/** Reads and checks a segment's header; undefined where the file ends before the header does. */
export const readSegmentHeader = (name: string, base: number, file: LogFile): SegmentKind | undefined => {
  const header = Buffer.alloc(SEGMENT_HEADER);
  if (file.read(header, 0) < SEGMENT_HEADER || header.every((byte) => byte === 0)) return undefined;
  const bits = header.readUInt8(14);
  const kind = {
    scavengedEnd: bits & SCAVENGED ? header.readUIntLE(16, 6) : undefined,
    lostFrom: bits & BEGINS_EPOCH ? header.readUIntLE(22, 6) : undefined,
  };
  if (!header.equals(segmentHeader(base, kind)))
    throw new DamagedLog(base, name, 'its header does not match its checksum');
  return kind;
};

export const openSegment = (
  base: number,
  file: LogFile,
  { scavengedEnd, lostFrom }: SegmentKind = {},
  waypoints: Waypoints = [],
): Segment => ({
  name: segmentName(base),
  base,
  file,
  closedAt: undefined,
  endsAt: undefined,
  lostFrom,
  scavengedEnd,
  waypoints,
  retired: false,
});

export const offsetIn = (segment: Segment, position: number): number => SEGMENT_HEADER + position - segment.base;
