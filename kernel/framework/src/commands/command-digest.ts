import { createHash, createHmac } from 'node:crypto';

/**
 * The shapes of commands put fields in one order, so that the same command has the same digest. Words that may speak about a
 * person and voting papers are digested under a key: without it nobody can try words or papers against the log.
 */
export const digestOf = (commanded: readonly unknown[], key?: string): string => {
  const hash = key === undefined ? createHash('sha256') : createHmac('sha256', key);
  return hash.update(JSON.stringify(commanded)).digest('hex').slice(0, 12);
};
