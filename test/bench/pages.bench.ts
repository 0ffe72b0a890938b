import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startOptions, type Running } from '@zhudian/tools';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium } from '../dashboard/support/chromium';
import type { Bench, Case } from './harness';

let folder: string;
let system: Running;
let browser: Browser;
let kept: BrowserContext;
let open: Page;

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

/** What is due is shown, of a demonstration that has plenty. */
const firstView = async (page: Page): Promise<void> => {
  await page.goto(system.url);
  await page.locator('table.rows tbody tr').first().waitFor();
};

const inNewPage = async (context: BrowserContext): Promise<number> => {
  const page = await context.newPage();
  const ms = await timed(() => firstView(page));
  await page.close();
  return ms;
};

const cold = async (): Promise<number> => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const ms = await inNewPage(context);
  await context.close();
  return ms;
};

const switched = async (): Promise<number> => {
  await firstView(open);
  return timed(async () => {
    await open.getByRole('link', { name: '全局概览' }).click();
    await open.locator('.counts .count').first().waitFor();
  });
};

/** From the click until it is recorded and shown: another calendar address, which may be made any number of times. */
const acted = async (): Promise<number> => {
  await open.goto(`${system.url}/?show=mine`);
  const make = open.getByRole('button', { name: /^(生成日历订阅地址|换一个地址)$/ });
  await make.waitFor();
  return timed(async () => {
    await make.click();
    await open.getByRole('textbox', { name: '日历订阅地址' }).waitFor();
  });
};

const setup = async (): Promise<void> => {
  folder = mkdtempSync(join(tmpdir(), 'zhudian-pages-'));
  system = await run(startOptions([], { PORT: '0', DATA_DIR: folder }), () => undefined);
  browser = await openChromium();
  kept = await browser.newContext({ locale: 'zh-CN' });
  open = await kept.newPage();
  await firstView(open);
};

const teardown = async (): Promise<void> => {
  await browser?.close();
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
};

const caseOf = (name: string, measured: () => Promise<number>): Case => ({ name, unit: 'ms', run: measured });

/** The pages in Chromium, over the demonstration, as people wait for them. */
export const bench: Bench = {
  name: 'pages',
  setup,
  cases: [
    caseOf('first view, nothing kept', cold),
    caseOf('first view again', () => inNewPage(kept)),
    caseOf('from one view to another', switched),
    caseOf('an act, until its result is shown', acted),
  ],
  teardown,
};
