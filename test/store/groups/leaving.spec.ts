import { eventually } from '../support/collect';
import { consumerOf, GroupUnderTest } from '../support/group';

describe('A consumer that leaves', () => {
  it('says nothing against its events: however often one is left behind, it is neither parked nor counted as tried', async () => {
    const test = await GroupUnderTest.open(['Numbered']);
    const group = test.group({ maxRetryCount: 1 });
    for (let time = 0; time < 20; time++) {
      const consumer = consumerOf(group, 10);
      group.add(consumer);
      await eventually(
        () => Promise.resolve(consumer.received),
        (tasks) => tasks.length === 1,
      );
      expect(consumer.received.map(({ key, retries }) => [key, retries])).toStrictEqual([[0, 0]]);
      group.remove(consumer);
    }
    expect([group.memory.parkedCount, group.figures.retrying]).toStrictEqual([0, 1]);
    await group.close('stopping');
    await test.store.close();
  });

  it('takes no try away from an event that others fail with', async () => {
    const test = await GroupUnderTest.open(['Numbered']);
    const group = test.group({ maxRetryCount: 1 });
    const failing = consumerOf(group, 10);
    const leaving = consumerOf(group, 10);
    group.add(leaving);
    await eventually(
      () => Promise.resolve(leaving.received),
      (tasks) => tasks.length === 1,
    );
    group.remove(leaving);
    group.add(failing);
    for (const tries of [1, 2]) {
      await eventually(
        () => Promise.resolve(failing.received),
        (tasks) => tasks.length === tries,
      );
      group.nack([failing.received.at(-1)?.id ?? ''], 'retry', 'not now');
    }
    const parked = () => Promise.resolve(group.memory.parkedCount);
    expect(await eventually(parked, (count) => count === 1)).toBe(1);
    expect(failing.received.map(({ retries }) => retries)).toStrictEqual([0, 1]);
    await group.close('stopping');
    await test.store.close();
  });
});
