import { picture } from '../support/pictures';
import type { WatchedPage } from '../support/watched-page';

interface Things {
  readonly candidacyId: string;
  readonly branchId: string;
  readonly stationId: string;
}

/** Pages of the past, of a day, and of two moments beside each other. */
export const momentSpecs = (shownNow: () => WatchedPage, { candidacyId, branchId, stationId }: Things): void => {
  const past = '正在查看过去的情况，不能办理';

  it('go to the end of a month by the slider', async () => {
    const { page, open } = shownNow();
    await open('/candidacies?underWay=true');
    await page.getByRole('slider', { name: '月末' }).press('ArrowLeft');
    await page.getByText(past).waitFor();
    expect(page.url()).toContain('underWay=true&asOf=2016-01-31');
    await page.getByText(/^共 \d+ 项$/).waitFor();
  });

  it('go to an instant and to a position that are typed, and say what else cannot be one', async () => {
    const { page, open } = shownNow();
    await open('/');
    const typed = page.getByRole('textbox', { name: '时刻或位置' });
    await typed.fill('yesterday');
    await typed.press('Enter');
    await page.getByText('请填写时刻').waitFor();
    await typed.fill('2016-02-18 09:00');
    await typed.press('Enter');
    await page.getByText(past).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2016-02-18T09:00:00+08:00');
    const position = ((await page.locator('.position').textContent()) ?? '').replace('位置 ', '');
    await typed.fill(position);
    await typed.press('Enter');
    await page.waitForURL(`**/?asOf=${position}`);
    await page.locator('.position', { hasText: position }).waitFor();
  });

  it('show two moments side by side, and mark what differs in both', async () => {
    const { page, open, barriers } = shownNow();
    await open(`/candidacy/${candidacyId}?with=2016-02-18`);
    await page.getByText(/^两个时点有 \d+ 处不同，已标出。$/).waitFor();
    for (const side of ['所选时点', '对比时点'])
      await page.getByRole('region', { name: side }).locator('dl.facts dd[data-differs=changed]').first().waitFor();
    expect(await barriers()).toStrictEqual([]);
    await picture(page, 'two-moments');
    await page.getByRole('button', { name: '结束比较' }).click();
    await page.locator('[data-differs]').first().waitFor({ state: 'detached' });
  });

  it('mark nothing where both moments show the same, and rows that only one of them has', async () => {
    const { page, open } = shownNow();
    await open('/candidacies?with=now');
    await page.getByText('两个时点所示内容相同。').waitFor();
    expect(await page.locator('.compared table.rows').count()).toBe(2);
    await open('/?with=2016-02-18');
    await page.locator('tr[data-differs=only]', { hasText: '办理公示结束' }).waitFor();
  });

  it('show what was in force on a day, and by what was known, where they are kept by days', async () => {
    const { page, open, barriers } = shownNow();
    const some = page.getByText(/^共 [1-9]\d* 项$/);
    await open('/branches');
    await some.waitFor();
    const day = page.getByLabel('有效日期');
    await day.fill('2015-01-01');
    await day.press('Enter');
    await page.getByText('正在查看2015年1月1日的有效情况（按目前已登记的内容），不能办理').waitFor();
    await page.getByText('共 0 项').waitFor();
    await day.fill('2016-02-18');
    await day.press('Enter');
    await some.waitFor();
    expect(new URL(page.url()).searchParams.get('validOn')).toBe('2016-02-18');
    await page.getByRole('slider', { name: '月末' }).press('ArrowLeft');
    await page.getByText('正在查看2016年2月18日的有效情况（按截至2016年1月31日已登记的内容），不能办理').waitFor();
    expect(await barriers()).toStrictEqual([]);
  });

  it('tell a thing as it was in force on a day, in which nothing can be done', async () => {
    const { page, open } = shownNow();
    const acts = page.locator('summary', { hasText: /^可办理的事项/ });
    await open(`/branch/${branchId}`);
    await acts.waitFor();
    await open(`/branch/${branchId}?validOn=2016-02-18`);
    await page.getByText('正式党员').first().waitFor();
    expect(await acts.count()).toBe(0);
    await page.getByRole('button', { name: '回到现在' }).click();
    await acts.waitFor();
    expect(page.url()).not.toContain('validOn');
    await open(`/stations/${stationId}?validOn=2016-02-18`);
    await page.getByText('当日没有驻点第一书记。').waitFor();
  });

  it('are refused by the graph on no day that they offer', async () => {
    const { page, open } = shownNow();
    for (const section of ['branches', 'committees', 'groupings', 'indicators', 'pairs', 'postings']) {
      await open(`/${section}?validOn=2016-02-18`);
      await page.getByText(/^共 \d+ 项$/).waitFor();
    }
    // A posting has another page, of which not all is kept by days.
    await open('/postings/nobody?validOn=2016-02-18');
    await page.getByText('这里没有可以查看的内容').waitFor();
  });

  it('say of a page that is not kept by days that it shows what is recorded', async () => {
    const { page, open } = shownNow();
    await open('/candidacies?validOn=2015-01-01');
    await page.getByText('本页不分日期，所示为已登记的内容').waitFor();
    await page.getByText(/^共 [1-9]\d* 项$/).waitFor();
    expect(await page.getByLabel('有效日期').count()).toBe(0);
  });
};
