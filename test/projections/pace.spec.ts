import { Pace, percentOf } from '../../projections/src/running/cli/pace';
import { durationOf } from '../../projections/src/running/cli/words';

describe('The pace of a fold', () => {
  it('gives the time to the head at the pace of the last ten seconds', () => {
    const pace = new Pace();
    expect(pace.remaining(100)).toBeUndefined();
    pace.add({ position: -1, at: 0 });
    pace.add({ position: 9, at: 8_000 });
    expect(pace.remaining(19)).toBe(8_000);
    pace.add({ position: 59, at: 13_000 });
    expect(pace.remaining(69)).toBe(1_000);
  });

  it('says nothing while nothing moves', () => {
    const pace = new Pace();
    pace.add({ position: 5, at: 0 });
    pace.add({ position: 5, at: 1_000 });
    expect(pace.remaining(10)).toBeUndefined();
  });

  it('says 100 per cent of what is there alone', () => {
    expect([
      percentOf(-1, 99),
      percentOf(49, 99),
      percentOf(98, 99),
      percentOf(99, 99),
      percentOf(-1, -1),
    ]).toStrictEqual([0, 50, 99, 100, 100]);
  });

  it('tells times as people do', () => {
    expect([900, 59_000, 65_000, 3_600_000].map(durationOf)).toStrictEqual(['1 s', '59 s', '1 min 5 s', '1 h 0 min']);
  });
});
