import type { LogFile } from './disk';
import { SEGMENT_HEADER, type Waypoints } from './segment';

const STRIDE = 64 * 1024;

/** Finds the waypoints of a scavenged file: one record about every 64 KiB. */
export const waypointsOf = (file: LogFile): Waypoints => {
  const found: Array<readonly [number, number]> = [];
  const head = Buffer.alloc(16);
  let due = 0;
  for (
    let offset = SEGMENT_HEADER;
    file.read(head, offset) === head.length;
    offset += Math.max(16, head.readUInt32LE(0))
  ) {
    if (offset < due) continue;
    found.push([head.readUIntLE(8, 6), offset]);
    due = offset + STRIDE;
  }
  return found;
};

/** The file offset of the last waypoint at or before the position. */
export const nearestWaypoint = (waypoints: Waypoints, position: number): number => {
  let low = 0;
  let high = waypoints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((waypoints[middle]?.[0] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return waypoints[low - 1]?.[1] ?? SEGMENT_HEADER;
};
