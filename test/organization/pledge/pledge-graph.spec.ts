import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import { tellBranchOfEleven } from '../../support/branch-of-eleven';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: N06
const ID = 'm1-2016';
const DUE = '{ ownDueItems(dueBefore: "2016-07-02", first: 20) { items { kind subjectId of dueOn unitId } } }';

describe('A pledge in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const due = async () => {
    const { data } = await context.ask(DUE);
    const { items } = data?.['ownDueItems'] as { items: { kind: string; of: string }[] };
    return items.filter(({ kind }) => kind === 'PROMISE_FULFILLED').map(({ of }) => of);
  };
  const publish = {
    pledgeId: ID,
    branchId: 'luobo-branch',
    stationId: 'luobo',
    pledgerId: 'm1',
    promises: [
      { promiseId: 'visits', about: '走访全部低压台区。', dueOn: '2016-03-31' },
      { promiseId: 'lesson', about: '讲一次专题党课。', dueOn: '2016-06-30' },
    ],
    occurredOn: '2016-03-07',
  };
  const fulfil = {
    pledgeId: ID,
    promiseId: 'visits',
    result: '走访12个台区。',
    evidenceRefs: ['走访记录〔2016〕1号'],
    occurredOn: '2016-03-28',
  };
  const verify = {
    pledgeId: ID,
    promiseId: 'visits',
    verdict: 'KEPT',
    opinion: '记录属实。',
    occurredOn: '2016-03-30',
  };

  it('is refused to the wrong person, for the wrong day and thing, and with a hostile text', async () => {
    const [visits] = publish.promises;
    expect(await refusal('STAFF', 'PublishPledge', publish)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'PublishPledge', { ...publish, pledgerId: 'wei' })).toBe('PLEDGER_NOT_OF_BRANCH');
    expect(await refusal('STATION', 'PublishPledge', { ...publish, branchId: 'nowhere' })).toBe('REFERENCE_UNKNOWN');
    const weekend = { ...publish, promises: [{ ...visits, dueOn: '2016-03-26' }] };
    expect(await refusal('STATION', 'PublishPledge', weekend)).toBe('DUE_DAY_UNFIT');
    const hostile = { ...publish, promises: [{ ...visits, about: 'a\u202Eb' }] };
    expect(await refusal('STATION', 'PublishPledge', hostile)).toBe('INVALID_INPUT');
    expect(await refusal('STATION', 'FulfilPromise', fulfil)).toBe('REFERENCE_UNKNOWN');
  });

  it('is due until each promise is fulfilled, and again when one was not kept', async () => {
    await context.does('STATION', 'PublishPledge', publish);
    expect(await due()).toStrictEqual(['visits', 'lesson']);
    expect(await refusal('STATION', 'FulfilPromise', { ...fulfil, occurredOn: '2016-03-04' })).toBe(
      'DATED_BEFORE_STEP',
    );
    await context.does('STATION', 'FulfilPromise', fulfil);
    expect(await due()).toStrictEqual(['lesson']);
    await context.does('PARTY_WORK', 'VerifyPromise', { ...verify, verdict: 'NOT_KEPT' });
    expect(await due()).toStrictEqual(['visits', 'lesson']);
    const again = { ...fulfil, occurredOn: '2016-04-05' };
    expect(await refusal('STATION', 'FulfilPromise', again)).toBe('FULFILLED_LATE');
    const reasons = [{ code: 'FULFILLED_LATE', reason: '补走访2个台区。' }];
    await context.does('STATION', 'FulfilPromise', { ...again, reasons });
    await context.does('PARTY_WORK', 'VerifyPromise', { ...verify, occurredOn: '2016-04-06' });
    expect(await due()).toStrictEqual(['lesson']);
  });

  it('is not verified by who made it', async () => {
    await context.tellPeople('PARTY_WORK');
    const member = { branchId: 'luobo-branch', personId: 'PARTY_WORK', status: 'FULL', votes: true, via: 'TRANSFER' };
    await context.does('COUNTY_PARTY_COMMITTEE', 'AddBranchMember', { ...member, occurredOn: '2016-03-02' });
    const own = { ...publish, pledgeId: 'own', pledgerId: 'PARTY_WORK' };
    await context.does('STATION', 'PublishPledge', own);
    await context.does('STATION', 'FulfilPromise', { ...fulfil, pledgeId: 'own' });
    expect(await refusal('PARTY_WORK', 'VerifyPromise', { ...verify, pledgeId: 'own' })).toBe('OWN_CASE');
    await context.does('COUNTY_PARTY_COMMITTEE', 'VerifyPromise', { ...verify, verdict: 'NOT_KEPT', pledgeId: 'own' });
    const verdict = '{ pledge(id: "own") { promises { promiseId state verification { decision { eventId } } } } }';
    const { data: before } = await context.ask(verdict);
    const { promises } = before?.['pledge'] as {
      promises: { promiseId: string; verification: { decision: { eventId: string } } | null }[];
    };
    const factId = promises.find(({ promiseId }) => promiseId === 'visits')?.verification?.decision.eventId;
    const annul = { id: 'own', factId, reason: '与本人有关。', occurredOn: '2016-04-01' };
    expect(await refusal('PARTY_WORK', 'AnnulPledge', annul)).toBe('OWN_CASE');
    expect((await context.ask(verdict)).data).toStrictEqual(before);
    await context.does('COUNTY_PARTY_COMMITTEE', 'AnnulPledge', annul);
  });

  it('is read back whole', async () => {
    const { data } = await context.ask(`{ pledge(id: "${ID}") {
      branch { id } station { id } pledger { id } publishedOn unverified published { role }
      promises { promiseId about dueOn state
        fulfilment { result evidenceRefs inTime decision { role on } }
        verification { verdict opinion verifiedBy { id } decision { on } } } } }`);
    expect(data).toStrictEqual({
      pledge: {
        branch: { id: 'luobo-branch' },
        station: { id: 'luobo' },
        pledger: { id: 'm1' },
        publishedOn: '2016-03-07',
        unverified: 1,
        published: { role: 'STATION' },
        promises: [
          {
            ...publish.promises[0],
            state: 'VERIFIED',
            fulfilment: {
              result: fulfil.result,
              evidenceRefs: fulfil.evidenceRefs,
              inTime: false,
              decision: { role: 'STATION', on: '2016-04-05' },
            },
            verification: {
              verdict: 'KEPT',
              opinion: '记录属实。',
              verifiedBy: { id: 'PARTY_WORK' },
              decision: { on: '2016-04-06' },
            },
          },
          { ...publish.promises[1], state: 'OPEN', fulfilment: null, verification: null },
        ],
      },
    });
  });

  it('is found by station, county, person and day', async () => {
    const ids = async (args: string) => {
      const { data } = await context.ask(`{ pledges(${args}) { edges { node { id } } } }`);
      return (data?.['pledges'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    await context.does('STATION', 'PublishPledge', {
      ...publish,
      pledgeId: 'm2',
      pledgerId: 'm2',
      occurredOn: '2016-03-08',
    });
    expect((await ids('stationId: "luobo"')).toSorted()).toStrictEqual(['m1-2016', 'm2', 'own']);
    expect(await ids('pledgerId: "m1"')).toStrictEqual([ID]);
    expect(await ids('countyEnterpriseId: "binyang"')).toStrictEqual([]);
    expect(await ids('publishedFrom: "2016-03-08"')).toStrictEqual(['m2']);
    expect(await ids('publishedBefore: "2016-03-08", pledgerId: "m2"')).toStrictEqual([]);
    expect(await ids('dueBefore: "2016-04-01"')).toStrictEqual(['m2']);
    const { data } = await context.ask('{ branch(id: "luobo-branch") { pledges { totalCount } } }');
    expect(data).toStrictEqual({ branch: { pledges: { totalCount: 3 } } });
  });
});
