import { branchEvents, encodePosition, orgUnitEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import { runContext, type RunningContext } from '../support/running-context';

const registered = (type: string, path: string, parentId?: string) => ({
  type: 'OrgUnitRegistered',
  data: { type, name: path, path, ...(parentId ? { parentId } : {}) },
});

describe('What changed of a station between two positions', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext({ ...organization, policies: [] }, 'bureau');
    await context.tell(orgUnitEvents, 'wuming', registered('COUNTY_ENTERPRISE', '/bureau/wuming/'));
    await context.tell(orgUnitEvents, 'luobo', registered('STATION', '/bureau/wuming/luobo/', 'wuming'));
    const established = { name: '罗波支部', orgUnitId: 'luobo', approvedBy: '县公司党委' };
    await context.tell(branchEvents, 'luobo-branch', { type: 'BranchEstablished', data: established });
    const joined = { personId: 'wei', status: 'FULL', votes: true, via: 'TRANSFER' };
    await context.tell(branchEvents, 'luobo-branch', { type: 'MemberJoined', data: joined });
    await context.tell(orgUnitEvents, 'luobo', { type: 'OrgUnitRenamed', data: { name: '罗波供电所' } });
  });
  afterAll(() => context.stop());

  it('comes from its own stream and from what its branch tells of it', async () => {
    const { data } = await context.ask(
      `query ($from: String!, $to: String!) { station(id: "luobo") { changesBetween(from: $from, to: $to) {
        fields { field before after } facts { type stream } } } }`,
      { from: encodePosition(1), to: encodePosition(4) },
    );
    expect(data).toStrictEqual({
      station: {
        changesBetween: {
          fields: [
            { field: 'name', before: '/bureau/wuming/luobo/', after: '罗波供电所' },
            { field: 'branchId', before: null, after: 'luobo-branch' },
          ],
          facts: [
            { type: 'BranchEstablished', stream: 'Branch-luobo-branch' },
            { type: 'OrgUnitRenamed', stream: 'OrgUnit-luobo' },
          ],
        },
      },
    });
  });
});
