import { readFileSync } from 'node:fs';
import type { System } from '../../scenario/support/system';
import { settled, type WatchedPage } from '../support/watched-page';

interface Packs {
  readonly signIn: (person: string, roles: Parameters<System['tokenOf']>[1]) => Promise<void>;
  readonly postingId: string;
  readonly appoint: () => Promise<void>;
}

const BUTTON = { name: '取决定依据卷' };

/** A stale decision, as a graph would answer that had one. */
const stale = (postingId: string) => ({
  kind: 'APPOINTMENT',
  factType: 'PostingStarted',
  category: 'Posting',
  subjectId: postingId,
  occurredOn: '2016-02-19',
  id: '00000000-0000-4000-8000-000000000000',
});

/** The packs of decisions, for auditors who are named, from the page of a thing and from the audit desk. */
export const packSpecs = (shownNow: () => WatchedPage, { signIn, postingId, appoint }: Packs): void => {
  it('give an auditor who is named the pack of a decision, and say to others that they may not have it', async () => {
    const { page, open, barriers } = shownNow();
    await appoint();
    await open(`/posting/${postingId}`);
    await page.getByRole('heading', { name: '变更记录' }).waitFor();
    expect(await page.getByRole('button', BUTTON).count()).toBe(0);
    await signIn('shen', ['AUDITOR']);
    await open(`/posting/${postingId}`);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', BUTTON).click()]);
    expect(saved.suggestedFilename()).toBe(`Posting-${postingId}.pack.zip`);
    const bytes = readFileSync(await saved.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes('manifest') || bytes.includes('checkpoint')).toBe(true);
    expect(await barriers()).toStrictEqual([]);
    await signIn('mo', ['AUDITOR']);
    await open(`/posting/${postingId}`);
    await page.getByRole('button', BUTTON).click();
    await page.getByText('LOG_READERS_ONLY').waitFor();
  });

  it('stand beside each stale decision of the audit desk, whose fact they name', async () => {
    const { page, open } = shownNow();
    await signIn('shen', ['AUDITOR']);
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (!body.includes('staleDecisions') || body.includes('@live')) return route.continue();
      const told = (await (await route.fetch()).json()) as object;
      const edges = [{ node: stale(postingId) }];
      const list = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges };
      return route.fulfill({ contentType: 'application/json', body: JSON.stringify({ ...told, data: { list } }) });
    });
    await open('/boards/audit?asOf=2016-02-18');
    const asked = page.waitForRequest((request) => request.url().includes('/log/pack/'));
    await page.getByRole('button', BUTTON).first().click();
    const url = new URL((await asked).url());
    expect(url.pathname).toBe(`/log/pack/Posting/${postingId}`);
    expect(url.searchParams.get('fact')).toBe(stale(postingId).id);
    expect(url.searchParams.get('asOf')).toMatch(/^p[0-9a-z]+$/);
    // There is no such fact: what the gateway says of it is shown.
    await page.getByText('DECISION_UNKNOWN').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await signIn('wei', ['PARTY_WORK']);
    await settled(page);
  });
};
