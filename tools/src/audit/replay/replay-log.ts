import { ORIGIN, type Position, type RecordedFact } from '@zhudian/facts';
import { RevisionConflict, type EventLog, type StreamAppend } from '@zhudian/log';

/** What a command would append is not: it would have been recorded. */
export class WouldBeRecorded extends Error {}

/** A log as it was before each of its facts: it is told what was recorded, fact by fact, and takes nothing else. */
export class ReplayLog implements EventLog {
  private readonly streams = new Map<string, RecordedFact[]>();
  private readonly streamOf = new Map<string, string>();
  private newest: Position = ORIGIN;

  /** @param seen what is read in the place of a stream. */
  constructor(private readonly seen: ReadonlyMap<string, readonly RecordedFact[]> = new Map()) {}

  tell(fact: RecordedFact): void {
    const told = this.streams.get(fact.stream) ?? [];
    this.streams.set(fact.stream, told);
    told.push(fact);
    this.streamOf.set(fact.id, fact.stream);
    this.newest = fact.position;
  }

  /** In which stream a fact is. */
  locate(factId: string): string | undefined {
    return this.streamOf.get(factId);
  }

  readStream(stream: string, after = -1): Promise<readonly RecordedFact[]> {
    return Promise.resolve(this.toldOf(stream).filter(({ revision }) => revision > after));
  }

  append(appends: readonly StreamAppend[]): Promise<Position> {
    const isAt = ({ stream, expected }: StreamAppend) =>
      (this.toldOf(stream).at(-1)?.revision ?? -1) === (expected === 'no_stream' ? -1 : expected);
    const moved = appends.find((one) => !isAt(one));
    return Promise.reject(moved ? new RevisionConflict(moved.stream) : new WouldBeRecorded());
  }

  private toldOf(stream: string): readonly RecordedFact[] {
    return this.seen.get(stream) ?? this.streams.get(stream) ?? [];
  }

  head(): Promise<Position> {
    return Promise.resolve(this.newest);
  }

  follow(): never {
    throw new Error('Nobody follows what is replayed.');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
