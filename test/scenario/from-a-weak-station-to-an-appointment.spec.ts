import { randomUUID } from 'node:crypto';
import { takenOverIdOf } from '@zhudian/facts';
import { BRANCH, ROUND, STATION, announce, castOf, prepare, register, type Cast } from './support/programme';
import { issueScheme, judgeMonths, judgeTerm } from './support/judging';
import { codeOf, onItsDay, startSystem, type Answer, type System } from './support/system';
import { eventually } from '../support/patience';

const CLUES = 'query ($id: ID!) { clues(stationId: $id) { edges { node { id open step takeUpBy } } } }';
const PAGE = `query Page($id: ID!) {
  station(id: $id) {
    name
    branch { name firstSecretary { id } }
    currentPosting { id startOn plannedEndOn person { id } tasks { category weight percent } evaluations { kind month } }
    indicators { code period numerator denominator value target onTarget }
  }
}`;

const TAKEN_OVER = `query ($id: ID!) {
  posting(id: $id) { stage endedOn takenOverOn handedOver successor { id } started { eventId } termEvaluation { stage monthsCount } }
  selfRunning(id: $id) { withdrawnOn stage checks { moment } }
  station(id: "station-2") { currentPosting { id } branch { firstSecretary { id } } }
}`;

const FIT_FOUND = {
  findings: [
    { need: 'PARTY_BUILDING', rating: 3, ground: '支部达标' },
    { need: 'METERING', rating: 2, ground: '抄表差错率下降' },
  ],
  conclusion: '人岗总体相宜',
};

