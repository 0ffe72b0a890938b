import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';

const MOST_CALLERS = 50_000;

/** What a caller has left, at an instant of the clock. */
interface Account {
  left: number;
  at: number;
}

interface Filling {
  /** What a caller has at most, and who has not come yet has. */
  readonly full: number;
  /** What it gets back in a millisecond. */
  readonly perMs: number;
  readonly now: () => number;
}

/** What each caller has left of something that comes back with time. */
export class Accounts {
  private readonly accounts = new LRUCache<string, Account>(atMost(MOST_CALLERS));

  constructor(private readonly filling: Filling) {}

  left(caller: string): number {
    return this.filled(caller).left;
  }

  take(caller: string, amount: number): void {
    this.filled(caller).left -= amount;
  }

  private filled(caller: string): Account {
    const { full, perMs, now } = this.filling;
    const at = now();
    const account = this.accounts.get(caller) ?? { left: full, at };
    account.left = Math.min(full, account.left + (at - account.at) * perMs);
    account.at = at;
    this.accounts.set(caller, account);
    return account;
  }
}
