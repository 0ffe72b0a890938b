import { metrics } from '@zhudian/runtime';

/** What the gateway measures of its own work. */
export const hopSeconds = metrics.histogram('zhudian_hop_seconds', 'Calls of the gateway to subgraphs.');
export const operationSeconds = metrics.histogram('zhudian_operation_seconds', 'Operations that were executed.');
export const cacheAnswers = metrics.counter('zhudian_cache_answers_total', 'Requests found in the cache, or not.');
export const errorsTold = metrics.counter('zhudian_errors_total', 'Errors told to clients, by code.');
export const liveExecutions = metrics.counter('zhudian_live_executions_total', 'Executions of live queries.');
export const liveAnswers = metrics.counter(
  'zhudian_live_answers_total',
  'Answers sent to those who watch live queries.',
);
export const exportedRows = metrics.counter('zhudian_exported_rows_total', 'Rows of lists that were exported.');
export const evidenceDamaged = metrics.counter(
  'zhudian_evidence_damaged_total',
  'Documents that were asked for and are not what their hashes say.',
);
export const requestsEnded = metrics.counter('zhudian_requests_total', 'HTTP requests, by class of status.');

/** In seconds, since an instant of `performance.now()`. */
export const secondsSince = (began: number): number => (performance.now() - began) / 1_000;
