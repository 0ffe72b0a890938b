import { ballotWithCode, cast, readPaper } from '../../../tools/voting/voter.mjs';
import { picture } from '../support/pictures';
import { PHONE, WIDE, type WatchedPage } from '../support/watched-page';

const QUESTION = '办事是否方便';
const FIVE = 5;
/** Of 5, 4, 5, 5 and 5. */
const SATISFACTION = '95';

/** What a browser tells of itself and of whoever uses it. */
const TELLING = ['authorization', 'cookie', 'referer'];

const textsOf = async ({ page }: WatchedPage, selector: string) => page.locator(selector).allTextContents();

/** @param another a browser of somebody who has no account. */
export const surveySpecs = (
  shownNow: () => WatchedPage,
  another: () => Promise<WatchedPage>,
  stationId: string,
): void => {
  let codes: readonly string[] = [];
  let path = '';
  const surveyId = () => path.split('/').at(-1) ?? '';
  const voting = () => `/ballot/${surveyId()}`;

  it('open a survey and print one-time codes as pictures, of which the graph is told the hashes alone', async () => {
    const { page, open, barriers, mutations } = shownNow();
    const before = mutations.length;
    const asked = new URLSearchParams({ stationId, audience: 'CUSTOMERS', phase: 'REGULAR', questions: QUESTION });
    await open('/act');
    await page.getByRole('link', { name: '满意度测评', exact: true }).click();
    await open(`/flow/survey?${asked.toString()}`);
    await page.getByRole('button', { name: '提交' }).dblclick();
    await page.getByLabel('张数').fill(String(FIVE));
    path = new URL(page.url()).pathname;
    await page.getByRole('button', { name: '生成并登记领票码' }).dblclick();
    await page.locator('.codes svg').last().waitFor();
    await page.getByText('已登记领票码').waitFor();
    codes = await textsOf(shownNow(), '.codes code');
    expect([codes.length, new Set(codes).size, mutations.length - before]).toStrictEqual([FIVE, FIVE, 2]);
    expect(mutations.slice(before).filter((body) => body.includes(codes[0]?.replaceAll('-', '') ?? ''))).toStrictEqual(
      [],
    );
    expect(await barriers()).toStrictEqual([]);
    await page.locator('.codes').scrollIntoViewIfNeeded();
    await picture(page, 'survey-codes');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.codes li').first().isVisible()).toBe(true);
    expect(
      await page
        .locator('.step h2, .act-form, .as-of')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    await page.emulateMedia({ media: null });
  });

  it('let somebody without an account answer by a code, once, though an answer was lost, and keep no trace', async () => {
    const voter = await another();
    const { page, open, barriers, faults } = voter;
    await page.setViewportSize(PHONE);
    const told: string[] = [];
    page.on('requestfinished', async (request) => {
      const headers = await request.allHeaders();
      told.push(
        ...TELLING.filter((name) => headers[name]).map((name) => `${name}: ${headers[name]} to ${request.url()}`),
      );
    });
    await open(`${voting()}#${codes[0]}`);
    await page.getByRole('button', { name: '提交' }).waitFor();
    expect(await page.getByLabel('纸上的领票码').inputValue()).toBe(codes[0]);
    expect(await barriers()).toStrictEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('radio', { name: '很满意', exact: true }).check();
    await picture(page, 'survey-answer');
    await page.route('**/graphql', async (route) => {
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: '提交' }).dblclick();
    await page.getByRole('alert').filter({ hasText: '暂时连接不上' }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    const lost = faults.length;
    await page.reload();
    await page.getByRole('radio', { name: '很满意', exact: true }).check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已计入，谢谢！').waitFor();
    expect(told).toStrictEqual([]);
    expect(await page.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')).toStrictEqual([
      '',
      0,
      0,
    ]);
    await page.reload();
    await page.getByRole('radio', { name: '不满意', exact: true }).check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('alert').filter({ hasText: '该领票码已经使用' }).waitFor();
    expect(faults.slice(lost)).toStrictEqual([]);
    await page.context().close();
  });

  it('take a code that is typed, in English on a wide screen, and say what is no survey', async () => {
    const { page, open, barriers, faults } = await another();
    await open(`${voting()}?lang=en`);
    await page.getByLabel('The code on your paper').fill(` ${codes[1]?.toLowerCase() ?? ''} `);
    await page.getByRole('radio', { name: 'Satisfied', exact: true }).check();
    expect(await barriers()).toStrictEqual([]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('It is counted. Thank you!').waitFor();
    expect(await barriers()).toStrictEqual([]);
    await open('/ballot/nowhere?lang=en');
    await page.getByRole('alert').filter({ hasText: 'There is no such survey' }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('alert').filter({ hasText: '没有这次测评' }).waitFor();
    expect(faults).toStrictEqual([]);
    await page.context().close();
  });

  it('close it, and show what all answers come to', async () => {
    const { page, open, barriers } = shownNow();
    const { origin } = new URL(page.url());
    const { ballotKey } = await readPaper(origin, surveyId());
    for (const code of codes.slice(2).map((one) => one.replaceAll('-', ''))) {
      const ballot = await ballotWithCode(origin, { surveyId: surveyId(), ballotKey, code });
      await cast(origin, { surveyId: surveyId(), ballot, answers: [FIVE] });
    }
    await page.setViewportSize(PHONE);
    await open(`${path}?lang=en`);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Responses', { exact: true }).waitFor();
    await page.getByText(SATISFACTION, { exact: true }).waitFor();
    expect(await barriers()).toStrictEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.setViewportSize(WIDE);
    await open('/?lang=zh');
  });
};
