import { readdirSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileDisk } from '../storage/file-disk';
import type { Disk } from '../storage/disk';
import { offsetIn, type Segment } from '../storage/segment';
import type { EventStore } from '../store/event-store';
import { InvalidRequestError } from '../store/errors';

const CHUNK = 1024 * 1024;

const copySegment = async (segment: Segment, size: number, target: Disk): Promise<void> => {
  const file = target.open(segment.name);
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let offset = 0; offset < size; offset += CHUNK) {
    const part = chunk.subarray(0, Math.min(CHUNK, size - offset));
    segment.file.read(part, offset);
    file.write(part, offset);
    await nextTurn();
  }
  await file.sync();
  file.close();
};

/**
 * Copies the log as far as it was durable when the copying began. Opening the copy finds every transaction up to there whole;
 * the first start builds its index. Throws InvalidRequestError if the directory is not empty.
 */
export const backUp = async (store: EventStore, directory: string): Promise<void> => {
  const target = fileDisk(directory);
  if (readdirSync(directory).length > 0) throw new InvalidRequestError(`${directory} is not empty`);
  const { end } = store.log;
  for (const segment of store.log.segments.filter(({ base }) => base <= end)) {
    const last = segment.closedAt === undefined || segment.closedAt > end;
    const size = last && segment.scavengedEnd === undefined ? offsetIn(segment, end) : store.log.readableEnd(segment);
    await copySegment(segment, size, target);
  }
  await target.syncNames();
};
