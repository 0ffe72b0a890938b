import { readFileSync } from 'node:fs';
import { eventually } from '../../support/patience';
import { picture } from '../support/pictures';
import type { WatchedPage } from '../support/watched-page';

type SignIn = (person: string, roles: readonly 'PARTY_WORK'[]) => Promise<void>;

/** Counts the places that are shown for what is on its way. */
const COUNTING_PLACEHOLDERS = `
  globalThis.placeholders = 0;
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element && (node.matches('.ant-skeleton') || node.querySelector('.ant-skeleton')))
          globalThis.placeholders++;
  }).observe(document.body, { childList: true, subtree: true });`;

/** What is for who is signed in. */
export const inboxSpecs = (shownNow: () => WatchedPage, signIn: SignIn): void => {
  it('show what is for oneself, what was recorded about oneself, and keep it as a calendar', async () => {
    const { page, open, barriers } = shownNow();
    await open('/');
    await page.getByText(/^我的 \d+$/).click();
    await page.getByRole('heading', { name: '有关我的记录' }).waitFor();
    expect(page.url()).toContain('show=mine');
    await picture(page, 'mine');
    expect(await barriers()).toStrictEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '日历（ICS）' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('make an address for a calendar that brings no token, show it once, and end it', async () => {
    const { page, open, barriers } = shownNow();
    await signIn('song', ['PARTY_WORK']);
    await open('/?show=mine');
    await page.getByText('没有正在使用的日历订阅地址。').waitFor();
    await page.getByText('实时更新').waitFor();
    const streams: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && streams.push(request.url()));
    await page.evaluate(COUNTING_PLACEHOLDERS);
    await page.getByRole('button', { name: '生成日历订阅地址' }).dblclick();
    const address = await page.getByRole('textbox', { name: '日历订阅地址' }).inputValue();
    await page.getByText(/^正在使用的日历订阅地址：2016年2月19日以党建人事部门身份生成/).waitFor();
    expect(await barriers()).toStrictEqual([]);
    // What is shown stays while it is asked for anew, on the same line; a second press shows no other address.
    expect([await page.evaluate('placeholders'), streams]).toStrictEqual([0, []]);
    const read = async () => (await fetch(address)).status;
    expect(await (await fetch(address)).text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await open('/?show=mine');
    await page.getByText(/^正在使用的日历订阅地址：/).waitFor();
    expect(await page.getByRole('textbox', { name: '日历订阅地址' }).count()).toBe(0);
    await page.getByRole('button', { name: '停用地址' }).click();
    await page.getByText('没有正在使用的日历订阅地址。').waitFor();
    expect(await eventually(read, (status) => status === 404)).toBe(404);
    await signIn('wei', ['PARTY_WORK']);
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
