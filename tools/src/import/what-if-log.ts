import type { Position, RecordedFact } from '@zhudian/facts';
import { RevisionConflict, type EventLog, type StreamAppend } from '@zhudian/log';

/** The log as it would be: what is appended is kept in memory, and the log itself is only read. */
export class WhatIfLog implements EventLog {
  private readonly added = new Map<string, RecordedFact[]>();
  private count = 0;

  constructor(private readonly log: EventLog) {}

  async readStream(stream: string, after = -1): Promise<readonly RecordedFact[]> {
    const added = this.added.get(stream) ?? [];
    return [...(await this.log.readStream(stream, after)), ...added.filter(({ revision }) => revision > after)];
  }

  async append(appends: readonly StreamAppend[]): Promise<Position> {
    const head = await this.log.head();
    for (const { stream, expected, facts } of appends) {
      const revision = await this.revisionOf(stream);
      if (revision !== (expected === 'no_stream' ? -1 : expected)) throw new RevisionConflict(stream);
      const written = facts.map((fact, index) => ({
        ...fact,
        stream,
        revision: revision + 1 + index,
        position: head + ++this.count,
        prepare: head + this.count,
        recordedAt: new Date().toISOString(),
      }));
      if (written.length > 0) this.added.set(stream, [...(this.added.get(stream) ?? []), ...written]);
    }
    return this.head();
  }

  async head(): Promise<Position> {
    return (await this.log.head()) + this.count;
  }

  /** How many facts of each type were added, in the order in which the types first came. */
  counts(): ReadonlyMap<string, number> {
    const types = Map.groupBy([...this.added.values()].flat(), ({ type }) => type);
    return new Map([...types].map(([type, facts]) => [type, facts.length]));
  }

  follow(): never {
    throw new Error('Nobody follows what would be.');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async revisionOf(stream: string): Promise<number> {
    const added = this.added.get(stream)?.at(-1);
    return added?.revision ?? (await this.log.readStream(stream)).at(-1)?.revision ?? -1;
  }
}
