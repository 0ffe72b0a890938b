import { restOf, type ListPage } from '../../dashboard/src/graph/rest-of';

type OptionsPage = ListPage<{ readonly id: string }>;

const PAGE = 200;

/** A page of a list of so many things. */
const pageOf = (length: number, from: number): OptionsPage => {
  const ids = Array.from({ length: Math.max(0, Math.min(PAGE, length - from)) }, (_, at) => `${from + at}`);
  const end = from + ids.length;
  return { pageInfo: { hasNextPage: end < length, endCursor: `${end}` }, edges: ids.map((id) => ({ node: { id } })) };
};

describe('A list that is wanted as a whole', () => {
  it.each([
    [0, 0],
    [PAGE, 0],
    [PAGE + 1, 1],
    [819, 619],
    [1_000_000, 1_800],
  ])('is read to its end, as far as anybody looks: of %i, %i after the first page', async (length, rest) => {
    const found = await restOf(pageOf(length, 0), (after) => Promise.resolve(pageOf(length, Number(after))));
    expect(found.map(({ id }) => id)).toStrictEqual(Array.from({ length: rest }, (_, at) => `${PAGE + at}`));
  });

  it('is read no further than is wanted', async () => {
    const found = await restOf(pageOf(1_000, 0), (after) => Promise.resolve(pageOf(1_000, Number(after))), 350);
    expect(found).toHaveLength(PAGE);
  });

  it('is what was told before an answer failed', async () => {
    const asked: string[] = [];
    const ask = (after: string) => {
      asked.push(after);
      return Promise.resolve(asked.length === 1 ? pageOf(1_000, PAGE) : undefined);
    };
    expect(await restOf(pageOf(1_000, 0), ask)).toHaveLength(PAGE);
    expect(asked).toStrictEqual(['200', '400']);
  });
});
