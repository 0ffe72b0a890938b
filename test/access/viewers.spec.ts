import {
  branchEvents,
  orgUnitEvents,
  postingEvents,
  streamOf,
  type PostingEvent,
  type RecordedFact,
} from '@zhudian/facts';
import { openReader, openReadModels, readModelsOf, type Reader, type ReadModelStore } from '@zhudian/projections';
import { weiPosted, weiRecalled } from '../support/organization.story';
import { onEveryStore } from '../support/read-model-stores';
import { recorded } from '../support/recorded';

const unit = (id: string, path: string) =>
  recorded(streamOf(orgUnitEvents, id), { type: 'OrgUnitRegistered', data: { type: 'STATION', path, name: id } });
const posting = (fact: PostingEvent) => recorded(streamOf(postingEvents, 'r.wei'), fact);
const branch = (type: string, data: object) => recorded(streamOf(branchEvents, 'b'), { type, data });

onEveryStore('Who somebody is', (fresh) => {
  let store: ReadModelStore;
  let reader: Reader;
  let next = 0;
  beforeAll(async () => {
    const at = { url: await fresh(), context: 'organization', models: readModelsOf('organization') } as const;
    store = await openReadModels(at);
    reader = await openReader(at);
  });
  afterAll(async () => {
    await reader.close();
    await store.close();
  });

  const tell = async (...facts: readonly ReturnType<typeof recorded>[]) => {
    const position = next++;
    const numbered = facts.map((fact, prepare) => ({
      id: `${position}.${prepare}`,
      revision: 0,
      position,
      prepare,
      recordedAt: '2016-03-01T08:00:00.000Z',
      ...fact,
    })) as unknown as readonly RecordedFact[];
    await store.fold({ facts: numbered, checkpoint: { commit: position, prepare: facts.length } });
  };
  const under = async (unit: string, role: 'token' | 'posting' | 'branch' = 'token') => {
    const { areas } = await reader.viewerOf({ personId: 'wei', roles: ['STAFF'], unit });
    return [...areas[role].under.unit].toSorted();
  };

  it('is known by the unit alone before anything is registered', async () => {
    expect(await under('bureau')).toStrictEqual(['bureau']);
  });

  it('follows the tree, as soon as it grows', async () => {
    await tell(unit('bureau', '/bureau/'));
    expect(await under('bureau')).toStrictEqual(['bureau']);
    await tell(unit('wuming', '/bureau/wuming/'), unit('luobo', '/bureau/wuming/luobo/'), unit('other', '/other/'));
    expect(await under('bureau')).toStrictEqual(['bureau', 'luobo', 'wuming']);
    expect(await under('luobo')).toStrictEqual(['luobo']);
    const { areas } = await reader.viewerOf({ personId: 'wei', roles: [], unit: 'luobo' });
    expect([...areas.token.bureau.unit].toSorted()).toStrictEqual(['bureau', 'luobo', 'wuming']);
  });

  it('follows the posting while it lasts, and knows it afterwards', async () => {
    await tell(posting(weiPosted));
    expect(await under('wuming', 'posting')).toStrictEqual(['luobo']);
    await tell(posting(weiRecalled));
    expect(await under('wuming', 'posting')).toStrictEqual([]);
    const { postings } = await reader.viewerOf({ personId: 'wei', roles: [], unit: 'wuming' });
    expect([...postings]).toStrictEqual(['r.wei']);
  });

  it('follows the branch of which somebody is a member', async () => {
    await tell(
      branch('BranchEstablished', { orgUnitId: 'luobo', name: 'b', approvedBy: 'wuming' }),
      branch('MemberJoined', { personId: 'wei', status: 'FULL', votes: true, via: 'TRANSFER' }),
    );
    expect(await under('wuming', 'branch')).toStrictEqual(['luobo']);
    await tell(branch('MemberLeft', { personId: 'wei', to: 'b2' }));
    expect(await under('wuming', 'branch')).toStrictEqual([]);
  });
});
