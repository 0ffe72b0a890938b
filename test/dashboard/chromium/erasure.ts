import type { WatchedPage } from '../support/watched-page';

const LEFT = { id: 'fact-1', type: 'ApplicationSubmitted', stream: 'Candidacy-round-1.song', occurredOn: '2016-01-11' };

const answer = (after: string | null) =>
  JSON.stringify({
    data: {
      person: {
        erasureIncomplete: {
          code: 'ERASURE_INCOMPLETE',
          facts: {
            totalCount: 2,
            pageInfo: { hasNextPage: after === null, endCursor: 'one' },
            edges: [{ node: { ...LEFT, position: after === null ? 'p2a' : 'p3b' } }],
          },
        },
      },
    },
  });

/** A person of whom early facts hold words themselves, as a graph would answer that had some. */
export const erasureSpecs = (shownNow: () => WatchedPage, personId: string): void => {
  it('say on the page of a person what an erasure has left in the log, and where; nothing where nothing is left', async () => {
    const { page, open, barriers } = shownNow();
    await open(`/person/${personId}`);
    await page.getByRole('heading', { name: '变更记录' }).waitFor();
    expect(await page.getByText('ERASURE_INCOMPLETE').count()).toBe(0);
    await page.route('**/graphql', (route) => {
      const body = route.request().postData() ?? '';
      if (!body.includes('query ErasureLeft') || body.includes('@live')) return route.continue();
      const { variables } = JSON.parse(body) as { readonly variables: { readonly after: string | null } };
      return route.fulfill({ contentType: 'application/json', body: answer(variables.after) });
    });
    await open(`/person/${personId}?asOf=2016-02-18`);
    await page.getByText('ERASURE_INCOMPLETE').waitFor();
    const row = page.getByRole('row').filter({ hasText: LEFT.stream });
    expect(await row.getByText('p2a').count()).toBe(1);
    expect(await barriers()).toStrictEqual([]);
    await page.getByRole('button', { name: '下一页' }).click();
    await row.getByText('p3b').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
  });
};
