import type { EventLog, MemoryLog } from '@zhudian/log';
import type { Policy } from '@zhudian/framework/service';
import { alone, policies, twoPostings, typesOf, untilAllIsSeen } from './policy.support';

class Crash extends Error {}
type Kind = 'before it happens' | 'after it has happened' | 'by its signal';

/** The log of a process that ends at its operation number `at`, counted from 0. */
const endingAt = (log: MemoryLog, at: number, kind: Kind, leaving: AbortController): EventLog => {
  let operations = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    const ends = operations++ === at;
    if (ends && kind === 'before it happens') throw new Crash();
    if (ends && kind === 'by its signal') leaving.abort();
    const result = await work();
    if (ends && kind === 'after it has happened') throw new Crash();
    return result;
  };
  return {
    readStream: (...given) => step(() => log.readStream(...given)),
    append: (given) => step(() => log.append(given)),
    head: () => step(() => log.head()),
    close: () => log.close(),
    notes: {
      read: (name) => step(() => log.notes.read(name)),
      write: (name, noted) => step(() => log.notes.write(name, noted)),
    },
    follow: async function* (options) {
      for await (const page of log.follow(options)) {
        await step(() => Promise.resolve());
        yield page;
      }
    },
  };
};

/** Whether the process ended early. */
const runUntil = async (facts: MemoryLog, at: number, kind: Kind, who = policies): Promise<boolean> => {
  const leaving = new AbortController();
  const log = endingAt(facts, at, kind, leaving);
  try {
    await untilAllIsSeen(facts, { log, leaving, who, noteEvery: 1 });
    return facts.facts.length < 2 + 2 * consequencesOf(who);
  } catch (error) {
    if (error instanceof Crash) return true;
    throw error;
  }
};

const consequencesOf = (who: readonly Policy[]) => (who === alone ? 2 : 3);

const everyConsequenceOnce = (log: MemoryLog) => {
  for (const id of ['r1.wei', 'r1.lan'])
    expect(typesOf(log, id).toSorted()).toStrictEqual([
      'LeaderCandidateDropped',
      'LeaderCandidateNominated',
      'PostingStarted',
      'TargetTaskSet',
    ]);
};

describe.each<Kind>(['before it happens', 'after it has happened', 'by its signal'])('Policies that end %s', (kind) => {
  it('at any operation are found to have done everything once when they are run again', async () => {
    let ended = 0;
    for (let at = 0; ; at++) {
      const log = await twoPostings();
      const early = await runUntil(log, at, kind);
      if (!early) break;
      ended++;
      await untilAllIsSeen(log);
      everyConsequenceOnce(log);
    }
    expect(ended).toBeGreaterThanOrEqual(8);
  });

  it('between two consequences of one fact carry out the second when they are run again', async () => {
    let ended = 0;
    for (let at = 0; ; at++) {
      const log = await twoPostings();
      if (!(await runUntil(log, at, kind, alone))) break;
      ended++;
      await untilAllIsSeen(log, { who: alone });
      for (const id of ['r1.wei', 'r1.lan'])
        expect(typesOf(log, id)).toStrictEqual(['PostingStarted', 'LeaderCandidateNominated', 'TargetTaskSet']);
    }
    expect(ended).toBeGreaterThanOrEqual(4);
  });

  it('at any operation, again and again, and run on read models that are behind', async () => {
    for (let at = 0; at < 12; at++) {
      const log = await twoPostings();
      for (let times = 0; times < 4; times++) await runUntil(log, at, kind);
      await untilAllIsSeen(log, { behind: 2 });
      everyConsequenceOnce(log);
    }
  });
});