describe('From a weak station to a signed appointment, on the real processes', () => {
  let system: System;
  let cast: Cast;
  let candidacyId: string;
  const appointment = () => ({
    candidacyId,
    personId: 'chen',
    stationId: STATION,
    branchId: BRANCH,
    startOn: '2016-03-01',
    documentNo: '南供党〔2016〕1号',
  });
  const opensClue = (clueId: string, on: string) =>
    cast.candidate.send('OpenClue', on, {
      clueId,
      stationId: STATION,
      domain: 'METERING',
      hypothesis: '线损超标',
      basisRefs: ['台账'],
    });
  const page = (): Promise<Answer> => cast.partyWork.asks(PAGE, { id: STATION });

  beforeAll(async () => {
    system = await startSystem({ apart: true, clock: '2016-01-04T08:00:00+08:00' });
    cast = castOf(onItsDay(system));
    await register(cast);
    await prepare(cast);
  });
  afterAll(() => system.stop());

  it('answers nobody without a token', async () => {
    const answer = await fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PAGE, variables: { id: STATION } }),
    });
    expect(codeOf((await answer.json()) as Answer)).toBe('UNAUTHENTICATED');
  });

  it('refuses steps out of order, the wrong role and the wrong scope, in both languages, and nothing changes', async () => {
    const before = (await page()).extensions?.position;
    const early = await cast.committee.send('AppointSecretary', '2016-01-08', {
      ...appointment(),
      candidacyId: `${ROUND}.chen`,
    });
    expect(early.errors?.[0]?.extensions).toMatchObject({
      code: 'REFERENCE_UNKNOWN',
      messages: { zh: expect.stringContaining('人选') as string },
      details: { field: 'candidacyId', id: `${ROUND}.chen`, expected: 'Candidacy' },
    });
    expect(codeOf(await cast.county.send('CloseRound', '2016-01-08', { roundId: ROUND }))).toBe('NOT_AUTHORISED_ROLE');
    expect(codeOf(await cast.outsider.send('CloseRound', '2016-01-08', { roundId: ROUND }))).toBe(
      'NOT_AUTHORISED_SCOPE',
    );
    expect((await page()).extensions?.position).toBe(before);
  });

  it('takes the five steps, and holds the notice to five working days of Guangxi', async () => {
    candidacyId = await announce(cast);
    const short = await cast.partyWork.send('CloseNotice', '2016-02-14', { candidacyId });
    expect(short.errors?.[0]?.extensions).toMatchObject({
      code: 'NOTICE_TOO_SHORT',
      details: { earliestEnd: '2016-02-15' },
    });
    await cast.other.does('RaiseObjection', '2016-02-04', {
      candidacyId,
      objectionId: 'o1',
      realName: false,
      summaryRef: 'archive/o1',
    });
    expect(codeOf(await cast.partyWork.send('CloseNotice', '2016-02-15', { candidacyId }))).toBe('OBJECTION_OPEN');
    await cast.discipline.does('ResolveObjection', '2016-02-15', {
      candidacyId,
      objectionId: 'o1',
      outcome: 'DISMISSED',
      finding: '不属实',
    });
    await cast.partyWork.does('CloseNotice', '2016-02-15', { candidacyId });
  });

  it('lets nobody act as First Secretary who is not appointed, whatever the token says', async () => {
    expect(codeOf(await opensClue('clue-0', '2016-02-15'))).toBe('OFFICE_NOT_HELD');
  });

  it('appoints once, however often and by however many it is asked', async () => {
    const commandId = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => cast.committee.send('AppointSecretary', '2016-02-16', appointment(), commandId)),
    );
    expect(answers.map(codeOf)).toStrictEqual([undefined, undefined, undefined]);
    expect(codeOf(await cast.committee.send('AppointSecretary', '2016-02-16', appointment()))).toBe(
      'ALREADY_APPOINTED',
    );
  });

  it('shows the First Secretary on the branch and the first evaluation, from the facts alone', async () => {
    const shown = await eventually(page, ({ data }) => {
      const station = data?.['station'] as {
        branch: { firstSecretary: unknown };
        currentPosting: { evaluations: unknown[] } | null;
      };
      return Boolean(station.branch.firstSecretary) && station.currentPosting?.evaluations.length === 1;
    });
    expect(shown.data?.['station']).toMatchObject({
      branch: { name: '一所党支部', firstSecretary: { id: candidacyId } },
      currentPosting: { id: candidacyId, person: { id: 'chen' }, evaluations: [{ kind: 'MONTHLY', month: '2016-03' }] },
    });
  });

  it('sets and ratifies the target tasks, and shows the first readings against their targets', async () => {
    const tasks = [
      { taskId: 't1', category: 'ORGANISATION', weight: 40 },
      { taskId: 't2', category: 'INTEGRITY', weight: 40 },
    ];
    const about = {
      postingId: candidacyId,
      goal: '强化',
      measure: '完成率',
      yardstick: { unit: '%', direction: 'HIGHER_IS_BETTER', goalValue: 100, baseline: 60 },
      dueOn: '2017-12-29',
    };
    for (const task of tasks) await cast.candidate.does('SetTargetTask', '2016-03-05', { ...about, ...task });
    expect(codeOf(await cast.partyWork.send('RatifyTargetTasks', '2016-03-06', { postingId: candidacyId }))).toBe(
      'TASK_CATEGORY_MISSING',
    );
    await cast.candidate.does('SetTargetTask', '2016-03-05', {
      ...about,
      taskId: 't3',
      category: 'STATION_BUSINESS',
      weight: 20,
    });
    expect(codeOf(await cast.inOwnCase.send('RatifyTargetTasks', '2016-03-06', { postingId: candidacyId }))).toBe(
      'OWN_CASE',
    );
    await cast.partyWork.does('RatifyTargetTasks', '2016-03-06', { postingId: candidacyId });
    await cast.candidate.does('ProgressTargetTask', '2016-03-07', { postingId: candidacyId, taskId: 't1', value: 72 });
    await cast.county.does('SetTarget', '2016-03-07', {
      stationId: STATION,
      code: 'LINE_LOSS',
      value: 6,
      comparator: 'AT_MOST',
      from: '2016-01-01',
      source: '计划',
    });
    await cast.county.does('ReportReading', '2016-04-05', {
      stationId: STATION,
      code: 'LINE_LOSS',
      period: '2016-03',
      numerator: 70,
      denominator: 1000,
    });
    const { data } = await cast.county.asks(PAGE, { id: STATION });
    expect(data?.['station']).toMatchObject({
      currentPosting: {
        tasks: [{ category: 'ORGANISATION', percent: 30 }, { category: 'INTEGRITY' }, { category: 'STATION_BUSINESS' }],
      },
      indicators: [
        {
          code: 'LINE_LOSS',
          period: '2016-03',
          numerator: 70,
          denominator: 1000,
          value: 7,
          target: 6,
          onTarget: false,
        },
      ],
    });
  });

  it('is the same after all processes have stopped and started again, with the clue that the breach opened', async () => {
    const clues = async () => (await cast.county.asks(CLUES, { id: STATION })).data?.['clues'] as { edges: object[] };
    const opened = await eventually(clues, ({ edges }) => edges.length > 0);
    const clue = { id: `${STATION}.LINE_LOSS.2016-03`, open: true, step: 'OPENED', takeUpBy: '2016-04-30' };
    expect(opened).toStrictEqual({ edges: [{ node: clue }] });
    const before = await page();
    await system.restart();
    expect(await page()).toStrictEqual(before);
    expect(await clues()).toStrictEqual(opened);
  });

  it('is extended, handed over and ended; then the branch has no First Secretary', async () => {
    const of = { postingId: candidacyId };
    expect(codeOf(await cast.committee.send('EndPosting', '2018-02-20', { ...of, reason: '届满' }))).toBe(
      'SUCCESSOR_MISSING',
    );
    const extension = { ...of, newEndOn: '2018-09-01', approvalNo: '延1' };
    expect(codeOf(await cast.inOwnCase.send('ExtendPosting', '2018-01-20', extension))).toBe('OWN_CASE');
    await cast.committee.does('ExtendPosting', '2018-01-20', extension);
    const local = { ...of, personId: 'ouyang' };
    await cast.candidate.does('NominateLeaderCandidate', '2018-05-02', { ...local, ground: '业务骨干', plan: '跟岗' });
    expect(codeOf(await cast.partyWork.send('NameSuccessor', '2018-07-01', { ...local, plan: '跟岗' }))).toBe(
      'SUCCESSOR_NOT_READY',
    );
    await cast.partyWork.does('AssessLeaderCandidate', '2018-06-20', { ...local, isReady: true, conclusion: '可接续' });
    await cast.partyWork.does('NameSuccessor', '2018-07-01', { ...local, plan: '跟岗' });
    await cast.candidate.does('CompleteHandover', '2018-08-20', { ...of, checklist: [{ item: '台账', done: true }] });
    const endIt = () => cast.committee.send('EndPosting', '2018-08-31', { ...of, reason: '届满' });
    // The clue that the system opened on a breach was the First Secretary's from its first day.
    expect(codeOf(await endIt())).toBe('OPEN_CLUES');
    const breach = `${STATION}.LINE_LOSS.2016-03`;
    await cast.county.does('ReassignClue', '2018-08-20', { clueId: breach, toPersonId: 'ouyang', reason: '离任' });
    expect(codeOf(await endIt())).toBe('TERM_EVALUATION_MISSING');
    await issueScheme(cast);
    await judgeMonths(system, cast, candidacyId, '2016-03-01', '2018-08-25');
    await judgeTerm(system, cast, candidacyId, '2018-08-31');
    expect((await opensClue('clue-1', '2018-08-26')).errors).toBeUndefined();
    expect(codeOf(await endIt())).toBe('OPEN_CLUES');
    await cast.county.does('ReassignClue', '2018-08-27', { clueId: 'clue-1', toPersonId: 'ouyang', reason: '离任' });
    expect(codeOf(await endIt())).toBe('FIT_REVIEW_MISSING');
    await cast.county.does('ReviewFit', '2018-08-30', { ...of, ...FIT_FOUND });
    expect((await endIt()).errors).toBeUndefined();
    expect(codeOf(await opensClue('clue-2', '2018-08-31'))).toBe('OFFICE_NOT_HELD');
    // What is the person's own right does not end with the office.
    await cast.candidate.does('AcknowledgeResult', '2018-08-31', of);
    const shown = await eventually(
      page,
      ({ data }) => (data?.['station'] as { branch: { firstSecretary: unknown } }).branch.firstSecretary === null,
    );
    expect(shown.data?.['station']).toMatchObject({ branch: { firstSecretary: null }, currentPosting: null });
    const judged = () =>
      cast.partyWork.asks(`{ posting(id: "${candidacyId}") {
        termEvaluation { stage total grade monthsCount satisfaction } clues { id open } evaluations(last: 1) { month stage } } }`);
    const lastMonth = ({ data }: Answer) =>
      (data?.['posting'] as { evaluations: readonly { month: string }[] }).evaluations[0]?.month;
    const { data } = await eventually(judged, (answer) => lastMonth(answer) === '2018-08');
    // .6 · 85 + .25 · 85 + .15 · 100
    expect(data?.['posting']).toStrictEqual({
      termEvaluation: { stage: 'FINAL', total: 87.25, grade: 'GOOD', monthsCount: 29, satisfaction: 100 },
      clues: [
        { id: 'clue-1', open: true },
        { id: breach, open: true },
      ],
      evaluations: [{ month: '2018-08', stage: 'OPEN' }],
    });
  });

  it('and a posting that was under way before is ended as any other, with all that its end asks for', async () => {
    const [stationId, endedOn] = ['station-2', '2018-08-31'];
    const days = { startOn: '2017-10-01', plannedEndOn: '2019-09-30' };
    const postingId = takenOverIdOf({ personId: 'song', startOn: days.startOn });
    const of = { postingId };
    const secretary = system.as('song', ['STAFF', 'FIRST_SECRETARY'], 'dept-1');
    await cast.partyWork.does('TakeOverPosting', '2018-07-02', {
      ...days,
      personId: 'song',
      stationId,
      branchId: 'branch-2',
      documentNo: '南供党〔2017〕9号',
      takenOverFrom: '2017年任职台账',
      reasons: [{ code: 'BEGUN_SINCE_REGISTERED', reason: '任命已在系统之外办结。' }],
    });
    const shown = async () => (await cast.partyWork.asks(TAKEN_OVER, { id: postingId })).data ?? {};
    const started = ((await shown())['posting'] as { started: { eventId: string } }).started.eventId;
    const correction = { id: postingId, factId: started, reason: '接入日期有误' };
    await cast.partyWork.does('CorrectPosting', '2018-07-03', {
      ...correction,
      postingStarted: { takenOverOn: '2018-06-04' },
    });
    const endIt = () => cast.committee.send('EndPosting', endedOn, { ...of, reason: '提前完成任务' });
    expect(codeOf(await endIt())).toBe('SUCCESSOR_MISSING');
    const unready = [{ code: 'SUCCESSOR_NOT_READY', reason: '县公司直接选派。' }];
    await cast.partyWork.does('NameSuccessor', '2018-08-20', {
      ...of,
      personId: 'rui',
      plan: '跟岗',
      reasons: unready,
    });
    const early = [{ code: 'HANDOVER_TOO_EARLY', reason: '提前结束。' }];
    const checklist = [{ item: '台账', done: true }];
    await secretary.does('CompleteHandover', '2018-08-30', { ...of, checklist, reasons: early });
    expect(codeOf(await endIt())).toBe('TERM_EVALUATION_MISSING');
    const county = system.as('county-2', ['COUNTY_ENTERPRISE'], 'county-2');
    const posting = { postingId, stationId, county, surveyId: 'survey-end-2' };
    await judgeMonths(system, cast, posting, '2018-06-04', endedOn);
    await judgeTerm(system, cast, posting, endedOn);
    expect((await endIt()).errors).toBeUndefined();
    const ended = await eventually(
      shown,
      (data) => JSON.stringify(data).includes('"SCHEDULED"') && JSON.stringify(data).includes('"firstSecretary":null'),
    );
    expect(ended).toMatchObject({
      posting: {
        stage: 'ENDED',
        endedOn,
        takenOverOn: '2018-06-04',
        handedOver: true,
        successor: { id: 'rui' },
        termEvaluation: { stage: 'FINAL', monthsCount: 2 },
      },
      selfRunning: {
        withdrawnOn: endedOn,
        stage: 'SCHEDULED',
        checks: Array.from({ length: 3 }, () => ({ moment: expect.any(String) as string })),
      },
      station: { currentPosting: null, branch: { firstSecretary: null } },
    });
  });
});
