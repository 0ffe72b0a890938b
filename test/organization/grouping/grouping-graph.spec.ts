import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B05
const idsOf = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe('Party groups in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const form = {
    branchId: 'luobo-branch',
    stationId: 'luobo',
    groupId: 'marketing',
    name: '营销服务党小组',
    groupBasis: 'BUSINESS',
    groupedBy: '营销服务',
    memberIds: ['m1', 'm2', 'm3'],
    leaderId: 'm1',
    occurredOn: '2016-03-03',
  };
  const patrol = {
    ...form,
    groupId: 'patrol',
    name: '运维班党小组',
    groupBasis: 'TEAM',
    groupedBy: '运维班',
    memberIds: ['m4', 'm5', 'm6', 'm7'],
    leaderId: 'm4',
    occurredOn: '2016-03-04',
  };
  const onDay = async (on: string) => {
    const { data } = await context.ask(`{ branch(id: "luobo-branch") { groupingOn(on: "${on}") {
      groups { groupId leader { id } members { id } isTooSmall } ungrouped { id } } } }`);
    return (data?.['branch'] as { groupingOn: object }).groupingOn;
  };

  it('are refused to the wrong person, on the wrong day, of the wrong people, and with a hostile text', async () => {
    expect(await refusal('STAFF', 'FormPartyGroup', form)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('PARTY_WORK', 'FormPartyGroup', { ...form, occurredOn: '2016-03-01' })).toBe('NOT_MEMBERS');
    expect(await refusal('PARTY_WORK', 'FormPartyGroup', { ...form, leaderId: 'nobody' })).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('PARTY_WORK', 'FormPartyGroup', { ...form, name: 'a\u202Eb' })).toBe('INVALID_INPUT');
    const dissolve = { branchId: 'luobo-branch', groupId: 'marketing', reason: '合并。', occurredOn: '2016-03-04' };
    expect(await refusal('PARTY_WORK', 'DissolvePartyGroup', dissolve)).toBe('GROUP_UNKNOWN');
  });

  it('are formed, and whoever is in none is told', async () => {
    expect(await onDay('2016-03-02')).toMatchObject({ groups: [] });
    await context.does('COUNTY_PARTY_COMMITTEE', 'FormPartyGroup', form);
    await context.does('PARTY_WORK', 'FormPartyGroup', patrol);
    expect(await refusal('PARTY_WORK', 'FormPartyGroup', { ...patrol, groupId: 'third' })).toBe('ALREADY_GROUPED');
    expect(await onDay('2016-03-04')).toStrictEqual({
      groups: [
        { groupId: 'marketing', leader: { id: 'm1' }, members: idsOf('m1', 'm2', 'm3'), isTooSmall: false },
        { groupId: 'patrol', leader: { id: 'm4' }, members: idsOf('m4', 'm5', 'm6', 'm7'), isTooSmall: false },
      ],
      ungrouped: idsOf('m8', 'm9', 'm10', 'm11'),
    });
  });

  it('lose whoever leaves the branch from that day on, and the gap is told by county', async () => {
    const leave = { branchId: 'luobo-branch', personId: 'm1', to: '双桥', occurredOn: '2016-04-05' };
    await context.does('PARTY_WORK', 'ReleaseBranchMember', leave);
    expect(await onDay('2016-04-04')).toMatchObject({ groups: [{ leader: { id: 'm1' }, isTooSmall: false }, {}] });
    expect(await onDay('2016-04-05')).toMatchObject({
      groups: [{ groupId: 'marketing', leader: null, members: idsOf('m2', 'm3'), isTooSmall: true }, {}],
    });
    const { data } = await context.ask(`{ groupGaps(on: "2016-04-05") { countyEnterprise { id } branches groups
      ungrouped tooSmall withoutLeader } none: groupGaps(countyEnterpriseId: "binyang") { branches } }`);
    expect(data).toStrictEqual({
      groupGaps: [
        { countyEnterprise: { id: 'wuming' }, branches: 1, groups: 2, ungrouped: 4, tooSmall: 1, withoutLeader: 1 },
        { countyEnterprise: null, branches: 1, groups: 2, ungrouped: 4, tooSmall: 1, withoutLeader: 1 },
      ],
      none: [],
    });
  });

  it('are changed and dissolved, and read back whole', async () => {
    await context.does('COUNTY_PARTY_COMMITTEE', 'ChangePartyGroup', {
      branchId: 'luobo-branch',
      groupId: 'marketing',
      memberIds: ['m2', 'm3', 'm8'],
      leaderId: 'm2',
      occurredOn: '2016-04-06',
    });
    await context.does('COUNTY_PARTY_COMMITTEE', 'DissolvePartyGroup', {
      branchId: 'luobo-branch',
      groupId: 'patrol',
      reason: '班组合并。',
      occurredOn: '2016-05-03',
    });
    const { data } = await context.ask(`{ grouping(id: "luobo-branch") { branch { id } station { id }
      groups { groupId name groupBasis groupedBy leader { id } members { id } formed { on } changed { on role } }
      dissolvedGroups { groupId name leader { id } members { id } reason dissolved { on } } }
      branch(id: "luobo-branch") { grouping { id } } groupings(countyEnterpriseId: "wuming") { totalCount } }`);
    expect(data).toStrictEqual({
      grouping: {
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        groups: [
          {
            groupId: 'marketing',
            name: form.name,
            groupBasis: 'BUSINESS',
            groupedBy: '营销服务',
            leader: { id: 'm2' },
            members: idsOf('m2', 'm3', 'm8'),
            formed: { on: '2016-03-03' },
            changed: { on: '2016-04-06', role: 'COUNTY_PARTY_COMMITTEE' },
          },
        ],
        dissolvedGroups: [
          {
            groupId: 'patrol',
            name: patrol.name,
            leader: { id: 'm4' },
            members: idsOf('m4', 'm5', 'm6', 'm7'),
            reason: '班组合并。',
            dissolved: { on: '2016-05-03' },
          },
        ],
      },
      branch: { grouping: { id: 'luobo-branch' } },
      groupings: { totalCount: 1 },
    });
  });

  it('are shown to nobody outside the house', async () => {
    const { data } = await context.ask(
      '{ groupings { totalCount } branch(id: "luobo-branch") { groupingOn(on: "2016-04-05") { groups { name } } } }',
      {},
      ['ANALYST'],
    );
    expect(data).toStrictEqual({ groupings: { totalCount: 0 }, branch: { groupingOn: null } });
  });
});
