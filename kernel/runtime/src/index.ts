export { basicAuthorization } from './basic-authorization';
export { Backoff } from './backoff';
export { createLogger, type Logger } from './logger';
export { retry, retryUntil, type RetryOptions } from './retry';
export { SerialQueue } from './serial-queue';
export { Turns } from './turns';
export { exposition, EXPOSITION_TYPE, type Family, type Labels } from './metrics/exposition';
export { exposed, metrics } from './metrics/process-metrics';
export { Metrics, MOST_SERIES, type Counter, type Histogram } from './metrics/registry';
