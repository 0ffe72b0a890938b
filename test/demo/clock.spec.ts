import { programme } from '@zhudian/tools';
import { advanceFor } from '../../tools/src/demo/load';

describe('On a clock that can be set, the loader', () => {
  const time = { now: 0 };
  const clock = {
    now: () => time.now,
    advanceTo: (instant: string | number) => {
      expect(instant).toBeGreaterThan(time.now);
      time.now = Number(instant);
    },
  };

  it('has come to the day of every step when it takes the step, and never goes back', () => {
    const early: object[] = [];
    let last = '';
    for (const wave of programme()) {
      advanceFor(wave, clock);
      early.push(...wave.filter(({ on }) => Date.parse(`${on}T00:00:00+08:00`) > time.now));
      last = [last, ...wave.map(({ on }) => on)].toSorted().at(-1) ?? '';
    }
    expect(early).toStrictEqual([]);
    expect(new Date(time.now).toISOString()).toBe(`${last}T12:00:00.000Z`);
  });
});
