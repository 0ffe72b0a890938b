import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, FollowOptions, Stretch } from './event-log';
import { pageEnd } from './page-end';
import { categoryOfStream, type LogPage, ORIGIN, type Checkpoint, type Position } from '@zhudian/facts';
import type { Notes } from './notes';
import { RevisionConflict, type StreamAppend } from './append';
import type { RecordedFact } from '@zhudian/facts';

/** The log in memory, for specs: the same contract as the real one, nothing durable. */
export class MemoryLog implements EventLog {
  readonly facts: RecordedFact[] = [];
  private readonly streams = new Map<string, RecordedFact[]>();
  private readonly noted = new Map<string, object>();
  readonly notes: Notes = {
    read: async (name) => this.noted.get(name),
    write: async (name, noted) => void this.noted.set(name, structuredClone(noted)),
  };

  readStream(stream: string, after = -1): Promise<readonly RecordedFact[]> {
    return Promise.resolve((this.streams.get(stream) ?? []).slice(after + 1));
  }

  readStretch({ categories, from, to }: Stretch): Promise<readonly RecordedFact[]> {
    const isWithin = (fact: RecordedFact) =>
      (fact.position === from.commit ? fact.prepare >= from.prepare : fact.position > from.commit) &&
      !isAfter(fact, to);
    const isOf = ({ stream }: RecordedFact) => categories.includes(categoryOfStream(stream));
    return Promise.resolve(this.facts.filter((fact) => isWithin(fact) && isOf(fact)));
  }

  append(appends: readonly StreamAppend[]): Promise<Position> {
    const moved = appends.find(
      ({ stream, expected }) => this.revisionOf(stream) !== (expected === 'no_stream' ? -1 : expected),
    );
    if (moved) return Promise.reject(new RevisionConflict(moved.stream));
    const count = appends.reduce((sum, { facts }) => sum + facts.length, 0);
    const together = appends.length > 1 ? this.facts.length + count - 1 : undefined;
    for (const one of appends) this.write(one, together);
    return this.head();
  }

  async *follow({ after, pageSize = 1_000, signal }: FollowOptions = {}): AsyncGenerator<LogPage> {
    let next = after ? this.facts.findLastIndex((fact) => !isAfter(fact, after)) + 1 : 0;
    while (!signal?.aborted) {
      const rest = this.facts.slice(next);
      const facts = rest.slice(0, pageEnd(rest, pageSize, true));
      if (facts.length === 0) {
        await sleep(1, undefined, signal ? { signal } : {}).catch(() => undefined);
        continue;
      }
      next += facts.length;
      const { position: commit, prepare } = facts.at(-1) ?? NOWHERE;
      yield { facts, checkpoint: { commit, prepare } };
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

  /** @param together the position that all facts of the append share, as a log may let them; else each has its own. */
  private write({ stream, facts }: StreamAppend, together: Position | undefined): void {
    const written = this.streams.get(stream) ?? [];
    this.streams.set(stream, written);
    for (const fact of facts) {
      const prepare = this.facts.length;
      const recordedAt = new Date().toISOString();
      const recorded = {
        ...structuredClone(fact),
        stream,
        revision: written.length,
        position: together ?? prepare,
        prepare,
        recordedAt,
      };
      written.push(recorded);
      this.facts.push(recorded);
    }
  }
}

const NOWHERE = { position: ORIGIN, prepare: ORIGIN };

const isAfter = ({ position, prepare }: RecordedFact, place: Checkpoint): boolean =>
  position > place.commit || (position === place.commit && prepare > place.prepare);
