import { picture } from '../support/pictures';
import type { WatchedPage } from '../support/watched-page';

/** Pages of the past, and of two moments beside each other. */
export const momentSpecs = (shownNow: () => WatchedPage, candidacyId: string): void => {
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
};
