import type { Position } from '@zhudian/facts';
import { AppendGroup } from './append-group';
import { RevisionConflict, type StreamAppend } from './append';

interface Waiting {
  /** It goes by itself: the log found fault with a group that it was part of. */
  readonly alone?: boolean;
  readonly appends: readonly StreamAppend[];
  readonly resolve: (position: Position) => void;
  readonly reject: (error: unknown) => void;
}

/** Appends under way at once, so that the next group is made while one is synced to disk. */
const LANES = 2;

/**
 * Group commit on the caller's side: what arrives while an append is under way goes out together in the next one. Each
 * keeps its own fate: when the log names a stream that has moved on, only the append to it fails; the others go again.
 */
export class CoalescedAppends {
  private waiting: Waiting[] = [];
  private underWay = 0;
  private soon: NodeJS.Immediate | undefined;

  /**
   * @param send appends to several streams, all or nothing, and throws a RevisionConflict that names the stream.
   * @param concernsOne whether an error may be the fault of one append in the group.
   */
  constructor(
    private readonly send: (appends: readonly StreamAppend[]) => Promise<Position>,
    private readonly concernsOne: (error: unknown) => boolean,
  ) {}

  append(appends: readonly StreamAppend[]): Promise<Position> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ appends, resolve, reject });
      // The end of this turn: callers that were woken together go together.
      this.soon ??= setImmediate(() => {
        this.soon = undefined;
        this.flush();
      });
    });
  }

  private flush(): void {
    while (this.underWay < LANES && this.waiting.length > 0) {
      this.underWay++;
      void this.sendGroup(this.nextGroup()).finally(() => {
        this.underWay--;
        this.flush();
      });
    }
  }

  /** As many as fit, in order of arrival; the rest waits. */
  private nextGroup(): readonly Waiting[] {
    const group = new AppendGroup<Waiting>();
    this.waiting = this.waiting.filter((one) => !group.takes(one));
    return group.members;
  }

  private async sendGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const position = await this.send(requestOf(group));
      for (const { resolve } of group) resolve(position);
    } catch (error) {
      const again = this.toTryAgain(group, error);
      const kept = new Set(again.map(({ resolve }) => resolve));
      for (const { reject, resolve } of group) if (!kept.has(resolve)) reject(error);
      this.waiting.unshift(...again);
    }
  }

  /** Those of a failed group that may yet succeed: all but the one at fault, or each by itself where it is not named. */
  private toTryAgain(group: readonly Waiting[], error: unknown): readonly Waiting[] {
    if (group.length === 1) return [];
    if (error instanceof RevisionConflict) {
      const others = group.filter((one) => !touches(one, error.stream));
      if (others.length < group.length) return others;
    } else if (!this.concernsOne(error)) return [];
    return group.map((one) => ({ ...one, alone: true }));
  }
}

/** Each stream once: those that several only check are checked at the one revision that all of them know. */
const requestOf = (group: readonly Waiting[]): readonly StreamAppend[] => {
  const all = group.flatMap(({ appends }) => appends);
  const written = new Set(all.flatMap(({ stream, facts }) => (facts.length > 0 ? [stream] : [])));
  const checked = new Map(all.flatMap((one) => (written.has(one.stream) ? [] : [[one.stream, one] as const])));
  return [...checked.values(), ...all.filter(({ facts }) => facts.length > 0)];
};

const touches = ({ appends }: Waiting, name: string): boolean => appends.some(({ stream }) => stream === name);
