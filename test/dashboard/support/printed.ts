import type { WatchedPage } from './watched-page';

const A4 = /\/MediaBox ?\[0 0 59[45][.\d]* 84[12][.\d]*\]/;

/** Opens a document and prints it: on A4, with its position and the proof code of the log, and nothing of the pages. */
export const printed = async ({ page, open, barriers }: WatchedPage, path: string): Promise<string> => {
  await open(path);
  const { origin } = new URL(page.url());
  const paper = page.locator('.paper');
  const [, size, root] = (await (await fetch(`${origin}/log/checkpoint`)).text()).split('\n');
  await paper.getByText(`证明码：${size}:${root}`).waitFor();
  const text = (await paper.textContent()) ?? '';
  expect(text).toMatch(/位置：p[0-9a-z]+.*依据记录：[\w-]{20,}/);
  expect([path, await barriers()]).toStrictEqual([path, []]);
  await page.emulateMedia({ media: 'print' });
  const beside = page.locator('.head, .as-of, .tools');
  expect(await beside.evaluateAll((all) => all.filter((one) => one.checkVisibility()))).toStrictEqual([]);
  expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1')).toMatch(A4);
  await page.emulateMedia({ media: null });
  return text;
};
