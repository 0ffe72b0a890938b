import type { WatchedPage } from '../support/watched-page';
import { weighing } from '../support/weighing';

const FIRST_VIEW_BYTES = 600_000;
/** What draws charts and maps; the library comes with it. */
const DRAWING = /^\/assets\/drawn/;

/** What a first view weighs, and that what draws comes when it is wanted. */
export const weightSpecs = (fresh: () => Promise<WatchedPage>): void => {
  it('weigh no more than they may when they are first seen, and bring charts when these are wanted', async () => {
    const { page, open } = await fresh();
    const { bytes, paths } = await weighing(page);
    await open('/');
    await page.getByText(/^逾期 \d+$/).waitFor();
    expect(bytes()).toBeGreaterThan(100_000);
    expect(bytes()).toBeLessThanOrEqual(FIRST_VIEW_BYTES);
    await open('/boards/clues');
    await page.getByRole('button', { name: '显示图表' }).waitFor();
    const drawing = () => paths().filter((path) => DRAWING.test(path));
    expect(drawing()).toStrictEqual([]);
    await page.getByRole('button', { name: '显示图表' }).click();
    await page.locator('.chart svg').waitFor();
    expect(drawing().length).toBeGreaterThan(0);
    await page.context().close();
  });
};
