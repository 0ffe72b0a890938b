import { postingEvents } from '@zhudian/facts';
import type { Role } from '@zhudian/programme';
import { organization } from '@zhudian/organization';
import { weiPosted, weiRecalled } from '../support/organization.story';
import { runContext, type RunningContext } from '../support/running-context';

const UNITS = [
  { orgUnitId: 'bureau', type: 'BUREAU', name: '局' },
  { orgUnitId: 'wuming', parentId: 'bureau', type: 'COUNTY_ENTERPRISE', name: '武鸣', divisionCode: '450110' },
  { orgUnitId: 'marketing', parentId: 'bureau', type: 'DEPARTMENT', name: '市场部' },
  { orgUnitId: 'luobo', parentId: 'wuming', type: 'STATION', name: '罗波', divisionCode: '450110106' },
  { orgUnitId: 'shuangqiao', parentId: 'wuming', type: 'STATION', name: '双桥', divisionCode: '450110103' },
];
const SECRETARY = '{ branch(id: "luobo-branch") { firstSecretary { id } firstSecretarySince } }';

describe('The organization in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.tellPeople('feng', 'wei');
    for (const unit of UNITS) await context.does('ADMINISTRATOR', 'RegisterOrgUnit', unit);
    const branch = { branchId: 'luobo-branch', orgUnitId: 'luobo', name: '罗波支部', approvedBy: '县公司党委' };
    await context.does('PARTY_WORK', 'EstablishBranch', { ...branch, occurredOn: '2016-01-04' });
  });
  afterAll(() => context.stop());

  it('is a tree, parents before their children', async () => {
    const { data } = await context.ask('{ orgUnits { totalCount edges { node { id path parent { id } } } } }');
    expect(data).toStrictEqual({
      orgUnits: {
        totalCount: 5,
        edges: [
          { node: { id: 'bureau', path: '/bureau/', parent: null } },
          { node: { id: 'marketing', path: '/bureau/marketing/', parent: { id: 'bureau' } } },
          { node: { id: 'wuming', path: '/bureau/wuming/', parent: { id: 'bureau' } } },
          { node: { id: 'luobo', path: '/bureau/wuming/luobo/', parent: { id: 'wuming' } } },
          { node: { id: 'shuangqiao', path: '/bureau/wuming/shuangqiao/', parent: { id: 'wuming' } } },
        ],
      },
    });
  });

  it('is asked by kind and by parent', async () => {
    const { data } = await context.ask(`{
      departments: orgUnits(type: DEPARTMENT) { edges { node { id station { id } } } }
      below: orgUnits(parentId: "wuming", type: STATION) { totalCount edges { node { station { id name } } } }
      wuming: orgUnit(id: "wuming") { children(first: 1) { edges { node { id } } pageInfo { hasNextPage } } }
      nowhere: orgUnit(id: "nowhere") { id }
    }`);
    expect(data).toStrictEqual({
      departments: { edges: [{ node: { id: 'marketing', station: null } }] },
      below: {
        totalCount: 2,
        edges: [
          { node: { station: { id: 'luobo', name: '罗波' } } },
          { node: { station: { id: 'shuangqiao', name: '双桥' } } },
        ],
      },
      wuming: { children: { edges: [{ node: { id: 'luobo' } }], pageInfo: { hasNextPage: true } } },
      nowhere: null,
    });
  });

  it('shows the stations of a county enterprise page by page, each with its branch', async () => {
    const page = `query ($after: String) { stations(countyEnterpriseId: "wuming", first: 1, after: $after) {
      totalCount edges { node { id countyEnterprise { name } branch { id name } } } pageInfo { endCursor hasNextPage } } }`;
    const first = (await context.ask(page)).data?.['stations'] as { pageInfo: { endCursor: string } };
    expect(first).toMatchObject({
      totalCount: 2,
      edges: [{ node: { id: 'shuangqiao', countyEnterprise: { name: '武鸣' }, branch: null } }],
      pageInfo: { hasNextPage: true },
    });
    const { data } = await context.ask(page, { after: first.pageInfo.endCursor });
    expect(data).toMatchObject({
      stations: {
        edges: [{ node: { id: 'luobo', branch: { id: 'luobo-branch', name: '罗波支部' } } }],
        pageInfo: { hasNextPage: false },
      },
    });
    expect((await context.ask('{ stations(countyEnterpriseId: "bureau") { totalCount } }')).data).toStrictEqual({
      stations: { totalCount: 0 },
    });
  });

  it('shows members as persons, never by name', async () => {
    const member = {
      branchId: 'luobo-branch',
      personId: 'feng',
      status: 'FULL',
      votes: true,
      via: 'TRANSFER',
      occurredOn: '2016-01-05',
    };
    const { data, errors } = await context.send(
      'PARTY_WORK',
      'AddBranchMember',
      member,
      'fullMembers votingMembers members { status votes since person { id } } station { id }',
    );
    expect(errors).toBeUndefined();
    expect(data).toStrictEqual({
      addBranchMember: {
        fullMembers: 1,
        votingMembers: 1,
        members: [{ status: 'FULL', votes: true, since: '2016-01-05', person: { id: 'feng' } }],
        station: { id: 'luobo' },
      },
    });
  });

  it('shows who votes on a day, before and after a decision', async () => {
    const ofFeng = { branchId: 'luobo-branch', personId: 'feng', documentNo: '武供党〔2016〕9号' };
    const suspension = { ...ofFeng, ground: 'PARTY_PROBATION', until: '2017-02-01', occurredOn: '2016-02-01' };
    const suspend = (role: Role, input: object) => context.send(role, 'SuspendMemberVote', input);
    const codeOf = async (answer: ReturnType<typeof suspend>) => (await answer).errors?.[0]?.extensions.code;
    expect(await codeOf(suspend('BRANCH_SECRETARY', suspension))).toBe('NOT_AUTHORISED_ROLE');
    expect(await codeOf(suspend('PARTY_WORK', { ...suspension, occurredOn: '2016-01-04' }))).toBe('DATED_BEFORE_STEP');
    expect(await codeOf(suspend('PARTY_WORK', { ...suspension, personId: 'nobody' }))).toBe('REFERENCE_UNKNOWN');
    expect(await codeOf(suspend('PARTY_WORK', { ...suspension, documentNo: 'a\u202Eb' }))).toBe('INVALID_INPUT');
    await context.does('PARTY_WORK', 'SuspendMemberVote', suspension);
    const roll = (on: string) => `rollOn(on: "${on}") { entitled fullMembers members { votes person { id } } }`;
    const asked = `{ branch(id: "luobo-branch") { before: ${roll('2016-01-31')} after: ${roll('2016-02-01')}
      members { suspension { ground until documentNo decision { role } } } } }`;
    const feng = (votes: boolean) => ({ fullMembers: 1, members: [{ votes, person: { id: 'feng' } }] });
    expect((await context.ask(asked)).data).toStrictEqual({
      branch: {
        before: { entitled: 1, ...feng(true) },
        after: { entitled: 0, ...feng(false) },
        members: [
          {
            suspension: {
              ground: 'PARTY_PROBATION',
              until: '2017-02-01',
              documentNo: '武供党〔2016〕9号',
              decision: { role: 'PARTY_WORK' },
            },
          },
        ],
      },
    });
    const due = `{ ownDueItems(dueBefore: "2017-02-02", first: 9) { items { kind subjectId of dueOn late } } }`;
    expect((await context.ask(due)).data).toMatchObject({
      ownDueItems: {
        items: [{ kind: 'MEMBER_VOTE_DECIDED', subjectId: 'luobo-branch', of: 'feng', dueOn: '2017-02-01' }],
      },
    });
    await context.does('PARTY_WORK', 'RestoreMemberVote', { ...ofFeng, occurredOn: '2016-02-20' });
    expect((await context.ask(due)).data).toMatchObject({ ownDueItems: { items: [] } });
    expect((await context.ask(`{ branch(id: "luobo-branch") { ${roll('2016-02-20')} } }`)).data).toStrictEqual({
      branch: { rollOn: { entitled: 1, ...feng(true) } },
    });
  });

  it('puts the First Secretary on the branch while the posting lasts', async () => {
    expect((await context.ask(SECRETARY)).data).toStrictEqual({
      branch: { firstSecretary: null, firstSecretarySince: null },
    });
    await context.tell(postingEvents, 'r2016.wei', weiPosted);
    await context.settle(['FirstSecretaryAssigned']);
    expect((await context.ask(SECRETARY)).data).toStrictEqual({
      branch: { firstSecretary: { id: 'r2016.wei' }, firstSecretarySince: '2016-03-01' },
    });
    await context.tell(postingEvents, 'r2016.wei', weiRecalled);
    await context.settle(['FirstSecretaryWithdrawn']);
    expect((await context.ask(SECRETARY)).data).toStrictEqual({
      branch: { firstSecretary: null, firstSecretarySince: null },
    });
  });

  it.each([
    ['NOT_AUTHORISED_ROLE', 'STAFF', 'RenameOrgUnit', { orgUnitId: 'luobo', name: '罗波二' }],
    [
      'NOT_AUTHORISED_ROLE',
      'STAFF',
      'AssignFirstSecretary',
      { branchId: 'luobo-branch', postingId: 'p', personId: 'wei' },
    ],
    [
      'REFERENCE_UNKNOWN',
      'ADMINISTRATOR',
      'RegisterOrgUnit',
      { orgUnitId: 't', type: 'TEAM', parentId: 'elsewhere', name: '班' },
    ],
    [
      'NOT_AUTHORISED_SCOPE',
      'ADMINISTRATOR',
      'RegisterOrgUnit',
      { orgUnitId: 'other-bureau', type: 'BUREAU', name: '外局' },
    ],
    ['REFERENCE_UNKNOWN', 'ADMINISTRATOR', 'RenameOrgUnit', { orgUnitId: 'nowhere', name: '无' }],
    ['REFERENCE_UNKNOWN', 'PARTY_WORK', 'WithdrawFirstSecretary', { branchId: 'nowhere', postingId: 'p' }],
    [
      'PARENT_TYPE_UNFIT',
      'ADMINISTRATOR',
      'RegisterOrgUnit',
      { orgUnitId: 's', type: 'STATION', parentId: 'bureau', name: '所' },
    ],
    [
      'STATION_HAS_BRANCH',
      'PARTY_WORK',
      'EstablishBranch',
      { branchId: 'b2', orgUnitId: 'luobo', name: '二', approvedBy: '局' },
    ],
    ['INVALID_INPUT', 'ADMINISTRATOR', 'RenameOrgUnit', { orgUnitId: 'luobo', name: ' ' }],
  ] as const)('says %s to a %s who sends %s', async (code, role, command, input) => {
    const { errors } = await context.send(role, command, input);
    expect(errors?.map(({ extensions }) => extensions.code)).toStrictEqual([code]);
  });
});
