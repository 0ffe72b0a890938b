import { PHONE, WIDE, type WatchedPage } from '../support/watched-page';

interface Question {
  readonly signIn: (person: string, roles: readonly ('PARTY_WORK' | 'STAFF')[]) => Promise<void>;
  readonly stationId: string;
  /** Somebody of the station, who is not of the Party. */
  readonly register: (personId: string) => Promise<unknown>;
}

const ITEM = '填答满意度测评';

/** Whoever has an account answers by it, and nobody learns what. */
export const ownBallotSpecs = (shownNow: () => WatchedPage, { signIn, stationId, register }: Question): void => {
  const row = () => shownNow().page.getByRole('row').filter({ hasText: ITEM });
  let path = '';

  it('tell who is asked that a ballot waits, and nobody else', async () => {
    const { page, open } = shownNow();
    await register('mo');
    await signIn('wei', ['PARTY_WORK']);
    const asked = new URLSearchParams({ stationId, audience: 'STAFF', phase: 'REGULAR', questions: '食堂是否满意' });
    await open(`/flow/survey?${asked.toString()}`);
    await page.getByRole('button', { name: '提交' }).click();
    await page.waitForURL(/flow\/survey\/.+/);
    path = new URL(page.url()).pathname.replace('/flow/', '/vote/');
    await open('/');
    expect(await row().count()).toBe(0);
    await open(path);
    await page.getByText('您目前的身份没有此权限').waitFor();
    await signIn('mo', ['STAFF']);
    await row().waitFor();
  });

  it('let him answer in one go, though the answer was lost, and take the item away', async () => {
    const { page, open, barriers, mutations } = shownNow();
    await row().getByRole('link', { name: '办理' }).click();
    await page.getByRole('radio', { name: '满意', exact: true }).check();
    expect(await barriers()).toStrictEqual([]);
    const before = mutations.length;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('castBallot') ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: '领票并提交' }).dblclick();
    await page.getByRole('alert').filter({ hasText: '暂时连接不上' }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.reload();
    await page.getByRole('radio', { name: '满意', exact: true }).check();
    await page.getByRole('button', { name: '领票并提交' }).click();
    await page.getByText('已计入，谢谢！').waitFor();
    const sent = mutations.slice(before).map((body) => /mutation (\w+)/.exec(body)?.[1]);
    expect(sent).toStrictEqual(['RequestBallot', 'Cast', 'RequestBallot', 'Cast']);
    expect(await page.evaluate("Object.keys(sessionStorage).filter((key) => key.includes('ballot'))")).toStrictEqual(
      [],
    );
    await open('/');
    expect(await row().count()).toBe(0);
  });

  it('say so to whoever comes again, in English on a phone too', async () => {
    const { page, open, barriers } = shownNow();
    await page.setViewportSize(PHONE);
    await open(`${path}?lang=en`);
    await page.getByRole('radio', { name: 'Dissatisfied', exact: true }).check();
    await page.getByRole('button', { name: 'Ask for the ballot and send' }).click();
    await page.getByRole('alert').filter({ hasText: 'BALLOT_ALREADY_SIGNED' }).waitFor();
    expect([await barriers(), await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toStrictEqual(
      [[], true],
    );
    await page.setViewportSize(WIDE);
    await signIn('wei', ['PARTY_WORK']);
    await open('/?lang=zh');
  });
};
