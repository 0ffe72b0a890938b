import { pick } from '../support/pick';
import { picture } from '../support/pictures';
import { PHONE, WIDE, type WatchedPage } from '../support/watched-page';

type Role = 'PARTY_WORK' | 'PARTY_COMMITTEE' | 'SENDING_UNIT' | 'STAFF';

interface Question {
  readonly signIn: (person: string, roles: readonly Role[]) => Promise<void>;
  readonly bureauId: string;
  /** Sets the clock of the processes. */
  readonly advanceTo: (instant: string) => void;
}

const BEGIN = {
  title: '二〇一六第二批',
  year: '2016',
  poolOrgUnits: 'dept-1',
  countyEnterprises: 'county-2',
  criteria: '政治素质过硬',
  applyBy: '2016-04-20',
  termMonths: '24',
  noticeMinWorkingDays: '5',
  calendarVersion: 'cn-2026.1+gx-2026.1',
};
const NOTICE_OVER = '2016-04-18T09:30:00+08:00';

/** A round from its beginning to an appointment, on one page, each step by whose it is. */
export const selectionSpecs = (shownNow: () => WatchedPage, { signIn, bureauId, advanceTo }: Question): void => {
  let path = '';
  const { send, step, as } = {
    send: () => shownNow().page.getByRole('button', { name: '提交' }).click(),
    step: (title: string) =>
      shownNow()
        .page.locator('.step')
        .filter({ has: shownNow().page.getByRole('heading', { name: title }) }),
    as: async (person: string, roles: readonly Role[]) => {
      await signIn(person, roles);
      await shownNow().open(path);
    },
  };
  const isAt = (title: string, words: string) =>
    step(title)
      .getByRole('heading', { name: `${title} ${words}` })
      .waitFor();

  it('begin a round, analyse, diagnose and fix the targets, one form after the other', async () => {
    const { page, open, barriers } = shownNow();
    await signIn('wei', ['PARTY_WORK']);
    await open(`/flow/selection?${new URLSearchParams({ bureauId, ...BEGIN }).toString()}`);
    await send();
    await page.waitForURL(/flow\/selection\/.+/);
    path = new URL(page.url()).pathname;
    await isAt('确定拟派驻供电所', '正在办理');
    await page.locator('#findings').fill('逐一分析');
    await pick(page, 'stationIds', '二所');
    await send();
    await page.getByText('二所（待诊断）').waitFor();
    await open(path);
    await page.getByText('二所（待诊断）').waitFor();
    expect(await barriers()).toStrictEqual([]);
    await pick(page, 'weaknessCodes', '规范化程度不足');
    await page.locator('#partyScore').fill('55');
    await page.locator('#integrityScore').fill('60');
    await pick(page, String.raw`needs\.0\.skill`, '党建');
    await page.locator(String.raw`#needs\.0\.priority`).fill('3');
    await send();
    await page.getByText('二所（已诊断）').waitFor();
    await pick(page, 'stationIds', '二所');
    await page.locator('#rationale').fill('薄弱');
    await send();
    await isAt('确定拟派驻供电所', '已完成');
    await isAt('一、自愿报名', '正在办理');
  });

  it('go through application, recommendation and review, each by whose it is', async () => {
    const { page, barriers } = shownNow();
    await as('ouyang', ['STAFF']);
    await pick(page, String.raw`strengths\.0\.skill`, '党建');
    await page.locator(String.raw`#strengths\.0\.level`).fill('3');
    await page.locator('#statement').fill('自愿报名');
    await send();
    await page.getByText('已报名 1 人').waitFor();
    await isAt('二、组织推荐', '正在办理');
    await step('二、组织推荐').getByText('本事项由').waitFor();
    await as('song', ['SENDING_UNIT']);
    await page.locator('#opinion').fill('同意推荐');
    await send();
    await isAt('三、组织审查', '正在办理');
    await as('rui', ['PARTY_WORK']);
    for (const check of ['political', 'style', 'ability', 'experience', 'clean'])
      await page.locator(String.raw`#checks\.${check}`).check();
    await page.locator('#reason').fill('符合要求');
    expect(await barriers()).toStrictEqual([]);
    await picture(page, 'selection');
    await send();
    await page.locator('#stationId').waitFor();
  });

  it('match, put on notice, count down and appoint, and show how it ended', async () => {
    const { page, open, barriers } = shownNow();
    await as('wei', ['PARTY_WORK']);
    await pick(page, 'stationId', '二所');
    await send();
    await isAt('四、任前公示', '正在办理');
    await pick(page, 'channels', '内网');
    await send();
    await page.getByText('公示至').waitFor();
    advanceTo(NOTICE_OVER);
    await page.clock.setFixedTime(NOTICE_OVER);
    await open(path);
    await page.getByText('公示期满').waitFor();
    await send();
    await isAt('五、正式任职', '正在办理');
    await as('committee', ['PARTY_COMMITTEE']);
    await page.locator('#startOn').fill('2016-04-20');
    await page.locator('#startOn').press('Enter');
    await page.locator('#documentNo').fill('南供党〔2016〕2号');
    await send();
    await isAt('结束批次', '正在办理');
    await step('结束批次').getByText('二所').waitFor();
    await page.setViewportSize(PHONE);
    await open(`${path}?lang=en`);
    expect([await barriers(), await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toStrictEqual(
      [[], true],
    );
    await page.setViewportSize(WIDE);
    await as('wei', ['PARTY_WORK']);
    await send();
    await isAt('结束批次', '已完成');
    await open('/?lang=zh');
  });
};
