import type { Call } from '../server/call';

/** Who follows a stream or `$all`, and how far that has come. */
export interface Follower {
  readonly source: string;
  readonly isFiltered: boolean;
  /** The client's address and port. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The last revision or position that was sent, -1 where there is none, and whether that was all there is. */
  readonly standing: () => { readonly at: number; readonly isLive: boolean };
}

/** The catch-up subscriptions that are open. */
export class Following {
  readonly #open = new Set<Follower>();

  get all(): readonly Follower[] {
    return [...this.#open];
  }

  /** Remembers a subscription until its call is over. */
  add(call: Call, follower: Omit<Follower, 'from'>): void {
    const open = { ...follower, from: call.remoteAddress };
    this.#open.add(open);
    call.onClose(() => this.#open.delete(open));
  }
}
