import type { Access } from '../server/access';
import type { EventStore } from '../store/event-store';
import type { Following } from './following';

/** What the services work with. */
export interface Context {
  readonly store: EventStore;
  readonly access: Access;
  readonly following: Following;
  /** Largest append in bytes. */
  readonly maxAppendSize: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
