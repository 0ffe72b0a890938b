import { readFileSync } from 'node:fs';
import type { WatchedPage } from '../support/watched-page';

/** What is for who is signed in. */
export const inboxSpecs = (shownNow: () => WatchedPage): void => {
  it('show what is for oneself, what was recorded about oneself, and keep it as a calendar', async () => {
    const { page, open, barriers } = shownNow();
    await open('/');
    await page.getByText(/^我的 \d+$/).click();
    await page.getByRole('heading', { name: '有关我的记录' }).waitFor();
    expect(page.url()).toContain('show=mine');
    expect(await barriers()).toStrictEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '日历（ICS）' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('say once what to begin with', async () => {
    const { page, open } = shownNow();
    await open('/');
    await page.evaluate('localStorage.removeItem("zhudian-hinted")');
    await open('/');
    const hint = page.locator('.hint', { hasText: '先看“逾期”' });
    await hint.waitFor();
    await hint.getByRole('button', { name: '知道了' }).click();
    await hint.waitFor({ state: 'detached' });
    await open('/');
    expect(await hint.count()).toBe(0);
  });
};
