import { crc32 } from 'node:zlib';
import type { LogFile } from './disk';
import { DamagedLog } from './errors';

/** Bytes before the first record: magic, base position, kind, end position (scavenged only), checksum. */
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
  /** Set for a scavenged segment: the position after its last original record. */
  readonly scavengedEnd: number | undefined;
  readonly waypoints: Waypoints;
  /** Set when its file has been replaced: cursors must look the position up again. */
  retired: boolean;
}

export const segmentHeader = (base: number, scavengedEnd?: number): Buffer => {
  const header = Buffer.alloc(SEGMENT_HEADER);
  MAGIC.copy(header);
  header.writeUIntLE(base, 8, 6);
  header[14] = scavengedEnd === undefined ? 0 : 1;
  header.writeUIntLE(scavengedEnd ?? 0, 16, 6);
  header.writeUInt32LE(crc32(header.subarray(0, 28)), 28);
  return header;
};

/** Reads and checks a segment's header; undefined where the file ends before the header does. */
export const readSegmentHeader = (name: string, base: number, file: LogFile): { scavengedEnd?: number } | undefined => {
  const header = Buffer.alloc(SEGMENT_HEADER);
  if (file.read(header, 0) < SEGMENT_HEADER || header.every((byte) => byte === 0)) return undefined;
  const expected = segmentHeader(base, header[14] === 1 ? header.readUIntLE(16, 6) : undefined);
  if (!header.equals(expected)) throw new DamagedLog(base, name, 'its header does not match its checksum');
  return header[14] === 1 ? { scavengedEnd: header.readUIntLE(16, 6) } : {};
};

export const openSegment = (
  base: number,
  file: LogFile,
  scavenged?: { readonly end: number; readonly waypoints: Waypoints },
): Segment => ({
  name: segmentName(base),
  base,
  file,
  closedAt: undefined,
  scavengedEnd: scavenged?.end,
  waypoints: scavenged?.waypoints ?? [],
  retired: false,
});

export const offsetIn = (segment: Segment, position: number): number => SEGMENT_HEADER + position - segment.base;
