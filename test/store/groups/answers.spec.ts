import { eventually } from '../support/collect';
import { consumerOf, GroupUnderTest, type KeepingConsumer } from '../support/group';
import { randomFrom } from '../support/random';

const SKIPPED = 20;
const RETRIED = 20;
const LAST = SKIPPED + RETRIED;

const received = (consumer: KeepingConsumer, count: number) =>
  eventually(
    () => Promise.resolve(consumer.received.length),
    (length) => length >= count,
  );
/** Time for the group to do what it does later. */
const aFewTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
};
const revisions = ({ received }: KeepingConsumer) => received.map(({ key }) => key);

describe('An answer to an event', () => {
  it('makes room for the next one before the next answer counts', async () => {
    const test = await GroupUnderTest.open(Array<string>(6).fill('Numbered'));
    const group = test.group();
    const consumer = consumerOf(group, 2);
    group.add(consumer);
    await received(consumer, 2);
    const [first, second] = consumer.received.map(({ id }) => id) as [string, string];
    group.nack([second], 'retry', 'not now');
    expect(revisions(consumer)).toStrictEqual([0, 1, 1]);
    group.ack([first]);
    expect(revisions(consumer)).toStrictEqual([0, 1, 1, 2]);
    await group.close('stopping');
    await test.store.close();
  });

  it.each([1, 2, 3, 4, 5])('never lets an event that is tried again wait behind newer ones (seed %i)', async (seed) => {
    const test = await GroupUnderTest.open(Array<string>(LAST + 1).fill('Numbered'));
    const group = test.group({ readBatchSize: 7 });
    const random = randomFrom(seed);
    const consumer = consumerOf(group, 10);
    group.add(consumer);
    await received(consumer, 10);
    let answered = 0;
    while (consumer.received[answered]?.key !== LAST) {
      const burst = 1 + Math.floor(random() * 10);
      if (random() < 0.5) await aFewTurns();
      for (const { id, key = 0, retries } of consumer.received.slice(answered, answered + burst)) {
        if (key === LAST) break;
        answered++;
        if (key < SKIPPED) group.nack([id], 'skip', '');
        else if (retries === 0) group.nack([id], 'retry', '');
        else group.ack([id]);
      }
      await received(consumer, answered + 1);
    }
    expect(answered).toBe(SKIPPED + 2 * RETRIED);
    expect(group.figures).toMatchObject({ buffered: 0, retrying: 0 });
    await group.close('stopping');
    await test.store.close();
  });
});
