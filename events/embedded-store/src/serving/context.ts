import type { Access } from '../server/access';
import type { EventStore } from '../store/event-store';

/** What the services work with. */
export interface Context {
  readonly store: EventStore;
  readonly access: Access;
  /** Largest append in bytes. */
  readonly maxAppendSize: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
