import type { Position } from '@zhudian/facts';

export interface ReachOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

const PAUSE_MS = 3;
const PAUSE_WHEN_ONLY_WATCHED_MS = 20;
/** Where commits are told of, nothing is looked for in between, but for the one that was not told of. */
const PAUSE_WHEN_TOLD_MS = 100;
/** So long after an advance the next is looked for without delay: who writes, writes on. */
const LIVELY_MS = 250;

interface Waiter {
  readonly holds: (position: Position) => boolean;
  readonly wake: () => void;
  readonly isPatient: boolean;
}

/** Calls after commits, at best soon and once for each; returns what ends it. */
type OnCommit = (committed: () => void) => () => void;

/** One poller for all who wait, at work only while someone does. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();
  private timer: NodeJS.Timeout | undefined;
  private dueAt = Infinity;
  private seen: Position | undefined;
  private advancedAt = -Infinity;
  private isTold = false;
  /** A commit was told of since it was looked last. */
  private isBehind = false;
  private closed = false;
  private readonly unlisten: (() => void) | undefined;

  constructor(
    private readonly look: () => Promise<Position>,
    onCommit?: OnCommit,
  ) {
    this.unlisten = onCommit?.(() => this.committed());
  }

  async reach(position: Position, { timeoutMs, signal }: ReachOptions): Promise<boolean> {
    this.isBehind = false;
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
    this.unlisten?.();
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

  private committed(): void {
    this.isTold = true;
    this.isBehind = true;
    if (this.waiting.size > 0) this.schedule();
  }

  /** Brings the next look forward, and never puts it off: those who come do not make others wait. */
  private schedule(): void {
    const pauseMs = this.pause();
    const dueAt = performance.now() + pauseMs;
    if (this.closed || this.dueAt <= dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = dueAt;
    if (pauseMs > 0) this.timer = setTimeout(() => void this.poll(), pauseMs);
    else void this.poll();
  }

  private async poll(): Promise<void> {
    this.isBehind = false;
    // A store that cannot be asked right now is asked again: those who wait have a deadline.
    const position = await this.look().catch(() => undefined);
    this.dueAt = Infinity;
    if (position !== undefined) {
      if (position !== this.seen) this.advancedAt = performance.now();
      this.seen = position;
      for (const waiter of this.waiting) if (waiter.holds(position)) waiter.wake();
    }
    if (this.waiting.size > 0) this.schedule();
  }

  private pause(): number {
    const isHurried = [...this.waiting].some(({ isPatient }) => !isPatient);
    if (this.isBehind) return isHurried ? 0 : PAUSE_MS;
    if (this.isTold) return PAUSE_WHEN_TOLD_MS;
    const isLively = performance.now() - this.advancedAt < LIVELY_MS;
    return isLively || isHurried ? PAUSE_MS : PAUSE_WHEN_ONLY_WATCHED_MS;
  }
}
