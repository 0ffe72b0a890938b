import type { Browser } from 'playwright-core';
import { BRANCH, ROUND, STATION, announce, castOf, prepare, register, type Cast } from '../scenario/support/programme';
import { issueScheme, judgeMonths, judgeTerm } from '../scenario/support/judging';
import { startSystem, type System } from '../scenario/support/system';
import { eventually, patience } from '../support/patience';
import { builtSite } from './support/built-site';
import { ByHand } from './support/by-hand';
import { describeInChromium, openChromium } from './support/chromium';
import { printed } from './support/printed';
import { watchedPage, type WatchedPage } from './support/watched-page';

jest.setTimeout(patience(300_000));

const START = '2016-01-04T08:00:00+08:00';
const POSTING = `${ROUND}.chen`;
const LAST = '2016-05-25';
const NAMES = new Map([
  ['dept-1', '部'],
  ['county-1', '县企一'],
  ['county-2', '县企二'],
  [STATION, '一所'],
  ['station-2', '二所'],
]);
const PEOPLE = { chen: '陈志远', ouyang: '欧阳兰', song: '宋文', rui: '芮青' };
const YARDSTICK = { unit: '%', direction: 'HIGHER_IS_BETTER', goalValue: 100, baseline: 60 };
const TASKS = [
  { taskId: 't1', category: 'ORGANISATION', weight: 40 },
  { taskId: 't2', category: 'INTEGRITY', weight: 30 },
  { taskId: 't3', category: 'STATION_BUSINESS', weight: 30 },
];

describeInChromium('From an empty system to the end of a posting, by the pages alone', () => {
  let system: System;
  let browser: Browser;
  let shown: WatchedPage;
  let cast: Cast;
  let people: ByHand;

  beforeAll(async () => {
    await builtSite();
    [system, browser] = await Promise.all([startSystem({ clock: START }), openChromium()]);
    shown = await watchedPage(browser, system.url, START);
    people = new ByHand(system, shown.page, NAMES);
    cast = castOf(people);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const posting = async () =>
    (await cast.partyWork.asks(`{ posting(id: "${POSTING}") { stage endedOn handedOver termEvaluation { stage } } }`))
      .data?.['posting'];

  it('units, branches and people are registered, and the scheme is issued by which all are judged', async () => {
    await register(cast);
    for (const [personId, name] of Object.entries(PEOPLE))
      await cast.administrator.does('NamePerson', '2016-01-04', { personId, name });
    await issueScheme(cast);
  });

  it('a round goes through its five steps to an appointment', async () => {
    await prepare(cast);
    const candidacyId = await announce(cast);
    await cast.partyWork.does('CloseNotice', '2016-02-15', { candidacyId });
    await cast.committee.does('AppointSecretary', '2016-02-16', {
      candidacyId,
      personId: 'chen',
      stationId: STATION,
      branchId: BRANCH,
      startOn: '2016-03-01',
      documentNo: '南供党〔2016〕1号',
    });
    await eventually(posting, (found) => found !== null);
  });

  it('the First Secretary sets tasks, which are ratified, and works on them', async () => {
    const of = { postingId: POSTING, goal: '强化', measure: '完成率', yardstick: YARDSTICK, dueOn: '2016-05-20' };
    for (const task of TASKS) await cast.candidate.does('SetTargetTask', '2016-03-05', { ...of, ...task });
    await cast.partyWork.does('RatifyTargetTasks', '2016-03-06', { postingId: POSTING });
    await cast.candidate.does('ProgressTargetTask', '2016-03-07', { postingId: POSTING, taskId: 't1', value: 100 });
  });

  it('each month is judged, and the term with what customers say', async () => {
    await judgeMonths(people, cast, POSTING, '2016-03-01', LAST);
    await judgeTerm(people, cast, POSTING, LAST);
    const feedback = await printed(shown, `/print/feedback/${POSTING}.2016-03`);
    expect(feedback).toMatch(/考评结果反馈.*陈志远同志2016年3月绩效评价结果反馈/s);
  });

  it('the posting is handed over and ended, and the pages show a station that runs by itself', async () => {
    const local = { postingId: POSTING, personId: 'ouyang' };
    await cast.candidate.does('NominateLeaderCandidate', LAST, { ...local, ground: '业务骨干', plan: '跟岗' });
    await cast.partyWork.does('AssessLeaderCandidate', LAST, { ...local, isReady: true, conclusion: '可接续' });
    await cast.partyWork.does('NameSuccessor', LAST, { ...local, plan: '跟岗' });
    await cast.candidate.does('CompleteHandover', LAST, {
      postingId: POSTING,
      checklist: [{ item: '台账', done: true }],
      reasons: [{ code: 'HANDOVER_TOO_EARLY', reason: '提前完成任务。' }],
    });
    await cast.committee.does('EndPosting', LAST, {
      postingId: POSTING,
      reason: '提前完成任务',
      reasons: [{ code: 'FIT_REVIEW_MISSING', reason: '任期未满，不具备复核条件。' }],
    });
    expect(await eventually(posting, (found) => JSON.stringify(found).includes('ENDED'))).toStrictEqual({
      stage: 'ENDED',
      endedOn: LAST,
      handedOver: true,
      termEvaluation: { stage: 'FINAL' },
    });
    await shown.open(`/postings/${POSTING}`);
    await shown.page.getByText('已结束').first().waitFor();
    await shown.open(`/stations/${STATION}`);
    await shown.page.getByRole('heading', { name: '一所', exact: true }).waitFor();
    expect(await shown.page.locator('main').textContent()).not.toContain('陈志远');
    expect([await shown.barriers(), shown.faults]).toStrictEqual([[], []]);
  });
});
