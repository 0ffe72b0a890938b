import { MemoryLog } from '@zhudian/log';
import { StateCache } from '../../kernel/framework/src/commands/state-cache';
import { person } from '@zhudian/personnel';
import { numbered } from '../support/new-facts';

const STREAMS = ['a', 'b', 'c', 'd', 'e'];

/** Facts that the fold passes over, so many in each stream. */
const logOf = async (facts: number): Promise<MemoryLog> => {
  const log = new MemoryLog();
  for (const id of STREAMS)
    await log.append([{ stream: `Person-${id}`, expected: 'no_stream', facts: numbered(facts) }]);
  return log;
};

/** The streams that are read when each is asked for, and then each once more in the opposite order. */
const readTwice = async (facts: number, mostBytes: number): Promise<readonly string[]> => {
  const log = await logOf(facts);
  const cache = new StateCache(log, mostBytes);
  const read = jest.spyOn(log, 'readStream');
  for (const id of [...STREAMS, ...STREAMS.toReversed()]) await cache.remembered({ fold: person.decider, id });
  return read.mock.calls.map(([stream]) => stream.replace('Person-', ''));
};

describe('The states that are kept', () => {
  it('are all kept while they take less than they may', async () =>
    expect(await readTwice(1, 1_000_000)).toStrictEqual(STREAMS));

  it.each([
    [1, ['a', 'b', 'c', 'd', 'e', 'c', 'b', 'a']],
    [3, ['a', 'b', 'c', 'd', 'e', 'd', 'c', 'b', 'a']],
  ])(
    'take no more than they may, of %s facts each: the one that was asked for last stays longest',
    async (facts, read) => expect(await readTwice(facts, 6_000)).toStrictEqual(read),
  );
});
