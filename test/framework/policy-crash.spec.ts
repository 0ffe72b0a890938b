import type { MemoryLog } from '@zhudian/log';
import type { Policy } from '@zhudian/framework/service';
import { Crash, ENDINGS, endingAt, type Ending } from './ending-log';
import { alone, policies, twoPostings, typesOf, untilAllIsSeen } from './policy.support';

/** Whether the process ended early. */
const runUntil = async (facts: MemoryLog, at: number, kind: Ending, who = policies): Promise<boolean> => {
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

describe.each(ENDINGS)('Policies that end %s', (kind) => {
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
