import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, FollowOptions } from './event-log';
import { ORIGIN, type Position } from './position';
import { RevisionConflict, type LogPage, type RecordedFact, type StreamAppend } from './recorded';

/** The log in memory, for specs: the same contract as the real one, nothing durable. */
export class MemoryLog implements EventLog {
  readonly facts: RecordedFact[] = [];
  private readonly streams = new Map<string, RecordedFact[]>();

  readStream(stream: string, after = -1): Promise<readonly RecordedFact[]> {
    return Promise.resolve((this.streams.get(stream) ?? []).slice(after + 1));
  }

  append(appends: readonly StreamAppend[]): Promise<Position> {
    const moved = appends.find(
      ({ stream, expected }) => this.revisionOf(stream) !== (expected === 'no_stream' ? -1 : expected),
    );
    if (moved) return Promise.reject(new RevisionConflict(moved.stream));
    for (const one of appends) this.write(one);
    return this.head();
  }

  async *follow({ after, pageSize = 1_000, signal }: FollowOptions = {}): AsyncGenerator<LogPage> {
    let next = after ? after.commit + 1 : 0;
    while (!signal?.aborted) {
      const facts = this.facts.slice(next, next + pageSize);
      if (facts.length === 0) {
        await sleep(1, undefined, signal ? { signal } : {}).catch(() => undefined);
        continue;
      }
      next += facts.length;
      yield { facts, checkpoint: { commit: next - 1, prepare: next - 1 } };
    }
  }

  head(): Promise<Position> {
    return Promise.resolve(this.facts.at(-1)?.position ?? ORIGIN);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private revisionOf(stream: string): number {
    return (this.streams.get(stream)?.length ?? 0) - 1;
  }

  private write({ stream, facts }: StreamAppend): void {
    const written = this.streams.get(stream) ?? [];
    this.streams.set(stream, written);
    for (const fact of facts) {
      const position = this.facts.length;
      const recordedAt = new Date().toISOString();
      const recorded = {
        ...structuredClone(fact),
        stream,
        revision: written.length,
        position,
        prepare: position,
        recordedAt,
      };
      written.push(recorded);
      this.facts.push(recorded);
    }
  }
}
