import type { Graph } from '../graph';
import type { SessionSources } from './reader-session';

/** What questions of the gateway's own are asked of, page by page. */
export interface PageSources extends SessionSources {
  readonly streaming: Graph['streaming'];
}
