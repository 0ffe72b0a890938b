import { BOARDS } from '../../../dashboard/src/board/boards';
import { goOn } from '../support/go-on';
import { PHONE, WIDE, settled, type WatchedPage } from '../support/watched-page';

interface Views {
  /** In a tab of its own, with somebody signed in. */
  readonly fresh: () => Promise<WatchedPage>;
  readonly addresses: readonly string[];
}

/** Every view in both widths, in English: its words are longer, and what holds them holds the Chinese ones. */
export const eachViewSpecs = ({ fresh, addresses }: Views): void => {
  const all = [...addresses, ...Object.keys(BOARDS).map((board) => `/boards/${board}`)];

  it('fit a screen and a phone', async () => {
    const { page, open, faults } = await fresh();
    await open('/?lang=en');
    const flaws: unknown[] = [];
    for (const address of all) {
      await page.evaluate(goOn(`${address}${address.includes('?') ? '&' : '?'}lang=en`));
      await settled(page);
      for (const size of [PHONE, WIDE]) {
        await page.setViewportSize(size);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        if (Number(width) > size.width) flaws.push({ address, size, width });
      }
    }
    expect(flaws).toStrictEqual([]);
    expect(faults).toStrictEqual([]);
    await page.context().close();
  });
};
