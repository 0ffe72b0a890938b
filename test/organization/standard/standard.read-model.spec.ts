import { standards } from '@zhudian/projections';
import { foldInMemory } from '../../support/read-model-of';
import { adopted, checked, drafted, revised } from '../../support/standard.story';

// covers: B18, N19
const after = (...facts: Parameters<typeof foldInMemory>[1]) => {
  const [row] = foldInMemory(standards, facts);
  return row;
};
const toCome = adopted({ version: 2, from: '2030-01-10', cycleMonths: 12, checkBy: '2031-01-10' });

describe('What is known of a standard', () => {
  it('keeps the check that is due before a version to come begins', () => {
    expect(after(drafted, adopted(), revised(), toCome)?.checkBy).toBe('2016-09-01');
    expect(after(drafted, adopted(), revised(), toCome, checked())?.checkBy).toBe('2017-03-01');
    const onTheDay = adopted({ version: 2, from: '2016-09-01', checkBy: '2017-03-01' });
    expect(after(drafted, adopted(), revised(), onTheDay)?.checkBy).toBe('2017-03-01');
  });

  it('ends each version with the first that is adopted to begin instead of it', () => {
    const sooner = adopted({ version: 3, from: '2027-01-01', checkBy: '2027-07-01' });
    const row = after(drafted, adopted(), revised(), toCome, revised(3), sooner);
    expect(row?.versions.map(({ from, supersededOn }) => [from, supersededOn])).toStrictEqual([
      ['2016-03-01', '2027-01-01'],
      ['2030-01-10', '2027-01-01'],
      ['2027-01-01', null],
    ]);
  });
});
