import { WIDE, type WatchedPage } from '../support/watched-page';

const WALL = { width: 1920, height: 1080 };
/** 2.2 % of the width: 2 cm on a wall of 55 inches. */
const LEAST_PX = 42;
const SCENES = 5;

const smallest = `Math.min(...[...document.querySelectorAll('.scene *')]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) && one.checkVisibility({ checkVisibilityCSS: true }) && !one.closest('caption'))
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))`;

/** Dark pages, and those for a wall. */
export const lookSpecs = (shownNow: () => WatchedPage): void => {
  it('go dark and light again, and are read as well', async () => {
    const { page, open, barriers } = shownNow();
    await open('/');
    await page.getByRole('button', { name: '深色' }).click();
    for (const address of ['/', '/bureau', '/act/NoteSupervision', '/supervisionMatrix']) {
      await open(address);
      expect([address, await page.evaluate('document.documentElement.dataset.look')]).toStrictEqual([address, 'dark']);
      expect([address, await barriers()]).toStrictEqual([address, []]);
    }
    await page.getByRole('button', { name: '浅色' }).click();
    expect(await page.evaluate('document.documentElement.dataset.look')).toBe('light');
  });

  it('show a wall one scene after the other, large, with nothing to do and nobody named', async () => {
    const { page, open, barriers, faults } = shownNow();
    const before = faults.length;
    await page.setViewportSize(WALL);
    await open('/screen');
    for (const [at] of Array.from({ length: SCENES }).entries()) {
      await page.getByText(`${at + 1} / ${SCENES}`).waitFor();
      await page.locator('.scene .ant-skeleton').waitFor({ state: 'detached' });
      const title = await page.locator('h1').textContent();
      expect([title, await barriers(), Number(await page.evaluate(smallest)) >= LEAST_PX]).toStrictEqual([
        title,
        [],
        true,
      ]);
      expect(await page.locator('.scene').locator('a, button:visible, input').count()).toBe(0);
      expect(await page.locator('.scene').textContent()).not.toContain('陈');
      expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
      await page.keyboard.press('ArrowRight');
    }
    expect(faults.slice(before)).toStrictEqual([]);
  });

  it('turn a wall by themselves, until it is paused', async () => {
    const { page, open } = shownNow();
    await open('/screen?every=1');
    await page.getByText(`3 / ${SCENES}`).waitFor();
    await page.getByRole('button', { name: '暂停轮播' }).click();
    await page.getByRole('button', { name: '继续轮播' }).waitFor();
    const before = await page.locator('h1').textContent();
    await page.waitForTimeout(1_500);
    expect(await page.locator('h1').textContent()).toBe(before);
    await page.setViewportSize(WIDE);
  });
};
