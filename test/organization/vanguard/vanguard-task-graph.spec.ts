import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B12
const ID = 'flood-2016';
const DUE = '{ ownDueItems(dueBefore: "2016-04-01", first: 20) { items { kind subjectId ownerId dueOn unitId } } }';

describe('A vanguard task in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    await context.tellPeople('STAFF', 'STATION', 'BRANCH_SECRETARY');
    for (const personId of ['STAFF', 'STATION', 'BRANCH_SECRETARY']) {
      const member = { branchId: 'luobo-branch', personId, status: 'FULL', votes: true, via: 'TRANSFER' };
      await context.does('PARTY_WORK', 'AddBranchMember', { ...member, occurredOn: '2016-03-02' });
    }
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async () => {
    const { data } = await context.ask(DUE);
    const { items } = data?.['ownDueItems'] as { items: { kind: string; subjectId: string }[] };
    return items.filter(({ kind }) => kind === 'VANGUARD_TASK_REPORTED').map(({ subjectId }) => subjectId);
  };
  const log = {
    vanguardTaskId: ID,
    branchId: 'luobo-branch',
    stationId: 'luobo',
    memberId: 'STAFF',
    kind: 'URGENT',
    aim: '三日内恢复北坡片区供电。',
    dueOn: '2016-03-31',
    occurredOn: '2016-03-28',
  };
  const accept = { vanguardTaskId: ID, occurredOn: '2016-03-28' };
  const report = {
    vanguardTaskId: ID,
    result: '恢复3个台区供电。',
    evidenceRefs: ['抢修单〔2016〕12号'],
    occurredOn: '2016-03-30',
  };
  const verify = { vanguardTaskId: ID, taskOutcome: 'ACHIEVED', opinion: '均已送电。', occurredOn: '2016-03-31' };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    const by = 'BRANCH_SECRETARY';
    expect(await refusal('STAFF', 'LogVanguardTask', log)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal(by, 'LogVanguardTask', { ...log, memberId: 'wei' })).toBe('NOT_MEMBER');
    expect(await refusal(by, 'LogVanguardTask', { ...log, branchId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal(by, 'LogVanguardTask', { ...log, dueOn: '2016-03-27' })).toBe('DUE_DAY_UNFIT');
    expect(await refusal(by, 'LogVanguardTask', { ...log, aim: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('STAFF', 'AcceptVanguardTask', accept)).toBe('REFERENCE_UNKNOWN');
  });

  it('is due until it is reported done, and again when it was not achieved', async () => {
    await context.does('BRANCH_SECRETARY', 'LogVanguardTask', log);
    expect(await due()).toStrictEqual([ID]);
    expect(await refusal('STATION', 'AcceptVanguardTask', accept)).toBe('NOT_THE_OWNER');
    expect(await refusal('STAFF', 'AcceptVanguardTask', { ...accept, occurredOn: '2016-03-25' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('STAFF', 'AcceptVanguardTask', accept);
    expect(await refusal('STATION', 'ReportVanguardTask', report)).toBe('NOT_ON_THE_TASK');
    await context.does('STAFF', 'ReportVanguardTask', report);
    expect(await due()).toStrictEqual([]);
    const failed = { ...verify, taskOutcome: 'NOT_ACHIEVED', occurredOn: '2016-03-30' };
    await context.does('PARTY_WORK', 'VerifyVanguardTask', failed);
    expect(await due()).toStrictEqual([ID]);
    await context.does('STAFF', 'ReportVanguardTask', report);
    await context.does('PARTY_WORK', 'VerifyVanguardTask', verify);
    expect(await due()).toStrictEqual([]);
  });

  it('is accepted for a group by its leader, and verified by nobody in it', async () => {
    const memberIds = ['BRANCH_SECRETARY', 'STATION', 'm3'];
    const group = { branchId: 'luobo-branch', stationId: 'luobo', groupId: 'repairs', name: '抢修党小组' };
    await context.does('PARTY_WORK', 'FormPartyGroup', {
      ...group,
      groupBasis: 'TEAM',
      groupedBy: '抢修班',
      memberIds,
      leaderId: 'STATION',
      occurredOn: '2016-03-03',
    });
    const ofGroup = { vanguardTaskId: 'meters' };
    const { memberId: _, ...asked } = log;
    await context.does('PARTY_WORK', 'LogVanguardTask', { ...asked, ...ofGroup, kind: 'HEAVY', groupId: 'repairs' });
    expect(await refusal('BRANCH_SECRETARY', 'AcceptVanguardTask', { ...accept, ...ofGroup })).toBe('NOT_THE_OWNER');
    await context.does('STATION', 'AcceptVanguardTask', { ...accept, ...ofGroup });
    await context.does('BRANCH_SECRETARY', 'ReportVanguardTask', { ...report, ...ofGroup });
    expect(await refusal('BRANCH_SECRETARY', 'VerifyVanguardTask', { ...verify, ...ofGroup })).toBe(
      'SEGREGATION_OF_DUTIES',
    );
    const { data } = await context.ask('{ vanguardTask(id: "meters") { groupId owner { id } members { id } } }');
    expect(data).toStrictEqual({
      vanguardTask: { groupId: 'repairs', owner: { id: 'STATION' }, members: memberIds.map((id) => ({ id })) },
    });
  });

  it('is called off by somebody else than who takes it', async () => {
    const off = { vanguardTaskId: 'own', reason: '由市局抢修队承担。', occurredOn: '2016-03-29' };
    await context.does('PARTY_WORK', 'LogVanguardTask', {
      ...log,
      vanguardTaskId: 'own',
      memberId: 'BRANCH_SECRETARY',
      kind: 'DANGEROUS',
    });
    expect(await refusal('BRANCH_SECRETARY', 'CallOffVanguardTask', off)).toBe('OWN_CASE');
    await context.does('PARTY_WORK', 'CallOffVanguardTask', off);
    const { data } = await context.ask('{ vanguardTask(id: "own") { stage callingOff { reason decision { role } } } }');
    expect(data).toStrictEqual({
      vanguardTask: { stage: 'CALLED_OFF', callingOff: { reason: off.reason, decision: { role: 'PARTY_WORK' } } },
    });
  });

  it('is read back whole', async () => {
    const { data } = await context.ask(`{ vanguardTask(id: "${ID}") {
      kind aim groupId stage assignedOn dueOn branch { id } station { id } owner { id } members { id }
      assigned { role } accepted { on } report { result evidenceRefs inTime decision { on } }
      verification { taskOutcome opinion verifiedBy { id } decision { on } } callingOff { reason } } }`);
    expect(data).toStrictEqual({
      vanguardTask: {
        kind: 'URGENT',
        aim: log.aim,
        groupId: null,
        stage: 'VERIFIED',
        assignedOn: '2016-03-28',
        dueOn: '2016-03-31',
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        owner: { id: 'STAFF' },
        members: [{ id: 'STAFF' }],
        assigned: { role: 'BRANCH_SECRETARY' },
        accepted: { on: '2016-03-28' },
        report: {
          result: report.result,
          evidenceRefs: report.evidenceRefs,
          inTime: true,
          decision: { on: '2016-03-30' },
        },
        verification: {
          taskOutcome: 'ACHIEVED',
          opinion: verify.opinion,
          verifiedBy: { id: 'PARTY_WORK' },
          decision: { on: '2016-03-31' },
        },
        callingOff: null,
      },
    });
  });

  it('is found by place, person, kind, stage and day', async () => {
    const late = { ...log, vanguardTaskId: 'late', memberId: 'm2', kind: 'DIFFICULT', occurredOn: '2016-03-29' };
    await context.does('PARTY_WORK', 'LogVanguardTask', late);
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ vanguardTasks(${args}) { edges { node { id } } } }`);
      const { edges } = data?.['vanguardTasks'] as { edges: { node: { id: string } }[] };
      return edges.map(({ node }) => node.id).toSorted();
    };
    const all = [ID, 'late', 'meters', 'own'];
    expect(await ids('stationId: "luobo"')).toStrictEqual(all);
    expect(await ids('branchId: "luobo-branch"')).toStrictEqual(all);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('ownerId: "m2"')).toStrictEqual(['late']);
    expect(await ids('kind: HEAVY')).toStrictEqual(['meters']);
    expect(await ids('stage: REPORTED')).toStrictEqual(['meters']);
    expect(await ids('assignedFrom: "2016-03-29"')).toStrictEqual(['late']);
    expect(await ids('assignedBefore: "2016-03-29"')).toStrictEqual([ID, 'meters', 'own']);
    expect(await ids('dueBefore: "2016-04-01"')).toStrictEqual(['late']);
    expect(await ids('dueBefore: "2016-03-31"')).toStrictEqual([]);
    const { data } = await context.ask('{ branch(id: "luobo-branch") { vanguardTasks { totalCount } } }');
    expect(data).toStrictEqual({ branch: { vanguardTasks: { totalCount: 4 } } });
  });

  it('is summed up for the bureau and each county enterprise, as the list has it', async () => {
    const TOTALS = 'countyEnterprise { id } stations active tasks accepted reported verified overdue calledOff';
    const asked = async (args: string) =>
      (await context.ask(`{ vanguardTaskTotals${args} { ${TOTALS} } }`)).data?.['vanguardTaskTotals'];
    const { data } = await context.ask('{ vanguardTasks { edges { node { stage } } } }');
    const { edges } = data?.['vanguardTasks'] as { edges: { node: { stage: string } }[] };
    const at = (...stages: readonly string[]) => edges.filter(({ node }) => stages.includes(node.stage)).length;
    const sums = {
      active: 1,
      tasks: edges.length - at('CALLED_OFF'),
      accepted: at('ACCEPTED', 'REPORTED', 'VERIFIED'),
      reported: at('REPORTED', 'VERIFIED'),
      verified: at('VERIFIED'),
      overdue: 1,
      calledOff: at('CALLED_OFF'),
    };
    const nothing = { active: 0, tasks: 0, accepted: 0, reported: 0, verified: 0, overdue: 0, calledOff: 0 };
    expect([sums.calledOff, sums.verified, sums.tasks].every((one) => one > 0)).toBe(true);
    expect(await asked('(today: "2016-04-01")')).toStrictEqual([
      { countyEnterprise: null, stations: 3, ...sums },
      { countyEnterprise: { id: 'binyang' }, stations: 1, ...nothing },
      { countyEnterprise: { id: 'wuming' }, stations: 2, ...sums },
    ]);
    expect(await asked('(countyEnterpriseId: "wuming", assignedBefore: "2016-01-01")')).toStrictEqual([
      { countyEnterprise: { id: 'wuming' }, stations: 2, ...nothing },
    ]);
    expect(await asked('(countyEnterpriseId: "wuming", today: "2016-03-31")')).toMatchObject([{ overdue: 0 }]);
  });
});
