import type { Position } from '@zhudian/facts';

export interface ReachOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

const PAUSE_MS = 3;
const PAUSE_WHEN_ONLY_WATCHED_MS = 20;
/** So long after an advance the next is looked for without delay: who writes, writes on. */
const LIVELY_MS = 250;

interface Waiter {
  readonly holds: (position: Position) => boolean;
  readonly wake: () => void;
  readonly isPatient: boolean;
}

/** One poller for all who wait, at work only while someone does. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();
  private timer: NodeJS.Timeout | undefined;
  private seen: Position | undefined;
  private advancedAt = -Infinity;
  private closed = false;

  constructor(private readonly look: () => Promise<Position>) {}

  async reach(position: Position, { timeoutMs, signal }: ReachOptions): Promise<boolean> {
    if ((await this.look()) >= position) return true;
    const deadline = AbortSignal.timeout(Math.max(0, timeoutMs));
    const given = signal ? AbortSignal.any([signal, deadline]) : deadline;
    return this.until((reached) => reached >= position, given, false);
  }

  async *watch(signal: AbortSignal): AsyncGenerator<Position> {
    let seen = await this.look();
    while (!signal.aborted && !this.closed) {
      const before = seen;
      if (!(await this.until((reached) => reached !== before, signal, true))) return;
      seen = await this.look();
      yield seen;
    }
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    for (const { wake } of this.waiting) wake();
  }

  private until(holds: Waiter['holds'], signal: AbortSignal, isPatient: boolean): Promise<boolean> {
    if (signal.aborted || this.closed) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (result: boolean) => {
        this.waiting.delete(waiter);
        signal.removeEventListener('abort', giveUp);
        resolve(result);
      };
      const giveUp = () => end(false);
      let held = false;
      const waiter: Waiter = {
        holds: (position) => (held = holds(position)),
        wake: () => end(held),
        isPatient,
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.waiting.add(waiter);
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    const isLively = performance.now() - this.advancedAt < LIVELY_MS;
    const isHurried = isLively || [...this.waiting].some(({ isPatient }) => !isPatient);
    this.timer = setTimeout(() => void this.poll(), isHurried ? PAUSE_MS : PAUSE_WHEN_ONLY_WATCHED_MS);
  }

  private async poll(): Promise<void> {
    // A store that cannot be asked right now is asked again: those who wait have a deadline.
    const position = await this.look().catch(() => undefined);
    if (position !== undefined) {
      if (position !== this.seen) this.advancedAt = performance.now();
      this.seen = position;
      for (const waiter of this.waiting) if (waiter.holds(position)) waiter.wake();
    }
    if (this.waiting.size > 0) this.schedule();
  }
}
