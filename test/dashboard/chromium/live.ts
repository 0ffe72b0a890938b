import { readFileSync } from 'node:fs';
import { eventually } from '../../support/patience';
import type { WatchedPage } from '../support/watched-page';

/** Pages that follow what happens. @param appoint somebody else's act, after which there is a posting. */
export const liveSpecs = (shownNow: () => WatchedPage, appoint: () => Promise<void>): void => {
  it('show what others do without a reload, say so politely, and keep filter and place', async () => {
    const { page, open } = shownNow();
    await open('/postings?stage=ACTIVE');
    await page.getByText('共 0 项').waitFor();
    await page.getByText('实时更新').waitFor();
    await page.evaluate('globalThis.isSamePage = true');
    await appoint();
    await page.getByText('共 1 项').waitFor();
    expect(await page.getByRole('status').filter({ hasText: '内容已更新' }).textContent()).toMatch(
      /\d\d:\d\d:\d\d 内容已更新/,
    );
    expect([await page.evaluate('isSamePage'), new URL(page.url()).search]).toStrictEqual([true, '?stage=ACTIVE']);
  });

  it('do not listen where the past is shown', async () => {
    const { page, open } = shownNow();
    const streams: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && streams.push(request.url()));
    await open('/postings?asOf=2016-02-18');
    await page.getByText('共 0 项').waitFor();
    expect(streams).toStrictEqual([]);
    await page.getByRole('button', { name: '回到现在' }).click();
    await page.getByText('实时更新').waitFor();
    expect(streams).toHaveLength(1);
  });

  it('are loaded before they are opened, where a link is pointed at', async () => {
    const { page, open } = shownNow();
    await open('/');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.getByRole('link', { name: '看板' }).hover();
    const times = async () => loaded.filter((path) => /boards-page-[\w-]+\.js$/.test(path)).length;
    expect(await eventually(times, (count) => count > 0)).toBe(1);
    await page.getByRole('link', { name: '看板' }).click();
    await page.getByRole('heading', { level: 1, name: '看板' }).waitFor();
    expect(await times()).toBe(1);
  });

  it('keep a table as a file that says what is shown, and at which position', async () => {
    const { page, open } = shownNow();
    await open('/stations');
    const position = ((await page.locator('.position').textContent()) ?? '').replace('位置 ', '');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出本表（CSV）' }).click(),
    ]);
    const shown = await page.locator('table.rows tbody tr').count();
    const lines = readFileSync(await saved.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect([saved.suggestedFilename(), lines[0], lines.length]).toStrictEqual([
      `stations@${position}.csv`,
      `\uFEFF${['供电所', '县级供电企业', '党支部', '驻点第一书记', '任期'].join(',')}`,
      shown + 1,
    ]);
  });
};
