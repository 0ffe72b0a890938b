import { orgUnitEvents, postingEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import { branchEstablished, luoboRegistered, wumingRegistered } from '../support/organization.story';
import { eventually } from '../support/patience';
import { started } from '../support/posting.story';
import { runContext, type RunningContext } from '../support/running-context';

describe('The register of corrections', () => {
  let context: RunningContext;
  beforeEach(async () => {
    context = await runContext(organization, 'bureau');
    await context.tell(orgUnitEvents, 'wuming', wumingRegistered);
    await context.tell(orgUnitEvents, 'luobo', luoboRegistered);
    await context.tellPeople('wei');
    await context.does('PARTY_WORK', 'EstablishBranch', { branchId: 'luobo-branch', ...branchEstablished.data });
  });
  afterEach(() => context.stop());

  const factId = (type: string) => context.facts().find((fact) => fact.type === type)?.id ?? '';
  const QUERY = `query ($under: ID) { corrections(under: $under) { totalCount edges { node {
    kind factId factType category subjectId reason actorId actorRole before after } } } }`;

  it('tells which fact, what it told before and after, who and why', async () => {
    await context.does('PARTY_WORK', 'CorrectBranch', {
      id: 'luobo-branch',
      factId: factId('BranchEstablished'),
      reason: '批准机关录错',
      branchEstablished: { approvedBy: '县公司党委' },
    });
    const { data } = await context.ask(QUERY, { under: 'wuming' }, ['AUDITOR']);
    expect(data).toStrictEqual({
      corrections: {
        totalCount: 1,
        edges: [
          {
            node: {
              kind: 'CORRECTED',
              factId: factId('BranchEstablished'),
              factType: 'BranchEstablished',
              category: 'Branch',
              subjectId: 'luobo-branch',
              reason: '批准机关录错',
              actorId: 'PARTY_WORK',
              actorRole: 'PARTY_WORK',
              before: branchEstablished.data,
              after: { ...branchEstablished.data, approvedBy: '县公司党委' },
            },
          },
        ],
      },
    });
    expect((await context.ask(QUERY, { under: 'nowhere' }, ['AUDITOR'])).data).toMatchObject({
      corrections: { totalCount: 0 },
    });
    expect((await context.ask(QUERY, {}, ['STAFF'])).errors?.[0]?.extensions.code).toBe('NOT_AUTHORISED_ROLE');
  });

  it('keeps what still stands of an annulled fact as work that is left', async () => {
    await context.tell(postingEvents, 'wei', started);
    await context.settle(['FirstSecretaryAssigned']);
    // Told by hand: from then on the policy cannot take the First Secretary off again.
    await context.does('PARTY_WORK', 'WithdrawFirstSecretary', { branchId: 'luobo-branch', postingId: 'wei' });
    const annulment = {
      factId: factId('PostingStarted'),
      factType: 'PostingStarted',
      unitId: 'luobo',
      reason: '录入有误',
    };
    await context.tell(postingEvents, 'wei', { type: 'PostingAnnulled', data: annulment });
    const left = async () =>
      (
        await context.ask('{ leftovers { edges { node { causeId reason effects { factType subjectId } } } } }', {}, [
          'AUDITOR',
        ])
      ).data;
    const open = {
      leftovers: {
        edges: [
          {
            node: {
              causeId: factId('PostingStarted'),
              reason: '录入有误',
              effects: [{ factType: 'FirstSecretaryAssigned', subjectId: 'luobo-branch' }],
            },
          },
        ],
      },
    };
    expect(await left()).toStrictEqual(open);
    for (const type of ['FirstSecretaryWithdrawn', 'FirstSecretaryAssigned'])
      await context.does('PARTY_WORK', 'AnnulBranch', {
        id: 'luobo-branch',
        factId: factId(type),
        reason: '任职已撤销',
      });
    expect(await eventually(left, (now) => JSON.stringify(now) !== JSON.stringify(open))).toStrictEqual({
      leftovers: { edges: [] },
    });
  });
});
