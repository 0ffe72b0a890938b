import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

const ID = 'luobo-2016-03';
const HELD_ON = '2016-03-10';

describe('A meeting in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const plan = {
    meetingId: ID,
    branchId: 'luobo-branch',
    stationId: 'luobo',
    kind: 'GENERAL',
    theme: '一季度工作',
    plannedOn: HELD_ON,
    occurredOn: '2016-03-03',
  };
  const convene = {
    meetingId: ID,
    chairId: 'm1',
    recorderId: 'm2',
    present: ELEVEN.slice(0, 6),
    observers: ['wei'],
    excused: [{ personId: 'm7', reason: '抢修值班。' }],
    occurredOn: HELD_ON,
  };
  const motion = { meetingId: ID, subject: '年度计划', abstain: 0, occurredOn: HELD_ON };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'PlanMeeting', plan)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'PlanMeeting', { ...plan, plannedOn: '2016-03-02' })).toBe(
      'PLANNED_IN_THE_PAST',
    );
    expect(await refusal('PARTY_WORK', 'PlanMeeting', { ...plan, branchId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('PARTY_WORK', 'PlanMeeting', { ...plan, theme: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'ConveneMeeting', convene)).toBe('REFERENCE_UNKNOWN');
  });

  it('is due until it is held', async () => {
    await context.does('PARTY_WORK', 'PlanMeeting', plan);
    const due = '{ ownDueItems(dueBefore: "2016-04-01", first: 9) { items { kind subjectId dueOn unitId } } }';
    expect((await context.ask(due)).data).toStrictEqual({
      ownDueItems: { items: [{ kind: 'MEETING_HELD', subjectId: ID, dueOn: HELD_ON, unitId: 'luobo' }] },
    });
    expect(await refusal('PARTY_WORK', 'ConveneMeeting', { ...convene, occurredOn: '2016-03-02' })).toBe(
      'DATED_BEFORE_STEP',
    );
    const asked = (on: string) => `{ meeting(id: "${ID}") { assembly(on: "${on}") {
      on quorum expected { id } entitled { id } } } }`;
    const eleven = ELEVEN.map((id) => ({ id }));
    expect((await context.ask(asked(HELD_ON))).data).toStrictEqual({
      meeting: { assembly: { on: HELD_ON, quorum: 6, expected: eleven, entitled: eleven } },
    });
    expect((await context.ask(asked('2016-03-01'))).data).toStrictEqual({
      meeting: { assembly: { on: '2016-03-01', quorum: 1, expected: [], entitled: [] } },
    });
    expect((await context.ask(asked(HELD_ON), {}, ['ANALYST'])).data).toStrictEqual({ meeting: null });
    await context.does('PARTY_WORK', 'ConveneMeeting', convene);
    expect((await context.ask(due)).data).toStrictEqual({ ownDueItems: { items: [] } });
  });

  it('decides by more than half of those entitled, whoever came', async () => {
    expect(await refusal('PARTY_WORK', 'DecideMotion', { ...motion, motionId: 'a', yes: 6, no: 1 })).toBe(
      'VOTES_EXCEED_PRESENT',
    );
    expect(
      await refusal('PARTY_WORK', 'DecideMotion', {
        ...motion,
        motionId: 'a',
        yes: 6,
        no: 0,
        occurredOn: '2016-03-11',
      }),
    ).toBe('NOT_ON_THE_DAY');
    await context.does('PARTY_WORK', 'DecideMotion', { ...motion, motionId: 'a', yes: 5, no: 1 });
    await context.does('PARTY_WORK', 'DecideMotion', { ...motion, motionId: 'b', yes: 6, no: 0 });
    const filed = { meetingId: ID, sha256: 'b'.repeat(64), summary: '通过年度计划。', occurredOn: '2016-03-11' };
    await context.does('PARTY_WORK', 'FileMinutes', filed);
    const answer = await context.ask(`{ meeting(id: "${ID}") {
      stage heldOn quorumMet expectedCount presentCount entitledCount branch { id } station { id } chair { id } recorder { id }
      observers { id } missing { id } excused { reason person { id } }
      motions { motionId carried yes no entitledCount presentCount }
      minutes { sha256 summary decision { role on } } cancellation { reason } study { effect } } }`);
    expect(answer.data).toStrictEqual({
      meeting: {
        stage: 'MINUTED',
        heldOn: HELD_ON,
        quorumMet: true,
        expectedCount: 11,
        presentCount: 6,
        entitledCount: 11,
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        chair: { id: 'm1' },
        recorder: { id: 'm2' },
        observers: [{ id: 'wei' }],
        missing: ELEVEN.slice(7).map((id) => ({ id })),
        excused: [{ reason: '抢修值班。', person: { id: 'm7' } }],
        motions: [
          { motionId: 'a', carried: false, yes: 5, no: 1, entitledCount: 11, presentCount: 6 },
          { motionId: 'b', carried: true, yes: 6, no: 0, entitledCount: 11, presentCount: 6 },
        ],
        minutes: {
          sha256: 'b'.repeat(64),
          summary: '通过年度计划。',
          decision: { role: 'PARTY_WORK', on: '2016-03-11' },
        },
        cancellation: null,
        study: null,
      },
    });
  });

  it('that puts something right is open until somebody else has verified it', async () => {
    const life = { ...plan, meetingId: 'life', kind: 'LIFE', theme: '党性分析' };
    await context.does('PARTY_WORK', 'PlanMeeting', life);
    await context.does('PARTY_WORK', 'ConveneMeeting', {
      ...convene,
      meetingId: 'life',
      preparation: '会前谈心谈话12人次。',
    });
    const ofLife = { meetingId: 'life', occurredOn: HELD_ON };
    const item = { ...ofLife, itemId: 'visits', ownerId: 'm3', text: '每月到班组两次。', dueOn: '2016-06-30' };
    await context.does('PARTY_WORK', 'RecordCriticism', {
      ...ofLife,
      fromId: 'm1',
      aboutId: 'm3',
      text: '少下班组。',
    });
    await context.does('PARTY_WORK', 'OpenRectification', item);
    const due = '{ ownDueItems(dueBefore: "2016-07-01", first: 9) { items { kind subjectId of ownerId dueOn } } }';
    expect((await context.ask(due)).data).toStrictEqual({
      ownDueItems: {
        items: [
          { kind: 'RECTIFICATION_VERIFIED', subjectId: 'life', of: 'visits', ownerId: 'm3', dueOn: '2016-06-30' },
        ],
      },
    });
    const report = { meetingId: 'life', itemId: 'visits', result: '已完成。', occurredOn: '2016-06-01' };
    await context.does('PARTY_WORK', 'CompleteRectification', report);
    const verify = { meetingId: 'life', itemId: 'visits', occurredOn: '2016-06-02' };
    expect(await refusal('PARTY_WORK', 'VerifyRectification', verify)).toBe('SEGREGATION_OF_DUTIES');
    await context.does('COUNTY_PARTY_COMMITTEE', 'VerifyRectification', verify);
    expect((await context.ask(due)).data).toStrictEqual({ ownDueItems: { items: [] } });
    const asked =
      '{ meeting(id: "life") { preparation criticisms { text } rectifications { result doneBy { id } verified { role } } } }';
    const rectifications = [
      { result: '已完成。', doneBy: { id: 'PARTY_WORK' }, verified: { role: 'COUNTY_PARTY_COMMITTEE' } },
    ];
    expect((await context.ask(asked)).data).toStrictEqual({
      meeting: { preparation: '会前谈心谈话12人次。', criticisms: [{ text: '少下班组。' }], rectifications },
    });
    expect((await context.ask(asked, {}, ['AUDITOR'])).data).toStrictEqual({
      meeting: { preparation: '会前谈心谈话12人次。', criticisms: [], rectifications },
    });
    expect((await context.ask(asked, {}, ['ANALYST'])).data).toStrictEqual({ meeting: null });
  });

  it('is found by branch, kind, stage and day', async () => {
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ meetings(${args}) { edges { node { id } } } }`);
      return (data?.['meetings'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    expect(await ids('kind: LIFE')).toStrictEqual(['life']);
    expect(await ids('stage: MINUTED, countyEnterpriseId: "wuming"')).toStrictEqual([ID]);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('heldFrom: "2016-03-11"')).toStrictEqual([]);
    const { data } = await context.ask('{ branch(id: "luobo-branch") { meetings { totalCount } } }');
    expect(data).toStrictEqual({ branch: { meetings: { totalCount: 2 } } });
  });
});
