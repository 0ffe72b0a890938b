import { Throughput } from '../../../events/embedded-store/src/persistent/throughput';
import { Timings } from '../../../events/embedded-store/src/persistent/timings';
import { eventually } from '../support/collect';
import { consumerOf, GroupUnderTest } from '../support/group';

describe('A throughput', () => {
  it('is measured from one measurement to the next', () => {
    const clock = { now: 0 };
    const throughput = new Throughput(() => clock.now);
    const passing = (count: number, milliseconds: number) => {
      for (let n = 0; n < count; n++) throughput.add();
      clock.now += milliseconds;
      return throughput.measure();
    };
    expect(passing(30, 2000)).toStrictEqual({ averagePerSecond: 15, countSinceLastMeasurement: 30 });
    expect(passing(5, 500)).toStrictEqual({ averagePerSecond: 10, countSinceLastMeasurement: 5 });
    expect(passing(0, 1000)).toStrictEqual({ averagePerSecond: 0, countSinceLastMeasurement: 0 });
    expect(passing(7, 0)).toStrictEqual({ averagePerSecond: 0, countSinceLastMeasurement: 7 });
    expect(throughput.total).toBe(42);
  });
});

describe('Timings', () => {
  it('are told by the names of the protocol, of the last thousand events', () => {
    const timings = new Timings();
    expect(timings.measurements).toStrictEqual([]);
    for (let n = 0; n < 1100; n++) timings.add(n < 100 ? 1_000_000 : n - 100);
    expect(Object.fromEntries(timings.measurements.map(({ key, value }) => [key, value]))).toStrictEqual({
      Mean: 499,
      Median: 500,
      Fastest: 0,
      'Quintile 1': 0,
      'Quintile 2': 200,
      'Quintile 3': 400,
      'Quintile 4': 600,
      'Quintile 5': 800,
      '90%': 900,
      '95%': 950,
      '99%': 990,
      '99.5%': 995,
      '99.9%': 999,
      Highest: 999,
    });
  });
});

describe('The figures of a group', () => {
  it('know of no last event before one was read, and then of those that wait for a consumer', async () => {
    const test = await GroupUnderTest.open(Array<string>(5).fill('Numbered'));
    const group = test.group({}, 2);
    expect(group.figures.lastKnown).toBeUndefined();
    const consumer = consumerOf(group, 10);
    group.add(consumer);
    const lastKnown = () => Promise.resolve(group.figures.lastKnown);
    expect(await eventually(lastKnown, (key) => key !== undefined)).toBe(4);
    group.remove(consumer);
    await test.append(['Numbered', 'Numbered']);
    expect(group.figures.lastKnown).toBe(6);
    await test.store.tombstone(test.stream, 'any');
    expect(group.figures.lastKnown).toBe(4);
    await group.close('stopping');
    await test.store.close();
  });

  it('hold how long a consumer took and how many events it was sent', async () => {
    const test = await GroupUnderTest.open(['Numbered', 'Numbered']);
    const group = test.group();
    const consumer = consumerOf(group, 10);
    group.add(consumer);
    await eventually(
      () => Promise.resolve(consumer.received),
      (tasks) => tasks.length === 2,
    );
    test.clock.now += 250;
    group.ack(consumer.received.map(({ id }) => id));
    expect(consumer.timings?.measurements).toContainEqual({ key: 'Median', value: 250 });
    const measured = { averagePerSecond: 8, countSinceLastMeasurement: 2 };
    expect([group.throughput.measure(), consumer.throughput.measure()]).toStrictEqual([measured, measured]);
    await group.close('stopping');
    await test.store.close();
  });
});
