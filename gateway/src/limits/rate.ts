import { Accounts } from './accounts';

/** So many seconds' requests may come at once. */
const BURST_SECONDS = 5;

/** Counts requests by caller: each may make so many a second in the long run, and some more at once. */
export class Rate {
  private readonly requests: Accounts;

  constructor(private readonly perSecond: number) {
    const now = () => performance.now();
    this.requests = new Accounts({ full: perSecond * BURST_SECONDS, perMs: perSecond / 1_000, now });
  }

  /** Takes one request off the caller's account; the seconds to wait when there is none left, else 0. */
  take(caller: string): number {
    const left = this.requests.left(caller);
    if (left < 1) return Math.ceil((1 - left) / this.perSecond);
    this.requests.take(caller, 1);
    return 0;
  }
}
