import type { WatchedPage } from '../support/watched-page';

const A4 = /\/MediaBox ?\[0 0 59[45][.\d]* 84[12][.\d]*\]/;

/** Documents as they are printed. @param appoint after which there is a posting. */
export const paperSpecs = (shownNow: () => WatchedPage, candidacyId: string, appoint: () => Promise<void>): void => {
  it('print the notice and the appointment on A4, with position and proof code, and nothing of the pages', async () => {
    const { page, open, barriers } = shownNow();
    await appoint();
    const { origin } = new URL(page.url());
    for (const [kind, words] of [
      ['notice', '关于驻点第一书记拟任人选的公示'],
      ['appointment', '南供党〔2016〕1号'],
    ]) {
      await open(`/print/${kind}/${candidacyId}`);
      const paper = page.locator('.paper');
      expect(await paper.textContent()).toContain(words);
      const [, size, root] = (await (await fetch(`${origin}/log/checkpoint`)).text()).split('\n');
      await paper.getByText(`证明码：${size}:${root}`).waitFor();
      expect(await paper.textContent()).toMatch(/位置：p[0-9a-z]+.*依据记录：[\w-]{20,}/);
      expect([kind, await barriers()]).toStrictEqual([kind, []]);
      await page.emulateMedia({ media: 'print' });
      expect(
        await page.locator('.head, .as-of, .tools').evaluateAll((all) => all.filter((one) => one.checkVisibility())),
      ).toStrictEqual([]);
      expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1')).toMatch(A4);
      await page.emulateMedia({ media: null });
    }
  });

  it('print what was, where the past is shown', async () => {
    const { page, open } = shownNow();
    await open(`/print/appointment/${candidacyId}?asOf=2016-02-18`);
    await page.getByRole('heading', { name: '这里没有可以查看的内容' }).waitFor();
  });
};
