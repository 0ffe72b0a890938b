import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B18, N19
const ID = 'meter-keys';
const HELD_ON = '2016-03-10';
const HELD_AGAIN_ON = '2016-12-02';
const draft = {
  standardId: ID,
  branchId: 'luobo-branch',
  stationId: 'luobo',
  kind: 'RULE',
  area: 'INTEGRITY',
  title: '表箱钥匙管理办法',
  sha256: 'a'.repeat(64),
  occurredOn: '2016-03-07',
};
const adopt = {
  standardId: ID,
  meetingId: 'm-03',
  motionId: 'keys',
  from: '2016-04-01',
  cycleMonths: 6,
  occurredOn: HELD_ON,
};
const check = {
  standardId: ID,
  checklist: [
    { item: '封印领用逐枚登记', ok: true },
    { item: '钥匙交接双人签字', ok: false },
  ],
  shortfalls: [{ shortfallId: 'signatures', text: '9月有2次交接缺签字。', ownerId: 'm3', dueOn: '2016-10-31' }],
  occurredOn: '2016-09-28',
};
const rectify = {
  standardId: ID,
  shortfallId: 'signatures',
  result: '改用交接簿。',
  evidenceRefs: ['钥匙交接簿〔2016〕10月'],
  occurredOn: '2016-10-20',
};
const verify = { standardId: ID, shortfallId: 'signatures', opinion: '抽查10次，签字齐全。', occurredOn: '2016-11-01' };

