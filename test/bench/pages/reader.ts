import type { Browser, BrowserContext, Page } from 'playwright-core';
import { weighing } from '../../dashboard/support/weighing';
import type { Place } from './place';

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

/** Who reads the pages of a place, in a tab that stays open and in browsers that have seen nothing. */
export class Reader {
  private constructor(
    private readonly place: Place,
    private readonly browser: Browser,
    private readonly kept: BrowserContext,
    private readonly open: Page,
  ) {}

  static async of(place: Place, browser: Browser): Promise<Reader> {
    const kept = await contextOf(place, browser);
    return new Reader(place, browser, kept, await kept.newPage());
  }

  /** Milliseconds until a browser that keeps nothing of it shows what is due. */
  cold(): Promise<number> {
    return this.inNewBrowser((page) => timed(() => this.firstView(page)));
  }

  /** The same in a new tab of a browser that has been there before. */
  async warm(): Promise<number> {
    const page = await this.kept.newPage();
    const ms = await timed(() => this.firstView(page));
    await page.close();
    return ms;
  }

  /** Kilobytes that come over the wire until a browser that keeps nothing shows what is due. */
  weight(): Promise<number> {
    return this.inNewBrowser(async (page) => {
      const { bytes } = await weighing(page);
      await this.firstView(page);
      return bytes() / 1_000;
    });
  }

  /** Milliseconds from a click until another view has its figures. */
  async switched(): Promise<number> {
    await this.firstView(this.open);
    return timed(async () => {
      await this.open.getByRole('link', { name: '全局概览' }).click();
      await this.open.locator('.counts .count').first().waitFor();
    });
  }

  /** From the click until it is recorded and shown: another calendar address, which may be made any number of times. */
  async acted(): Promise<number> {
    await this.open.goto(`${this.place.url}/?show=mine`);
    const make = this.open.getByRole('button', { name: /^(生成日历订阅地址|换一个地址)$/ });
    await make.waitFor();
    return timed(async () => {
      await make.click();
      await this.open.getByRole('textbox', { name: '日历订阅地址' }).waitFor();
    });
  }

  private async firstView(page: Page): Promise<void> {
    await page.goto(this.place.url);
    await page.locator('table.rows tbody tr').first().waitFor();
  }

  private async inNewBrowser(work: (page: Page) => Promise<number>): Promise<number> {
    const context = await contextOf(this.place, this.browser);
    const value = await work(await context.newPage());
    await context.close();
    return value;
  }
}

const contextOf = async ({ token }: Place, browser: Browser): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  if (token !== undefined)
    await context.addInitScript(`sessionStorage.setItem('zhudian-token', ${JSON.stringify(token)})`);
  return context;
};
