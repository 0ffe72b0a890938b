import { definePolicy, type LookUp } from '@zhudian/framework/service';
import { postingEvents } from '@zhudian/facts';
import { posting } from '@zhudian/personnel';
import type { MemoryLog } from '@zhudian/log';
import { postings } from '@zhudian/projections';
import { taskSet } from '../support/posting.story';
import { twoPostings, untilAllIsSeen } from './policy.support';

const task = taskSet('branch', { dueOn: '2016-12-30' }).data;

const welcome = (lookUp?: LookUp) =>
  definePolicy(
    'welcome',
    postingEvents,
    {
      PostingStarted: ({ stream }) => [
        { aggregate: posting, type: 'SetTargetTask', data: { postingId: stream.slice('Posting-'.length), ...task } },
      ],
    },
    lookUp,
  );
/** The goal says how many tasks the first posting had when it was looked up. */
const counted: LookUp = async (consequence, snapshot) => {
  const first = await snapshot.find(postings, 'r1.wei');
  return { ...consequence, data: { ...consequence.data, goal: `${first?.tasks.length}` } };
};
const goalsIn = ({ facts }: MemoryLog) =>
  facts.flatMap(({ type, data }) => (type === 'TargetTaskSet' ? [(data as { goal: string }).goal] : []));

describe('What a policy looks up', () => {
  it('is what was recorded up to the moment at which it acts, its own doing included', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log, { who: [welcome(counted)] });
    expect(goalsIn(log)).toStrictEqual(['0', '1']);
  });

  it('changes nothing about what is done already', async () => {
    const log = await twoPostings();
    await untilAllIsSeen(log, { who: [welcome()] });
    const before = [...log.facts];
    await untilAllIsSeen(log, { who: [welcome(counted)] });
    expect(log.facts).toStrictEqual(before);
  });

  it('is waited for: behind the log nothing is done', async () => {
    const log = await twoPostings();
    await expect(untilAllIsSeen(log, { who: [welcome(counted)], behind: 1 })).rejects.toThrow(
      'welcome looks up what is recorded, and the read models are behind the log.',
    );
    expect(goalsIn(log)).toStrictEqual([]);
  });
});
