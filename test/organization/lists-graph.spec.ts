import { organization } from '@zhudian/organization';
import { graphOver, type Graph } from '../support/graph-over';
import {
  branchEstablished,
  bureauRegistered,
  luoboRegistered,
  marketingRegistered,
  weiAssigned,
  wumingRegistered,
} from '../support/organization.story';
import { onEveryStore } from '../support/read-model-stores';
import { recorded } from '../support/recorded';

// covers: S03, N20

const unit = (id: string, parentId: string, path: string, like: { readonly data: object } = luoboRegistered) =>
  recorded(`OrgUnit-${id}`, { type: 'OrgUnitRegistered', data: { ...like.data, parentId, path } });
const branch = (orgUnitId: string) =>
  recorded(`Branch-${orgUnitId}-branch`, { ...branchEstablished, data: { ...branchEstablished.data, orgUnitId } });

/** Wuming has two stations; Wuming East, whose id begins with that of Wuming, has one. */
const story = [
  recorded('OrgUnit-bureau', bureauRegistered),
  recorded('OrgUnit-wuming', wumingRegistered),
  unit('wuming2', 'bureau', '/bureau/wuming2/', wumingRegistered),
  recorded('OrgUnit-marketing', marketingRegistered),
  unit('luobo', 'wuming', '/bureau/wuming/luobo/'),
  unit('fucheng', 'wuming', '/bureau/wuming/fucheng/'),
  unit('east', 'wuming2', '/bureau/wuming2/east/'),
  branch('luobo'),
  branch('fucheng'),
  branch('east'),
  recorded('Branch-luobo-branch', weiAssigned),
];

onEveryStore('What the lists of the organization are asked for', (fresh) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOver(organization, { url: await fresh(), today: '2016-06-15', facts: story, showsAll: true });
  });
  afterAll(() => graph.close());

  const ids = async (field: string, args: string) => {
    const answer = await graph.ask(`{ list: ${field}(${args}) { totalCount edges { node { id } } } }`);
    const { list } = answer as { list: { totalCount: number; edges: { node: { id: string } }[] } };
    expect(list.totalCount).toBe(list.edges.length);
    return list.edges.map(({ node }) => node.id).join(' ');
  };

  it.each([
    ['under: "bureau"', 'marketing wuming fucheng luobo wuming2 east'],
    ['under: "wuming"', 'fucheng luobo'],
    ['under: "bureau", type: STATION', 'fucheng luobo east'],
    ['under: "wuming", parentId: "bureau"', ''],
    ['under: "luobo"', ''],
    ['under: "nowhere"', ''],
    ['search: "lbgds"', 'fucheng luobo east'],
    ['search: "wuming"', 'wuming wuming2'],
    ['search: "gds", under: "wuming"', 'fucheng luobo'],
    ['search: "gds", type: BUREAU', ''],
  ])('are units with %s', async (args, expected) => expect(await ids('orgUnits', args)).toBe(expected));

  it.each([
    ['search: "供电所"', 'east fucheng luobo'],
    ['search: "luob", countyEnterpriseId: "wuming2"', 'east'],
    ['search: "luob", countyEnterpriseId: "nowhere"', ''],
  ])('are stations with %s', async (args, expected) => expect(await ids('stations', args)).toBe(expected));

  it.each([
    ['countyEnterpriseId: "wuming"', 'fucheng-branch luobo-branch'],
    ['countyEnterpriseId: "nowhere"', ''],
    ['hasFirstSecretary: true', 'luobo-branch'],
    ['hasFirstSecretary: false', 'east-branch fucheng-branch'],
    ['hasFirstSecretary: false, countyEnterpriseId: "wuming"', 'fucheng-branch'],
  ])('are branches with %s', async (args, expected) => expect(await ids('branches', args)).toBe(expected));
});
