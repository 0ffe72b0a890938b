import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B05, B07, B09
const BRANCH = { branchId: 'luobo-branch', stationId: 'luobo' };
const ID = 'marketing-1';
const HELD_ON = '2030-10-10';
const SPAN = 'from: "2030-10-01", to: "2030-11-30", today: "2030-11-20", kind: GROUP_MONTHLY';

describe('A Party group meeting in the graph', () => {
  let context: RunningContext;
  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const group = (groupId: string, memberIds: readonly string[]) => ({
    ...BRANCH,
    groupId,
    name: `${groupId}党小组`,
    groupBasis: 'TEAM',
    groupedBy: groupId,
    memberIds,
    leaderId: memberIds[0],
    occurredOn: '2030-09-02',
  });
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    await context.does('PARTY_WORK', 'FormPartyGroup', group('marketing', ['m1', 'm2', 'm3']));
    await context.does('PARTY_WORK', 'FormPartyGroup', group('patrol', ['m4', 'm5', 'm6', 'm7']));
  });
  afterAll(() => context.stop());

  const plan = {
    ...BRANCH,
    meetingId: ID,
    kind: 'GROUP',
    groupId: 'marketing',
    theme: '优质服务',
    plannedOn: HELD_ON,
    occurredOn: '2030-10-08',
  };
  const convene = {
    meetingId: ID,
    chairId: 'm1',
    recorderId: 'm2',
    present: ['m1', 'm2'],
    observers: ['m4'],
    excused: [],
    occurredOn: HELD_ON,
  };

  it('is refused to the wrong person, on the wrong day, of the wrong group, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'PlanMeeting', plan)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'PlanMeeting', { ...plan, plannedOn: '2030-10-07' })).toBe(
      'PLANNED_IN_THE_PAST',
    );
    expect(await refusal('PARTY_WORK', 'PlanMeeting', { ...plan, groupId: 'nobody' })).toBe('NO_GROUP');
    expect(await refusal('PARTY_WORK', 'PlanMeeting', { ...plan, groupId: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('PARTY_WORK', 'PlanMeeting', { ...plan, groupId: null })).toBe('GROUP_AND_KIND');
  });

  it('is held by the group, led by its leader', async () => {
    await context.does('COUNTY_PARTY_COMMITTEE', 'PlanMeeting', plan);
    expect(await refusal('PARTY_WORK', 'ConveneMeeting', { ...convene, present: ['m1', 'm2', 'm8'] })).toBe(
      'NOT_EXPECTED_THERE',
    );
    expect(await refusal('PARTY_WORK', 'ConveneMeeting', { ...convene, chairId: 'm2' })).toBe('NOT_CHAIRED_BY_LEADER');
    await context.does('PARTY_WORK', 'ConveneMeeting', convene);
    const { data } = await context.ask(`{ meeting(id: "${ID}") { kind groupId group { groupId name leader { id } }
      stage heldOn expectedCount entitledCount presentCount quorumMet chair { id } missing { id } observers { id } } }`);
    expect(data).toStrictEqual({
      meeting: {
        kind: 'GROUP',
        groupId: 'marketing',
        group: { groupId: 'marketing', name: 'marketing党小组', leader: { id: 'm1' } },
        stage: 'CONVENED',
        heldOn: HELD_ON,
        expectedCount: 3,
        entitledCount: 3,
        presentCount: 2,
        quorumMet: null,
        chair: { id: 'm1' },
        missing: [{ id: 'm3' }],
        observers: [{ id: 'm4' }],
      },
    });
  });

  it('is found by its group', async () => {
    const found = (groupId: string) =>
      context.ask(`{ meetings(branchId: "luobo-branch", groupId: "${groupId}") { edges { node { id } } } }`);
    expect((await found('marketing')).data).toStrictEqual({ meetings: { edges: [{ node: { id: ID } }] } });
    expect((await found('patrol')).data).toStrictEqual({ meetings: { edges: [] } });
  });

  it('is in the calendar of the branch, of its county, and due where it was not held', async () => {
    const owed = `{ branch(id: "luobo-branch") { obligations(${SPAN}) { period groupId groupName state metOn meeting { id } } }
      obligationTotals(${SPAN}) { countyEnterprise { id } met due overdue exempt } }`;
    const row = (groupId: string, period: string, state: string) => ({
      period,
      groupId,
      groupName: `${groupId}党小组`,
      state,
      metOn: state === 'MET' ? HELD_ON : null,
      meeting: state === 'MET' ? { id: ID } : null,
    });
    expect((await context.ask(owed)).data).toStrictEqual({
      branch: {
        obligations: [
          row('marketing', '2030-10', 'MET'),
          row('patrol', '2030-10', 'OVERDUE'),
          row('marketing', '2030-11', 'DUE'),
          row('patrol', '2030-11', 'DUE'),
        ],
      },
      obligationTotals: [
        { countyEnterprise: { id: 'wuming' }, met: 1, due: 2, overdue: 1, exempt: 0 },
        { countyEnterprise: null, met: 1, due: 2, overdue: 1, exempt: 0 },
      ],
    });
    const { data } = await context.ask(
      '{ ownDueItems(dueBefore: "2030-12-01", today: "2030-11-20", first: 50) { items { kind of subjectId unitId dueOn late } } }',
    );
    const { items } = data?.['ownDueItems'] as { items: readonly { kind: string; of: string; late: boolean }[] };
    const told = items.filter(({ kind }) => kind === 'GROUP_MONTHLY').map(({ of, late }) => [of, late]);
    expect(told).toStrictEqual([
      ['patrol.2030-10', true],
      ['marketing.2030-11', false],
      ['patrol.2030-11', false],
    ]);
  });

  it('is shown to nobody outside the house', async () => {
    const asked = `{ meeting(id: "${ID}") { groupId } meetings(groupId: "marketing") { totalCount } }`;
    expect((await context.ask(asked, {}, ['ANALYST'])).data).toStrictEqual({
      meeting: null,
      meetings: { totalCount: 0 },
    });
  });
});
