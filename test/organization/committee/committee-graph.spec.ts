import { createHash, randomUUID } from 'node:crypto';
import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { election, tallyOf } from '../../support/committee.story';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

const MEETING = 'luobo-election';
const HELD_ON = '2016-03-10';

// covers: B01, B02, B04
describe('A committee in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    const meeting = { meetingId: MEETING, branchId: 'luobo-branch', stationId: 'luobo', kind: 'GENERAL' };
    const plan = { ...meeting, theme: '换届选举', plannedOn: HELD_ON, occurredOn: '2016-03-03' };
    await context.does('PARTY_WORK', 'PlanMeeting', plan);
    await context.does('PARTY_WORK', 'ConveneMeeting', {
      meetingId: MEETING,
      chairId: 'm1',
      recorderId: 'm2',
      present: ELEVEN.slice(0, 10),
      observers: [],
      excused: [],
      occurredOn: HELD_ON,
    });
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const tally = tallyOf({ m1: 9, m2: 8, m3: 7, m4: 3 });
  const { papers: valid, ...voted } = election({ meetingId: MEETING, returned: 9, tally });
  // One has written a name that does not stand.
  const papers = [...valid, { approved: ['m1', 'wei'] }];
  const hold = { ...voted, papers, commandId: randomUUID(), occurredOn: HELD_ON };
  const fill = {
    branchId: 'luobo-branch',
    offices: [
      { personId: 'm1', office: 'SECRETARY' },
      { personId: 'm2', office: 'ORGANISATION' },
      { personId: 'm3', office: 'DISCIPLINE' },
    ],
    approvedBy: '武鸣供电公司党委',
    documentNo: '武供党〔2016〕5号',
    occurredOn: '2016-03-14',
  };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    expect(await refusal('FIRST_SECRETARY', 'HoldElection', hold)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'HoldElection', { ...hold, occurredOn: '2016-03-11' })).toBe(
      'ELECTION_NOT_IN_MEETING',
    );
    expect(await refusal('PARTY_WORK', 'HoldElection', { ...hold, candidates: ['nobody'] })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('PARTY_WORK', 'HoldElection', { ...hold, meetingId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('PARTY_WORK', 'HoldElection', { ...hold, issued: -1 })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'HoldElection', { ...hold, unreadable: 1 })).toBe('ELECTION_VOID');
    expect(await refusal('PARTY_WORK', 'HoldElection', { ...hold, issued: 11, unreadable: 1 })).toBe(
      'BALLOTS_EXCEED_PRESENT',
    );
    const marked = (approved: readonly string[]) => ({ ...hold, papers: [{ approved }] });
    for (const approved of [['m1\u202E'], ['m1; DROP'], Array.from({ length: 41 }, () => 'm1')])
      expect(await refusal('PARTY_WORK', 'HoldElection', marked(approved))).toBe('INVALID_INPUT');
    const many = Array.from({ length: 501 }, () => ({ approved: [] }));
    expect(await refusal('PARTY_WORK', 'HoldElection', { ...hold, papers: many })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'FillCommitteeOffices', fill)).toBe('NO_ELECTION_YET');
  });

  const COMMITTEE = `branch(id: "luobo-branch") { committee {
    seats vacancies termEndsOn areasWithoutOwner
    members { person { id } office areas duties electedOn }
    formerMembers { person { id } ground }
    elections { meeting { id } kind issued returned invalid entitledCount presentCount tally { personId votes } elected { id } tied { id } }
    approval { documentNo decision { role } } } }`;
  const committeeNow = async () =>
    ((await context.ask(`{ ${COMMITTEE} }`)).data as { branch: { committee: object | null } }).branch.committee;

  it('is elected, gets its offices and its work, and is told of whole', async () => {
    expect(await committeeNow()).toBeNull();
    await context.does('PARTY_WORK', 'HoldElection', hold);
    await context.does('PARTY_WORK', 'FillCommitteeOffices', fill);
    await context.does('PARTY_WORK', 'AssignCommitteeDuty', {
      branchId: 'luobo-branch',
      personId: 'm1',
      duties: ['主持支部全面工作'],
      areas: ['ORGANISATION', 'SAFETY'],
      occurredOn: '2016-03-15',
    });
    const seat = { areas: [], duties: [], electedOn: HELD_ON };
    expect(await committeeNow()).toStrictEqual({
      seats: 3,
      vacancies: 0,
      termEndsOn: '2019-03-10',
      areasWithoutOwner: ['PUBLICITY', 'DISCIPLINE', 'SERVICE', 'YOUTH'],
      members: [
        {
          ...seat,
          person: { id: 'm1' },
          office: 'SECRETARY',
          areas: ['ORGANISATION', 'SAFETY'],
          duties: ['主持支部全面工作'],
        },
        { ...seat, person: { id: 'm2' }, office: 'ORGANISATION' },
        { ...seat, person: { id: 'm3' }, office: 'DISCIPLINE' },
      ],
      formerMembers: [],
      elections: [
        {
          meeting: { id: MEETING },
          kind: 'TERM',
          issued: 10,
          returned: 10,
          invalid: 1,
          entitledCount: 11,
          presentCount: 10,
          tally,
          elected: [{ id: 'm1' }, { id: 'm2' }, { id: 'm3' }],
          tied: [],
        },
      ],
      approval: { documentNo: '武供党〔2016〕5号', decision: { role: 'PARTY_WORK' } },
    });
  });

  it('keeps no paper, nor anything by which one could be guessed, and takes the papers once', async () => {
    const { metadata, data } = context.facts().find(({ type }) => type === 'ElectionHeld') ?? {};
    expect(JSON.stringify({ metadata, data })).not.toMatch(/papers|approved|wei/);
    const { branchId, stationId, meetingId, kind, seats, tellers, issued, candidates, unreadable } = hold;
    const input = { branchId, stationId, meetingId, kind, seats, tellers, issued, candidates, papers, unreadable };
    const guess = JSON.stringify(['HoldElection', 'PARTY_WORK', HELD_ON, [], [], input]);
    const digest = createHash('sha256').update(guess).digest('hex').slice(0, 12);
    expect(metadata?.commandDigest).toMatch(/^[0-9a-f]{12}$/);
    expect(metadata?.commandDigest).not.toBe(digest);
    await context.does('PARTY_WORK', 'HoldElection', hold);
    expect(await refusal('PARTY_WORK', 'HoldElection', { ...hold, papers: valid })).toBe('COMMAND_ID_REUSED');
  });

  it('has a vacancy once a member has left the branch, without anybody saying so', async () => {
    await context.does('PARTY_WORK', 'ReleaseBranchMember', {
      branchId: 'luobo-branch',
      personId: 'm3',
      to: '双桥供电所党支部',
      occurredOn: '2016-05-03',
    });
    await context.settle(['SeatVacated']);
    expect(await committeeNow()).toMatchObject({
      vacancies: 1,
      members: [{ person: { id: 'm1' } }, { person: { id: 'm2' } }],
      formerMembers: [{ person: { id: 'm3' }, ground: 'LEFT_BRANCH' }],
    });
    const listed = 'committees(first: 9, hasVacancy: true, stationId: "luobo") { totalCount edges { node { id } } }';
    expect((await context.ask(`{ ${listed} }`)).data).toStrictEqual({
      committees: { totalCount: 1, edges: [{ node: { id: 'luobo-branch' } }] },
    });
    expect((await context.ask(`{ ${listed.replace('true', 'false')} }`)).data).toMatchObject({
      committees: { totalCount: 0 },
    });
  });

  it('has the rules of procedure that its meeting carried, which the meetings are found by', async () => {
    await context.does('PARTY_WORK', 'PlanMeeting', {
      meetingId: 'luobo-committee',
      branchId: 'luobo-branch',
      stationId: 'luobo',
      kind: 'COMMITTEE',
      theme: '议事规则',
      plannedOn: '2016-06-01',
      occurredOn: '2016-05-25',
    });
    await context.does('PARTY_WORK', 'ConveneMeeting', {
      meetingId: 'luobo-committee',
      chairId: 'm1',
      recorderId: 'm2',
      present: ['m1', 'm2'],
      observers: [],
      excused: [],
      occurredOn: '2016-06-01',
    });
    const vote = { motionId: 'rules', subject: '支委会议事规则', yes: 2, no: 0, abstain: 0 };
    await context.does('PARTY_WORK', 'DecideMotion', {
      meetingId: 'luobo-committee',
      ...vote,
      occurredOn: '2016-06-01',
    });
    const rules = {
      branchId: 'luobo-branch',
      stationId: 'luobo',
      meetingId: 'luobo-committee',
      title: '支委会议事规则',
    };
    const adopted = { sha256: 'c'.repeat(64), motionId: 'rules', attendance: 'TWO_THIRDS' };
    const adopt = { ...rules, ...adopted, occurredOn: '2016-06-02' };
    expect(await refusal('PARTY_WORK', 'AdoptProcedureRules', { ...adopt, motionId: 'none' })).toBe(
      'MOTION_NOT_CARRIED',
    );
    expect(await refusal('PARTY_WORK', 'AdoptProcedureRules', { ...adopt, sha256: 'c' })).toBe('INVALID_INPUT');
    await context.does('PARTY_WORK', 'AdoptProcedureRules', adopt);
    const { data } = await context.ask(`{ committee(id: "luobo-branch") {
      procedureRules { version title sha256 motionId attendance meeting { id kind expected { id } } } } }`);
    expect(data).toStrictEqual({
      committee: {
        procedureRules: [
          {
            version: 1,
            title: '支委会议事规则',
            sha256: 'c'.repeat(64),
            motionId: 'rules',
            attendance: 'TWO_THIRDS',
            meeting: { id: 'luobo-committee', kind: 'COMMITTEE', expected: [{ id: 'm1' }, { id: 'm2' }] },
          },
        ],
      },
    });
  });

  it('decides nothing from then on where fewer have come than its rules ask for', async () => {
    const meeting = { meetingId: 'luobo-half', branchId: 'luobo-branch', stationId: 'luobo', kind: 'COMMITTEE' };
    const day = { occurredOn: '2016-06-10' };
    await context.does('PARTY_WORK', 'PlanMeeting', { ...meeting, theme: '工作', plannedOn: day.occurredOn, ...day });
    await context.does('PARTY_WORK', 'ConveneMeeting', {
      meetingId: meeting.meetingId,
      chairId: 'm1',
      recorderId: 'm1',
      present: ['m1'],
      observers: [],
      excused: [],
      ...day,
    });
    const vote = { motionId: 'plan', subject: '年度计划', yes: 1, no: 0, abstain: 0 };
    const decided = await context.send('PARTY_WORK', 'DecideMotion', { meetingId: meeting.meetingId, ...vote, ...day });
    expect(decided.errors?.[0]?.extensions).toMatchObject({
      code: 'NO_QUORUM_BY_RULES',
      details: { eligible: 2, present: 1, needed: 2, version: 1 },
    });
    const { data } = await context.ask(
      '{ meeting(id: "luobo-half") { quorumMet motions { motionId } before: assembly(on: "2016-06-01") { quorum } since: assembly(on: "2016-06-10") { quorum } } }',
    );
    expect(data).toStrictEqual({
      meeting: { quorumMet: false, motions: [], before: { quorum: 1 }, since: { quorum: 2 } },
    });
  });

  it('is due to be elected anew when its term ends', async () => {
    const due = (before: string) =>
      context.ask(`{ ownDueItems(dueBefore: "${before}", first: 9) { items { kind subjectId dueOn unitId } } }`);
    expect((await due('2019-03-10')).data).toStrictEqual({ ownDueItems: { items: [] } });
    expect((await due('2019-03-11')).data).toStrictEqual({
      ownDueItems: {
        items: [{ kind: 'COMMITTEE_ELECTED', subjectId: 'luobo-branch', dueOn: '2019-03-10', unitId: 'luobo' }],
      },
    });
  });

  it('is seen by the branch and those above it alone', async () => {
    const seen = async (role: Role) =>
      (await context.ask('{ committees(first: 1) { totalCount } }', {}, [role])).data as object;
    expect(await seen('STAFF')).toStrictEqual({ committees: { totalCount: 1 } });
    expect(await seen('ANALYST')).toStrictEqual({ committees: { totalCount: 0 } });
  });
});
