import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '@zhudian/facts';

/** The newest checkpoint, and the size of its tree: of what is folded beyond it nothing is served. */
export interface Published {
  readonly checkpoint: string;
  readonly size: number;
  /** The position of the last fact below it. */
  readonly position: Position;
  /** When it was signed, in milliseconds since 1970 by the time of the machine. */
  readonly at: number;
}

/** The newest checkpoint, for those who read it and for those who wait for a later one. */
export class PublishedHead {
  private waiting: (() => void)[] = [];
  private published: Published | undefined;
  private call: () => void = () => undefined;

  get newest(): Published | undefined {
    return this.published;
  }

  publish(published: Published): void {
    this.published = published;
    const told = this.waiting;
    this.waiting = [];
    for (const tell of told) tell();
  }

  /** A checkpoint over the fact at a position; `undefined` when there is none within a time. */
  async over(position: Position, withinMs: number): Promise<Published | undefined> {
    const late = new AbortController();
    const isLate = pause(withinMs, undefined, { signal: late.signal, ref: false }).catch(() => undefined);
    const deadline = performance.now() + withinMs;
    while (!this.published || this.published.position < position) {
      if (performance.now() >= deadline) return undefined;
      const isTold = new Promise<void>((resolve) => this.waiting.push(resolve));
      this.call();
      await Promise.race([isLate, isTold]);
    }
    late.abort();
    return this.published;
  }

  /** Resolves as soon as somebody waits for a later checkpoint, and after a time in any case. */
  async wanted(withinMs: number, signal: AbortSignal): Promise<void> {
    const isCalled = new Promise<void>((resolve) => (this.call = resolve));
    if (this.waiting.length > 0) return;
    const ended = new AbortController();
    const isOver = pause(withinMs, undefined, { signal: AbortSignal.any([signal, ended.signal]) });
    await Promise.race([isCalled, isOver.catch(() => undefined)]);
    ended.abort();
  }
}
