import { GraphQLLocalDate } from 'graphql-scalars';
import { Day } from '@zhudian/framework/service';

const DAY_MS = 86_400_000;
const outcomeOf = ({ serialize }: Pick<typeof Day, 'serialize'>, value: unknown): unknown => {
  try {
    return serialize(value);
  } catch (error) {
    return String(error);
  }
};

describe('A day in an answer', () => {
  it.each([
    '2016-02-29',
    '2016-02-30',
    '2015-02-29',
    '2016-13-01',
    '2016-2-9',
    '2016-02-29T00:00',
    '',
    20_160_229,
    true,
    {},
  ])('is one, or refused, as by the library: %p, however often it is told', (value) => {
    const expected = outcomeOf(GraphQLLocalDate, value);
    expect([1, 2, 3].map(() => outcomeOf(Day, value))).toStrictEqual([expected, expected, expected]);
  });

  it('is itself among more days than are remembered', () => {
    const days = Array.from({ length: 10_000 }, (_, nth) => new Date(nth * DAY_MS).toISOString().slice(0, 10));
    expect(days.map((day) => Day.serialize(day))).toStrictEqual(days);
    expect(outcomeOf(Day, '1970-02-30')).toContain('not a valid LocalDate');
  });
});
