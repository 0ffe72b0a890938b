import { printed } from '../support/printed';
import type { WatchedPage } from '../support/watched-page';

/** Documents as they are printed. @param appoint after which there is a posting. */
export const paperSpecs = (shownNow: () => WatchedPage, candidacyId: string, appoint: () => Promise<void>): void => {
  it('print the notice and the appointment on A4, with position and proof code, and nothing of the pages', async () => {
    await appoint();
    for (const [kind, words] of [
      ['notice', '关于驻点第一书记拟任人选的公示'],
      ['appointment', '南供党〔2016〕1号'],
    ])
      expect(await printed(shownNow(), `/print/${kind}/${candidacyId}`)).toContain(words);
  });

  it('print what was, where the past is shown', async () => {
    const { page, open } = shownNow();
    await open(`/print/appointment/${candidacyId}?asOf=2016-02-18`);
    await page.getByRole('heading', { name: '这里没有可以查看的内容' }).waitFor();
  });
};
