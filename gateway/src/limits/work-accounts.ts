import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';

const MOST_CALLERS = 50_000;
/** A caller whose operations waited for something long has not worked as long. */
const MOST_DEBT_MS = 1_000;

interface Account {
  left: number;
  at: number;
}

export interface Allowance {
  /** Milliseconds of work that a caller may have done at once. */
  readonly burstMs: number;
  /** The part of the time that it may be at work in the long run. */
  readonly share: number;
}

/** How long the operations of each caller were under way lately, against what it may have while others ask. */
export class WorkAccounts {
  private readonly accounts = new LRUCache<string, Account>(atMost(MOST_CALLERS));

  constructor(
    private readonly allowance: Allowance,
    private readonly now: () => number,
  ) {}

  /** Milliseconds until this caller may begin another operation. */
  wait(caller: string): number {
    const { left } = this.filled(caller);
    return left > 0 ? 0 : Math.ceil((1 - left) / this.allowance.share);
  }

  /** Whether it has had so much that one at a time is what it gets. */
  isSpent(caller: string): boolean {
    return this.filled(caller).left < this.allowance.burstMs / 2;
  }

  charge(caller: string, ms: number): void {
    const account = this.filled(caller);
    account.left = Math.max(-MOST_DEBT_MS, account.left - ms);
  }

  private filled(caller: string): Account {
    const now = this.now();
    const { burstMs, share } = this.allowance;
    const account = this.accounts.get(caller) ?? { left: burstMs, at: now };
    account.left = Math.min(burstMs, account.left + (now - account.at) * share);
    account.at = now;
    this.accounts.set(caller, account);
    return account;
  }
}
