export { Backoff } from './backoff';
export { createLogger, type Logger } from './logger';
export { retry, retryUntil, type RetryOptions } from './retry';
export { SerialQueue } from './serial-queue';
export { Turns } from './turns';
