import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { patience } from '../../support/patience';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What is kept is not looked at further: of all elements that keep a rule it would tell where they stand. */
const LOOKED_AT = { runOnly: WCAG, resultTypes: ['violations'], preload: false };

export const WIDE = { width: 1366, height: 860 };
export const PHONE = { width: 390, height: 800 };

/** A page of which everything is noted that it should not do. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of the console and of scripts, and requests to anybody else. */
  readonly faults: readonly string[];
  /** The bodies of the mutations that were sent. */
  readonly mutations: readonly string[];
  /** Opens an address of ours, and waits until its answer is shown. */
  readonly open: (path: string) => Promise<void>;
  /** What does not keep WCAG 2.2 AA. */
  readonly barriers: () => Promise<readonly string[]>;
}

/** @param now what the clock of the browser shows. */
export const watchedPage = async (browser: Browser, url: string, now?: string): Promise<WatchedPage> => {
  const device = { viewport: WIDE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const;
  const context = await browser.newContext(device);
  const page = await context.newPage();
  page.setDefaultTimeout(patience(60_000));
  if (now !== undefined) await page.clock.setFixedTime(now);
  const faults: string[] = [];
  const mutations: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:')) faults.push(request.url());
    const body = request.postData() ?? '';
    if (body.includes('mutation ')) mutations.push(body);
  });
  return {
    page,
    faults,
    mutations,
    open: async (path) => {
      await page.goto(url + path);
      await settled(page);
    },
    barriers: async () => {
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(LOOKED_AT)})`)) as AxeResults;
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
  };
};

export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
};
