import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';

/** So many seconds' requests may come at once. */
const BURST_SECONDS = 5;
const MOST_CALLERS = 50_000;

interface Account {
  left: number;
  at: number;
}

/** Counts requests by caller: each may make so many a second in the long run, and some more at once. */
export class Rate {
  private readonly accounts = new LRUCache<string, Account>(atMost(MOST_CALLERS));

  constructor(private readonly perSecond: number) {}

  /** Takes one request off the caller's account; the seconds to wait when there is none left, else 0. */
  take(caller: string): number {
    const account = this.filled(caller);
    if (account.left < 1) return Math.ceil((1 - account.left) / this.perSecond);
    account.left -= 1;
    return 0;
  }

  private filled(caller: string): Account {
    const now = performance.now();
    const full = this.perSecond * BURST_SECONDS;
    const account = this.accounts.get(caller) ?? { left: full, at: now };
    account.left = Math.min(full, account.left + ((now - account.at) / 1_000) * this.perSecond);
    account.at = now;
    this.accounts.set(caller, account);
    return account;
  }
}
