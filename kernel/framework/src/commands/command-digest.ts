import { createHash } from 'node:crypto';

/** The shapes of commands put fields in one order, so that the same command has the same digest. */
export const digestOf = (commanded: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(commanded)).digest('hex').slice(0, 12);
