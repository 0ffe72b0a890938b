import type { Position } from '@zhudian/facts';

export interface Sample {
  readonly position: Position;
  /** Milliseconds of any clock that only goes on. */
  readonly at: number;
}

const WINDOW_MS = 10_000;

/** How far a fold is, in per cent of the log, and how long it will take at the pace of the last seconds. */
export class Pace {
  private samples: readonly Sample[] = [];

  add(sample: Sample): void {
    this.samples = [...this.samples.filter(({ at }) => at >= sample.at - WINDOW_MS), sample];
  }

  /** Milliseconds to the head of the log; `undefined` while nothing moves. */
  remaining(head: Position): number | undefined {
    const [first, last] = [this.samples[0], this.samples.at(-1)];
    if (!first || !last || last.position <= first.position || last.at <= first.at) return undefined;
    return (Math.max(0, head - last.position) * (last.at - first.at)) / (last.position - first.position);
  }
}

/** Rounded down: 100 is said of what is there alone. */
export const percentOf = (position: Position, head: Position): number =>
  head < 0 ? 100 : Math.floor((100 * (Math.min(position, head) + 1)) / (head + 1));
