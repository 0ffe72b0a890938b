import { daysOf } from '../../kernel/framework/src/running/days-of';

describe('The day of the programme', () => {
  const at = (instant: string, timeZone = 'Asia/Shanghai') => daysOf({ timeZone, now: () => Date.parse(instant) });

  it.each([
    ['2016-03-01T00:00:00.000+08:00', '2016-03-01'],
    ['2016-03-01T23:59:59.999+08:00', '2016-03-01'],
    ['2016-02-29T12:00:00.000+08:00', '2016-02-29'],
  ])('begins and ends at midnight there: %s', (instant, day) => {
    const from = Date.parse(`${day}T00:00:00+08:00`);
    expect(at(instant).daySpan()).toStrictEqual({ day, from, until: from + 86_400_000 });
  });

  it('is as long as its clocks make it', () => {
    const { from, until } = at('2016-03-27T12:00:00Z', 'Europe/Berlin').daySpan();
    expect(until - from).toBe(23 * 3_600_000);
  });

  it('is another one when the time has come, or is set back', () => {
    let now = Date.parse('2016-03-01T23:59:59.999+08:00');
    const { daySpan } = daysOf({ timeZone: 'Asia/Shanghai', now: () => now });
    const days = [0, 1, -86_400_000].map((step) => {
      now += step;
      return daySpan().day;
    });
    expect(days).toStrictEqual(['2016-03-01', '2016-03-02', '2016-03-01']);
  });
});
