import { eventually } from '../../support/patience';
import { pick } from '../support/pick';
import { picture } from '../support/pictures';
import { PHONE, WIDE, type WatchedPage } from '../support/watched-page';

type Roles = 'PARTY_WORK' | 'FIRST_SECRETARY' | 'GENERAL_MANAGEMENT';

interface Question {
  readonly signIn: (person: string, roles: readonly Roles[]) => Promise<void>;
  readonly bureauId: string;
  readonly postingId: string;
  /** What the other levels say, and a deduction. */
  readonly judge: () => Promise<void>;
  readonly asks: (query: string) => Promise<unknown>;
}

const isNarrow = 'document.documentElement.scrollWidth <= innerWidth';

/** Hearings and evaluations, each on one page, in a month in which somebody serves. */
export const judgingSpecs = (shownNow: () => WatchedPage, question: Question): void => {
  const { signIn, bureauId, postingId, judge, asks } = question;
  const send = () => shownNow().page.getByRole('button', { name: '提交' });

  it('hold a hearing: scheduled, reported to, ticked off by the roster of the day, and closed', async () => {
    const { page, open, barriers } = shownNow();
    await signIn('wei', ['PARTY_WORK']);
    const asked = { bureauId, month: '2016-04', plannedOn: '2016-04-06', topic: '四月专题会议', number: '1' };
    await open(`/flow/hearing?${new URLSearchParams(asked).toString()}`);
    await send().dblclick();
    await page.waitForURL('**/flow/hearing/bureau-1.2016-04.1');
    await page.getByText('尚无工作汇报').waitFor();
    await signIn('chen', ['FIRST_SECRETARY']);
    await open('/flow/hearing/bureau-1.2016-04.1');
    const report = page.locator('form', { has: page.locator('#progress') });
    await report.locator('#progress').fill('已走访全部班组。');
    await page.locator('.ant-select-content', { hasText: /./ }).first().waitFor();
    await report.getByRole('button', { name: '提交' }).click();
    await page.getByRole('cell', { name: '已走访全部班组。' }).waitFor();
    await signIn('wei', ['PARTY_WORK']);
    await open('/flow/hearing/bureau-1.2016-04.1');
    await page.getByText('在任 1 人，听取 0 人，请假 0 人，未听取 1 人。').waitFor();
    await page.getByRole('checkbox', { name: '一所' }).check();
    await page.getByText('在任 1 人，听取 1 人').waitFor();
    expect(await barriers()).toStrictEqual([]);
    await pick(page, 'chairId', '部');
    await send().click();
    await page.getByText('会上没有提出问题。').waitFor();
    await page.setViewportSize(PHONE);
    await open('/flow/hearing/bureau-1.2016-04.1?lang=en');
    expect([await barriers(), await page.evaluate(isNarrow)]).toStrictEqual([[], true]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Closed on').waitFor();
    await page.locator('.step.done').nth(4).waitFor();
    await page.setViewportSize(WIDE);
  });

  it('judge a month: own cells, the result, an appeal and its finding, and what the First Secretary says', async () => {
    const { page, open, barriers } = shownNow();
    await judge();
    await eventually(
      () => asks(`{ evaluation(id: "${postingId}.2016-03") { deductions { points } missing { level } } }`),
      (found) => /points.*GENERAL/.test(JSON.stringify(found)) && !JSON.stringify(found).includes('COUNTY'),
    );
    await signIn('gao', ['GENERAL_MANAGEMENT']);
    await open(`/print/feedback/${postingId}.2016-03?lang=zh`);
    await page.getByRole('heading', { name: '尚不能打印' }).waitFor();
    const ahead = new URL((await page.locator('main a.act').getAttribute('href')) ?? '', page.url());
    expect([ahead.pathname, ahead.searchParams.get('postingId'), ahead.searchParams.get('month')]).toStrictEqual([
      '/act/FinaliseEvaluation',
      postingId,
      '2016-03',
    ]);
    await open('/flow/evaluation?lang=zh');
    expect(await barriers()).toStrictEqual([]);
    await page.getByRole('link', { name: '一所 · 2016年3月' }).click();
    for (const method of ['PLAN', 'EFFECT', 'MULTI']) await page.locator(`#score-${method}`).fill('85');
    expect(await barriers()).toStrictEqual([]);
    await picture(page, 'evaluation');
    const scores = page.locator('form', { has: page.locator('#score-PLAN') });
    await scores.getByRole('button', { name: '提交' }).dblclick();
    await scores.waitFor({ state: 'detached' });
    const sheet = `/flow/evaluation/${postingId}.2016-03`;
    await send().click();
    await page.getByRole('alert').filter({ hasText: 'APPEAL_OPEN' }).waitFor();
    await signIn('chen', ['FIRST_SECRETARY']);
    await open(sheet);
    await page.locator('#grounds').fill('当日抢修。');
    await send().click();
    await page.getByRole('cell', { name: '当日抢修。' }).waitFor();
    await signIn('wei', ['PARTY_WORK']);
    await open(sheet);
    const uphold = page.locator('form', { hasText: '维持被申诉的扣分' });
    await uphold.locator('#finding').fill('情况属实，维持。');
    await uphold.getByRole('button', { name: '提交' }).click();
    await page.getByRole('cell', { name: '情况属实，维持。' }).waitFor();
    await send().click();
    await page.getByText('核定日期').waitFor();
    await signIn('chen', ['FIRST_SECRETARY']);
    await page.setViewportSize(PHONE);
    await open(`${sheet}?lang=en`);
    expect([await barriers(), await page.evaluate(isNarrow)]).toStrictEqual([[], true]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Acknowledged', { exact: true }).waitFor();
    await page.setViewportSize(WIDE);
    await open('/act/SetTargetTask?lang=zh');
    await page.getByText('部分内容由以前的记录带入').waitFor();
    expect(await page.locator('#taskId').inputValue()).toBe('task-1');
    expect(await barriers()).toStrictEqual([]);
    await open('/act/SetTargetTask?lang=zh&taskId=own');
    await page.getByText('部分内容由以前的记录带入').waitFor();
    expect(await page.locator('#taskId').inputValue()).toBe('own');
  });
};
