import type { WatchedPage } from '../support/watched-page';

const FIRST_VIEW_BYTES = 600_000;
/** What draws charts and maps; the library comes with it. */
const DRAWING = /^\/assets\/drawn/;

interface Weighed {
  readonly bytes: () => number;
  readonly scripts: () => readonly string[];
}

/** What comes over the wire for a page, answers of the graph included. */
const weighing = async ({ page }: WatchedPage): Promise<Weighed> => {
  const session = await page.context().newCDPSession(page);
  const scripts: string[] = [];
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  session.on('Network.responseReceived', ({ response }) => void scripts.push(new URL(response.url).pathname));
  await session.send('Network.enable');
  return { bytes: () => bytes, scripts: () => scripts };
};

interface Weight {
  /** A browser that has seen none of it. */
  readonly fresh: () => Promise<WatchedPage>;
  readonly token: () => Promise<string>;
}

/** What a first view weighs, and that what draws comes when it is wanted. */
export const weightSpecs = ({ fresh, token }: Weight): void => {
  it('weigh no more than they may when they are first seen, and bring charts when these are wanted', async () => {
    const own = await fresh();
    const { page, open } = own;
    await page.addInitScript(`sessionStorage.setItem('zhudian-token', ${JSON.stringify(await token())})`);
    const { bytes, scripts } = await weighing(own);
    await open('/');
    await page.getByText(/^逾期 \d+$/).waitFor();
    expect(bytes()).toBeGreaterThan(100_000);
    expect(bytes()).toBeLessThanOrEqual(FIRST_VIEW_BYTES);
    await open('/boards/clues');
    await page.getByRole('button', { name: '显示图表' }).waitFor();
    const drawing = () => scripts().filter((path) => DRAWING.test(path));
    expect(drawing()).toStrictEqual([]);
    await page.getByRole('button', { name: '显示图表' }).click();
    await page.locator('.chart svg').waitFor();
    expect(drawing().length).toBeGreaterThan(0);
    await page.context().close();
  });
};
