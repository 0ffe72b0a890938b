import { randomUUID } from 'node:crypto';
import { MemoryLog } from '@zhudian/log';
import { recorded } from '../../support/recorded';

/** A log of as many facts, three streams in turn. */
export const logOf = async (count: number): Promise<MemoryLog> => {
  const log = new MemoryLog();
  await tell(log, count);
  return log;
};

const revisions = new WeakMap<MemoryLog, Map<string, number>>();

/** Appends as many facts more. */
export const tell = async (log: MemoryLog, count: number): Promise<void> => {
  const known = revisions.get(log) ?? new Map<string, number>();
  revisions.set(log, known);
  for (let at = 0; at < count; at++) {
    const stream = `Posting-${at % 3}`;
    const revision = known.get(stream);
    const { metadata, type, data } = recorded(stream, { type: 'TaskProgressed', data: { percent: at % 100 } });
    const facts = [{ id: randomUUID(), type, data, metadata }];
    await log.append([{ stream, expected: revision ?? 'no_stream', facts }]);
    known.set(stream, revision === undefined ? 0 : revision + 1);
  }
};