describe('A standard in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    const meet = async (meetingId: string, on: string) => {
      const meeting = { meetingId, branchId: 'luobo-branch', stationId: 'luobo', kind: 'GENERAL', theme: '制度建设' };
      await context.does('PARTY_WORK', 'PlanMeeting', { ...meeting, plannedOn: on, occurredOn: '2016-03-03' });
      const came = { meetingId, chairId: 'm1', recorderId: 'm2', present: ELEVEN, observers: [], excused: [] };
      await context.does('PARTY_WORK', 'ConveneMeeting', { ...came, occurredOn: on });
      const motion = { meetingId, subject: '钥匙管理办法', no: 0, occurredOn: on };
      await context.does('PARTY_WORK', 'DecideMotion', { ...motion, motionId: 'keys', yes: 11, abstain: 0 });
      await context.does('PARTY_WORK', 'DecideMotion', { ...motion, motionId: 'lost', yes: 2, abstain: 9 });
    };
    await meet('m-03', HELD_ON);
    await meet('m-12', HELD_AGAIN_ON);
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async (before: string) => {
    const { data } = await context.ask(
      `{ ownDueItems(dueBefore: "${before}", first: 30) { items { kind of dueOn } } }`,
    );
    const { items } = data?.['ownDueItems'] as { items: { kind: string; of: string | null; dueOn: string }[] };
    return items.filter(({ kind }) => /STANDARD|SHORTFALL/.test(kind)).map(({ kind, of, dueOn }) => [kind, of, dueOn]);
  };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'DraftStandard', draft)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'DraftStandard', { ...draft, branchId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('STATION', 'DraftStandard', { ...draft, title: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'AdoptStandard', adopt)).toBe('REFERENCE_UNKNOWN');
    await context.does('STATION', 'DraftStandard', draft);
    expect(await refusal('STATION', 'AdoptStandard', adopt)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'AdoptStandard', { ...adopt, motionId: 'lost' })).toBe('MOTION_NOT_CARRIED');
    expect(await refusal('PARTY_WORK', 'AdoptStandard', { ...adopt, from: '2016-03-09' })).toBe(
      'IN_FORCE_BEFORE_ADOPTION',
    );
    await context.does('PARTY_WORK', 'AdoptStandard', adopt);
    expect(await refusal('PARTY_WORK', 'CheckStandard', { ...check, occurredOn: '2016-03-31' })).toBe('NOT_IN_FORCE');
    const weekend = { ...check, shortfalls: check.shortfalls.map((one) => ({ ...one, dueOn: '2016-10-30' })) };
    expect(await refusal('PARTY_WORK', 'CheckStandard', weekend)).toBe('DUE_DAY_UNFIT');
  });

  it('is due to be checked on its cycle, and what falls short until somebody else has verified it', async () => {
    expect(await due('2016-10-02')).toStrictEqual([['STANDARD_CHECKED', null, '2016-10-01']]);
    await context.does('PARTY_WORK', 'CheckStandard', check);
    expect(await due('2016-11-30')).toStrictEqual([['SHORTFALL_RECTIFIED', 'signatures', '2016-10-31']]);
    await context.does('STATION', 'RectifyShortfall', rectify);
    expect(await due('2016-11-30')).toStrictEqual([['SHORTFALL_VERIFIED', 'signatures', '2016-10-31']]);
    const back = { standardId: ID, shortfallId: 'signatures', reason: '仍缺1次。', dueOn: '2016-11-30' };
    await context.does('DISCIPLINE', 'ReopenShortfall', { ...back, occurredOn: '2016-10-25' });
    await context.does('STATION', 'RectifyShortfall', { ...rectify, occurredOn: '2016-10-31' });
    await context.does('DISCIPLINE', 'VerifyShortfall', verify);
    expect(await refusal('DISCIPLINE', 'VerifyShortfall', verify)).toBe('SHORTFALL_STANDS_ELSEWHERE');
    expect(await due('2017-03-29')).toStrictEqual([['STANDARD_CHECKED', null, '2017-03-28']]);
  });

  it('is read back whole, and its version in force on a day', async () => {
    const revision = { standardId: ID, title: '钥匙管理办法', sha256: 'b'.repeat(64), reason: '改为二维码。' };
    await context.does('STATION', 'ReviseStandard', { ...revision, occurredOn: '2016-12-01' });
    const again = { ...adopt, meetingId: 'm-12', from: '2017-01-01', cycleMonths: 12, occurredOn: '2016-12-05' };
    expect(await refusal('PARTY_WORK', 'AdoptStandard', { ...again, meetingId: 'm-03' })).toBe('VOTED_BEFORE_DRAFTED');
    expect(await refusal('PARTY_WORK', 'AdoptStandard', { ...again, occurredOn: '2016-12-01' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('PARTY_WORK', 'AdoptStandard', again);
    const { data } = await context.ask(`{ standard(id: "${ID}") { branch { id } station { id } kind area title stage
      checkBy openShortfalls before: inForce(today: "2016-03-31") { version } first: inForce(today: "2016-12-31") { version }
      second: inForce(today: "2017-01-01") { version } repeal { reason }
      versions { version title reason from supersededOn adoption { meeting { id } cycleMonths decision { on } } }
      checks { version inTime nextCheckBy checklist { item ok } decision { role } }
      shortfalls { shortfallId text owner { id } dueOn standing raised { on } rectification { result inTime rectifiedBy { id } }
        reopening { reason } verification { opinion decision { role } } } } }`);
    expect(data).toStrictEqual({
      standard: {
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        kind: 'RULE',
        area: 'INTEGRITY',
        title: '钥匙管理办法',
        stage: 'ADOPTED',
        checkBy: '2018-01-01',
        openShortfalls: 0,
        before: null,
        first: { version: 1 },
        second: { version: 2 },
        repeal: null,
        versions: [
          {
            version: 1,
            title: draft.title,
            reason: null,
            from: '2016-04-01',
            supersededOn: '2017-01-01',
            adoption: { meeting: { id: 'm-03' }, cycleMonths: 6, decision: { on: HELD_ON } },
          },
          {
            version: 2,
            title: '钥匙管理办法',
            reason: '改为二维码。',
            from: '2017-01-01',
            supersededOn: null,
            adoption: { meeting: { id: 'm-12' }, cycleMonths: 12, decision: { on: '2016-12-05' } },
          },
        ],
        checks: [
          {
            version: 1,
            inTime: true,
            nextCheckBy: '2017-03-28',
            checklist: check.checklist,
            decision: { role: 'PARTY_WORK' },
          },
        ],
        shortfalls: [
          {
            shortfallId: 'signatures',
            text: '9月有2次交接缺签字。',
            owner: { id: 'm3' },
            dueOn: '2016-11-30',
            standing: 'VERIFIED',
            raised: { on: '2016-09-28' },
            rectification: { result: rectify.result, inTime: true, rectifiedBy: { id: 'STATION' } },
            reopening: { reason: '仍缺1次。' },
            verification: { opinion: verify.opinion, decision: { role: 'DISCIPLINE' } },
          },
        ],
      },
    });
  });

  it('is found by station, county, area, day and title, and counted among the areas', async () => {
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ standards(${args}) { edges { node { id } } } }`);
      return (data?.['standards'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    const other = { ...draft, standardId: 'safety-talk', area: 'SAFETY', kind: 'IN_PLACE', title: '班前会到位标准' };
    await context.does('STATION', 'DraftStandard', { ...other, occurredOn: '2016-12-06' });
    expect(await ids('stationId: "luobo"')).toStrictEqual(['safety-talk', ID]);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('branchId: "luobo-branch", area: SAFETY')).toStrictEqual(['safety-talk']);
    expect(await ids('kind: RULE, stage: ADOPTED')).toStrictEqual([ID]);
    expect(await ids('draftedFrom: "2016-03-08"')).toStrictEqual(['safety-talk']);
    expect(await ids('draftedBefore: "2016-03-08"')).toStrictEqual([ID]);
    expect(await ids('dueBefore: "2018-01-02"')).toStrictEqual([ID]);
    expect(await ids('search: "钥匙"')).toStrictEqual([ID]);
    const { data } = await context.ask(`{ standardCoverage(today: "2018-01-02", countyEnterpriseId: "wuming") {
      countyEnterprise { id } stations complete inForce overdue openShortfalls areas { area without } }
      station(id: "luobo") { standards { totalCount } standardCoverage(today: "2016-12-31") { covered missing inForce overdue } } }`);
    const areas = ['BRANCH', 'INTEGRITY', 'SAFETY', 'MARKETING', 'SERVICE', 'TEAMS'];
    const line = {
      stations: 2,
      complete: 0,
      inForce: 1,
      overdue: 1,
      openShortfalls: 0,
      areas: areas.map((area) => ({ area, without: area === 'INTEGRITY' ? 1 : 2 })),
    };
    expect(data).toStrictEqual({
      standardCoverage: [
        { countyEnterprise: { id: 'wuming' }, ...line },
        { countyEnterprise: null, ...line },
      ],
      station: {
        standards: { totalCount: 2 },
        standardCoverage: {
          covered: ['INTEGRITY'],
          missing: areas.filter((area) => area !== 'INTEGRITY'),
          inForce: 1,
          overdue: 0,
        },
      },
    });
  });

  it('is in force no more from the day of its repeal', async () => {
    const repeal = { standardId: ID, reason: '并入市局统一办法。', occurredOn: '2017-06-01' };
    expect(await refusal('STATION', 'RepealStandard', repeal)).toBe('NOT_AUTHORISED_ROLE');
    await context.does('PARTY_WORK', 'RepealStandard', repeal);
    const { data } = await context.ask(`{ standard(id: "${ID}") { stage checkBy repeal { reason decision { on } }
      last: inForce(today: "2017-05-31") { version } none: inForce(today: "2017-06-01") { version } } }`);
    expect(data).toStrictEqual({
      standard: {
        stage: 'REPEALED',
        checkBy: null,
        repeal: { reason: repeal.reason, decision: { on: '2017-06-01' } },
        last: { version: 2 },
        none: null,
      },
    });
    expect(await due('2019-01-01')).toStrictEqual([]);
  });
});
