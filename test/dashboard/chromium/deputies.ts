import { pick } from '../support/pick';
import { PHONE, WIDE, type WatchedPage } from '../support/watched-page';

interface Question {
  readonly signIn: (person: string, roles: readonly ('PARTY_WORK' | 'STAFF')[]) => Promise<void>;
  readonly stationId: string;
  /** The Party-work officer names the deputy for the coming week. */
  readonly name: (deputyId: string) => Promise<unknown>;
  readonly asks: (query: string) => Promise<{ readonly data?: unknown }>;
}

/** Who stands for somebody sees it, and acts in that office. */
export const deputySpecs = (shownNow: () => WatchedPage, { signIn, stationId, name, asks }: Question): void => {
  it('say for whom a deputy stands and until when, and let him act in that office', async () => {
    const { page, open, barriers } = shownNow();
    const asked = new URLSearchParams({
      stationId,
      audience: 'STAFF',
      phase: 'REGULAR',
      questions: '值班安排是否合理',
    });
    const address = `/flow/survey?${asked.toString()}`;
    await signIn('rui', ['STAFF']);
    await open(address);
    await page.getByText('您目前的身份没有此权限').waitFor();
    expect(await page.getByRole('note').count()).toBe(0);
    await name('rui');
    await open(address);
    await page
      .getByRole('note')
      .filter({ hasText: /代理：.*党建人事部门（任职人.*，至2016年2月26日）/ })
      .waitFor();
    expect(await barriers()).toStrictEqual([]);
    await pick(page, 'actingAs', '党建人事部门（代理）');
    await page.getByRole('button', { name: '提交' }).click();
    await page.waitForURL(/flow\/survey\/.+/);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { data } = await asks(`{ survey(id: "${id}") { opened { role by { id } actingFor { id } } } }`);
    expect(data).toStrictEqual({
      survey: { opened: { role: 'PARTY_WORK', by: { id: 'rui' }, actingFor: { id: 'wei' } } },
    });
    await page.setViewportSize(PHONE);
    for (const each of ['/?lang=en', `${address}&lang=en`, `/flow/survey/${id}?lang=en`]) {
      await open(each);
      await page.getByRole('note').waitFor();
      const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
      expect([each, await barriers(), fits]).toStrictEqual([each, [], true]);
    }
    await page.setViewportSize(WIDE);
    await signIn('wei', ['PARTY_WORK']);
    await open('/?lang=zh');
    expect(await page.getByRole('note').count()).toBe(0);
  });
};
