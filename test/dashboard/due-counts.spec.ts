import { countWords } from '../../dashboard/src/due/due-counts';

describe('How many are due', () => {
  it.each([
    [0, true, ' 0'],
    [7, true, ' 7'],
    [7, false, ' 7+'],
    [0, false, ''],
  ])('is said as far as what is listed tells: %i', (count, isWhole, words) =>
    expect(countWords(count, isWhole)).toBe(words),
  );
});
