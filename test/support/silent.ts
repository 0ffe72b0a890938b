import { createLogger } from '@zhudian/runtime';

/** A logger whose lines nobody reads. */
export const silent = createLogger('test', { write: () => undefined });
