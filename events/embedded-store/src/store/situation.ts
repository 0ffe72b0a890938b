import type { NewEvent } from '../storage/record';
import type { Expected } from './errors';
import type { Standing } from './stream-state';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly NewEvent[];
}

/** Where the last event of a request is; position undefined where nothing was written. */
export interface Appended {
  readonly stream: string;
  readonly revision: number;
  readonly position: number | undefined;
}

interface StoredEvent {
  readonly id: string;
  readonly revision: number;
  readonly position: number;
}

/** The newest state, durable or on its way. */
export interface Situation extends Standing {
  eventAt(stream: string, revision: number): StoredEvent | undefined;
  recentEvent(id: string, stream: string): Omit<StoredEvent, 'id'> | undefined;
}
