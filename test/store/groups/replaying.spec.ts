import { eventually } from '../support/collect';
import { consumerOf, GroupUnderTest } from '../support/group';

describe('Events that were put aside', () => {
  it('come back once, however many ask for them at the same time', async () => {
    const test = await GroupUnderTest.open(['Numbered', 'Numbered', 'Numbered']);
    const group = test.group();
    const first = consumerOf(group, 10);
    group.add(first);
    const received = () => Promise.resolve(first.received);
    await eventually(received, (tasks) => tasks.length === 3);
    group.nack(
      first.received.map(({ id }) => id),
      'park',
      'not now',
    );
    const parked = () => Promise.resolve(group.memory.parkedCount);
    await eventually(parked, (count) => count === 3);
    group.remove(first);

    await Promise.all([group.replayParked(undefined), group.replayParked(2), group.replayParked(undefined)]);
    const second = consumerOf(group, 10);
    group.add(second);
    await eventually(
      () => Promise.resolve(second.received),
      (tasks) => tasks.length >= 3,
    );
    group.ack(second.received.map(({ id }) => id));
    await new Promise(setImmediate);
    expect(second.received).toHaveLength(3);
    expect([group.memory.parkedCount, group.figures.retrying, group.outstanding.size]).toStrictEqual([0, 0, 0]);
    await group.close('stopping');
    await test.store.close();
  });
});
