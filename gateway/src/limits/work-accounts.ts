import { Accounts } from './accounts';

/** A caller whose operations waited for something long has not worked as long. */
const MOST_DEBT_MS = 1_000;

export interface Allowance {
  /** Milliseconds of work that a caller may have done at once. */
  readonly burstMs: number;
  /** The part of the time that it may be at work in the long run. */
  readonly share: number;
}

/** How long the operations of each caller were under way lately, against what it may have while others ask. */
export class WorkAccounts {
  private readonly work: Accounts;

  constructor(
    private readonly allowance: Allowance,
    now: () => number,
  ) {
    this.work = new Accounts({ full: allowance.burstMs, perMs: allowance.share, now });
  }

  /** Milliseconds until this caller may begin another operation. */
  wait(caller: string): number {
    const left = this.work.left(caller);
    return left > 0 ? 0 : Math.ceil((1 - left) / this.allowance.share);
  }

  /** Whether it has had so much that one at a time is what it gets. */
  isSpent(caller: string): boolean {
    return this.work.left(caller) < this.allowance.burstMs / 2;
  }

  charge(caller: string, ms: number): void {
    this.work.take(caller, Math.min(ms, this.work.left(caller) + MOST_DEBT_MS));
  }
}
