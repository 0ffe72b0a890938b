import {
  branchEvents,
  deputationEvents,
  orgUnitEvents,
  postingEvents,
  streamOf,
  type PostingEvent,
  type RecordedFact,
} from '@zhudian/facts';
import { openReader, openReadModels, readModelsOf, type Reader, type ReadModelStore } from '@zhudian/projections';
import { deputyNamed, deputyWithdrawn } from '../support/deputation.story';
import { weiPosted, weiRecalled } from '../support/organization.story';
import { onEveryStore } from '../support/read-model-stores';
import { recorded } from '../support/recorded';

const TODAY = '2016-03-01';

const unit = (id: string, path: string) =>
  recorded(streamOf(orgUnitEvents, id), { type: 'OrgUnitRegistered', data: { type: 'STATION', path, name: id } });
const posting = (fact: PostingEvent) => recorded(streamOf(postingEvents, 'r.wei'), fact);
const deputation = (id: string, fact: ReturnType<typeof deputyNamed> | typeof deputyWithdrawn) =>
  recorded(streamOf(deputationEvents, id), fact);
const branch = (type: string, data: object) => recorded(streamOf(branchEvents, 'b'), { type, data });

onEveryStore('Who somebody is', (fresh) => {
  let store: ReadModelStore;
  let reader: Reader;
  let next = 0;
  let at: Parameters<typeof openReader>[0];
  beforeAll(async () => {
    at = { url: await fresh(), context: 'organization', models: readModelsOf('organization') };
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
    const { areas } = await reader.viewerOf({ personId: 'wei', roles: ['STAFF'], unit }, TODAY);
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
    const { areas } = await reader.viewerOf({ personId: 'wei', roles: [], unit: 'luobo' }, TODAY);
    expect([...areas.token.bureau.unit].toSorted()).toStrictEqual(['bureau', 'luobo', 'wuming']);
  });

  it('follows the posting while it lasts, and knows it afterwards', async () => {
    await tell(posting(weiPosted));
    expect(await under('wuming', 'posting')).toStrictEqual(['luobo']);
    await tell(posting(weiRecalled));
    expect(await under('wuming', 'posting')).toStrictEqual([]);
    const { postings } = await reader.viewerOf({ personId: 'wei', roles: [], unit: 'wuming' }, TODAY);
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

  const seatsOf = async (personId: string, day: string) => {
    const { seats, handedOver, isOfDay } = await reader.viewerOf({ personId, roles: ['STAFF'], unit: 'other' }, day);
    return {
      seats: seats.map(({ role, unit: of, holder, areas }) => [role, of, holder.personId, [...areas.token.under.unit]]),
      handedOver: handedOver.map(({ role, deputyId, units }) => [role, deputyId, [...units]]),
      isOfDay,
    };
  };
  const nobody = { seats: [], handedOver: [], isOfDay: false };

  it('follows the days of a deputation, the first and the last included', async () => {
    expect(await seatsOf('an', '2016-06-10')).toStrictEqual(nobody);
    await tell(deputation('d1', deputyNamed()));
    const seat = { ...nobody, seats: [['STATION', 'luobo', 'he', ['luobo']]], isOfDay: true };
    for (const [day, seen] of [
      ['2016-06-09', { ...nobody, isOfDay: true }],
      ['2016-06-10', seat],
      ['2016-06-15', seat],
      ['2016-06-16', nobody],
      ['2016-06-10', seat],
    ] as const)
      expect([day, await seatsOf('an', day)]).toStrictEqual([day, seen]);
    expect(await seatsOf('he', '2016-06-10')).toStrictEqual(nobody);
    await tell(deputation('d1', deputyWithdrawn));
    expect(await seatsOf('an', '2016-06-10')).toStrictEqual(nobody);
  });

  it('tells of an office that was handed over, and ends when its holder has it no more, as far as the log tells', async () => {
    await tell(deputation('d2', deputyNamed({ kind: 'HANDOVER' })));
    const passed = { ...nobody, handedOver: [['STATION', 'an', ['luobo']]], isOfDay: true };
    expect(await seatsOf('he', '2016-06-10')).toStrictEqual(passed);
    expect(await seatsOf('he', '2016-06-16')).toStrictEqual(nobody);
    await tell(deputation('d3', deputyNamed({ holderId: 'wei', deputyId: 'bo', role: 'BRANCH_SECRETARY' })));
    const branchSeat = async () => {
      const { seats } = await reader.viewerOf({ personId: 'bo', roles: [], unit: 'other' }, '2016-06-10');
      return seats.map(({ areas }) => [...areas.branch.under.unit]);
    };
    expect(await branchSeat()).toStrictEqual([[]]);
    await tell(branch('MemberJoined', { personId: 'wei', status: 'FULL', votes: true, via: 'TRANSFER' }));
    expect(await branchSeat()).toStrictEqual([['luobo']]);
  });

  it('is told apart by whose office it is, and is the same after a restart', async () => {
    await tell(deputation('d4', deputyNamed({ deputyId: 'bo', holderId: 'hua' })));
    const classOf = async (personId: string, day: string, by = reader) =>
      (await by.classOf(await by.viewerOf({ personId, roles: ['STAFF'], unit: 'other' }, day))).key;
    const [an, bo, plain] = [
      await classOf('an', '2016-06-10'),
      await classOf('bo', '2016-06-10'),
      await classOf('mei', '2016-06-10'),
    ];
    expect(new Set([an, bo, plain]).size).toBe(3);
    expect(await classOf('an', '2016-06-16')).toBe(plain);
    const again = await openReader(at);
    expect(await classOf('an', '2016-06-10', again)).toBe(an);
    await again.close();
  });
});
