import { partsOf } from '../../dashboard/src/address';
import { momentOf, momentTyped } from '../../dashboard/src/graph/moment';
import { isDay } from '../../dashboard/src/words/days';

describe('An address', () => {
  it.each([
    ['/', []],
    ['/stations/a%2Fb', ['stations', 'a/b']],
    ['//stations//一所', ['stations', '一所']],
    ['/stations/%', ['stations', '%']],
    ['/%zz/%E4%B8', ['%zz', '%E4%B8']],
  ])('is taken apart, however it is written: %s', (pathname, parts) => expect(partsOf(pathname)).toStrictEqual(parts));
});

describe('A day', () => {
  it.each(['2016-02-29', '2026-12-31'])('is one: %s', (text) => expect(isDay(text)).toBe(true));

  it.each(['2016-02-30', '2016-13-01', '2016-00-10', '9999-99-99', '2016-2-1', '2016-02-29T', ''])(
    'is none: %s',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect([momentOf(text).day, momentOf(text).header, momentTyped(text)]).toStrictEqual([
        undefined,
        text,
        undefined,
      ]);
    },
  );
});
