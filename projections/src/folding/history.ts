import type { Checkpoint, RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { isAfter, placeOf } from '../storing/places';

/** The past as the log has it: what an amendment needs to fold rows anew. */
export interface History {
  /** The facts of a stream, oldest first. */
  stream(name: string): Promise<readonly RecordedFact[]>;
  /** All facts up to a place, in order, page by page. */
  upTo(place: Checkpoint): AsyncIterable<readonly RecordedFact[]>;
}

export const historyOf = (log: Pick<EventLog, 'readStream' | 'follow'>): History => ({
  stream: (name) => log.readStream(name),
  async *upTo(place) {
    for await (const { facts } of log.follow()) {
      const known = facts.filter((fact) => !isAfter(placeOf(fact), place));
      yield known;
      if (known.length < facts.length || isAtEnd(facts, place)) return;
    }
  },
});

const isAtEnd = (facts: readonly RecordedFact[], { commit, prepare }: Checkpoint): boolean => {
  const last = facts.at(-1);
  return last !== undefined && last.position === commit && last.prepare === prepare;
};

/** The history of those who have some facts and no log. */
export const historyIn = (facts: readonly RecordedFact[]): History => ({
  stream: (name) => Promise.resolve(facts.filter(({ stream }) => stream === name)),
  async *upTo(place) {
    yield facts.filter((fact) => !isAfter(placeOf(fact), place));
  },
});
