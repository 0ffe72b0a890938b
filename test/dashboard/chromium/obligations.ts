import type { WatchedPage } from '../support/watched-page';

interface Question {
  readonly variables: { readonly after?: string | null };
}

const BRANCHES = 130;
const PAGE = 100;
const FROM = { first: 0, second: PAGE } as const;

const owedBy = (at: number) => ({
  node: {
    id: `branch-${at}`,
    name: `支部${at}`,
    obligations: ['2016-01', '2016-02'].map((period) => ({
      kind: 'STUDY_WEEKLY',
      groupName: null,
      period,
      dueOn: `${period}-28`,
      state: period.endsWith('1') ? 'OVERDUE' : 'DUE',
      metOn: null,
      meeting: null,
      review: null,
    })),
  },
});

const answerTo = ({ variables: { after } }: Question) => {
  const from = after ? FROM.second : FROM.first;
  const edges = Array.from({ length: Math.min(PAGE, BRANCHES - from) }, (_, at) => owedBy(from + at));
  const pageInfo = { hasNextPage: from === FROM.first, endCursor: 'end' };
  return JSON.stringify({ data: { branches: { pageInfo, edges } } });
};

/** More branches than the graph gives at once, as a graph would answer that had them. */
export const obligationSpecs = (shownNow: () => WatchedPage): void => {
  it('count what all branches owe, though they come in pages, and show it in pages', async () => {
    const { page, open, barriers } = shownNow();
    await page.route('**/graphql', (route) => {
      const body = route.request().postData() ?? '';
      if (!body.includes('query Obligations') || body.includes('@live')) return route.continue();
      return route.fulfill({ contentType: 'application/json', body: answerTo(JSON.parse(body) as Question) });
    });
    await open('/obligations?asOf=2016-02-18');
    await page.getByText('共 260 项').waitFor();
    expect(await page.locator('table.rows tbody tr').count()).toBe(PAGE);
    expect(await barriers()).toStrictEqual([]);
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 2 页，共 3 页').waitFor();
    await open('/obligations?asOf=2016-02-18&page=3&state=OVERDUE');
    await page.getByText('共 130 项').waitFor();
    await page.getByText('第 2 页，共 2 页').waitFor();
    expect(await page.locator('table.rows tbody tr').count()).toBe(30);
    await page.unrouteAll({ behavior: 'wait' });
  });
};
