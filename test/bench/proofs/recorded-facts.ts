import { randomUUID } from 'node:crypto';
import type { EventLog } from '@zhudian/log';
import { recorded } from '../../support/recorded';

const A_STREAM = 200;
const AT_ONCE = 8;

const appendStream = (log: EventLog, facts: number): Promise<unknown> => {
  const stream = `Posting-${randomUUID()}`;
  const { type, data, metadata } = recorded(stream, {
    type: 'TaskProgressed',
    data: { taskId: 'meters-2031', percent: 40, stationId: 'station-0451' },
  });
  const told = Array.from({ length: facts }, () => ({ id: randomUUID(), type, data, metadata }));
  return log.append([{ stream, expected: 'no_stream', facts: told }]);
};

/** Appends as many facts, a stream of them at a time. */
export const appendFacts = async (log: EventLog, count: number): Promise<void> => {
  let left = Math.ceil(count / A_STREAM);
  const work = async () => {
    while (left-- > 0) await appendStream(log, A_STREAM);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
};
