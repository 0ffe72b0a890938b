import { orgUnitEvents, postingEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import type { Role } from '@zhudian/programme';
import {
  branchEstablished,
  bureauRegistered,
  luoboRegistered,
  wumingRegistered,
} from '../../support/organization.story';
import { eventually } from '../../support/patience';
import { started } from '../../support/posting.story';
import { runContext, type RunningContext } from '../../support/running-context';

const LIST = `query ($state: ConsequenceState, $under: ID) { refusedConsequences(state: $state, under: $under, first: 5) {
  totalCount edges { node { id policy command refusal details { name value } causeId causeType state closedBecause how unit { id } } } } }`;
const DUE = '{ ownDueItems(dueBefore: "2032-01-01", first: 20) { items { kind subjectId unitId } } }';
interface ConsequenceNode {
  readonly id: string;
  readonly state: string;
}

describe('A consequence that is refused', () => {
  let context: RunningContext;
  beforeEach(async () => {
    context = await runContext(organization, 'bureau');
    await context.tell(orgUnitEvents, 'bureau', bureauRegistered);
    await context.tell(orgUnitEvents, 'wuming', wumingRegistered);
    await context.tell(orgUnitEvents, 'luobo', luoboRegistered);
    await context.tellPeople('wei');
    // Its branch is not established yet.
    await context.tell(postingEvents, 'wei', started);
    await context.settle(['ConsequenceRefused']);
  });
  afterEach(() => context.stop());

  const list = async (variables: object = {}) => {
    const { data } = await context.ask(LIST, variables, ['AUDITOR']);
    const { edges } = data?.['refusedConsequences'] as { edges: { node: ConsequenceNode }[] };
    return edges.map(({ node }) => node);
  };
  const pending = async () => (await list({ state: 'PENDING' }))[0]?.id ?? '';
  const due = async () => {
    const { items } = (await context.ask(DUE)).data?.['ownDueItems'] as { items: { kind: string }[] };
    return items.filter(({ kind }) => kind === 'CONSEQUENCE_SETTLED');
  };
  const establish = () =>
    context.does('PARTY_WORK', 'EstablishBranch', { branchId: 'luobo-branch', ...branchEstablished.data });
  const code = async (role: Role, input: object) =>
    (await context.send(role, 'SettleConsequence', input)).errors?.[0]?.extensions.code;

  it('is shown to those who deal with it, with its cause, and is due', async () => {
    const cause = context.facts().find(({ type }) => type === 'PostingStarted');
    expect(await list()).toStrictEqual([
      {
        id: expect.any(String),
        policy: 'first-secretary-on-branch',
        command: 'AssignFirstSecretary',
        refusal: 'REFERENCE_UNKNOWN',
        details: expect.arrayContaining([{ name: 'id', value: 'luobo-branch' }]),
        causeId: cause?.id,
        causeType: 'PostingStarted',
        state: 'PENDING',
        closedBecause: null,
        how: null,
        unit: { id: 'bureau' },
      },
    ]);
    expect(await due()).toStrictEqual([{ kind: 'CONSEQUENCE_SETTLED', subjectId: await pending(), unitId: 'bureau' }]);
    expect((await context.ask(LIST, {}, ['STAFF'])).data).toMatchObject({ refusedConsequences: { totalCount: 0 } });
  });

  it('is tried again, and closed by itself when what was missing is there', async () => {
    await context.retry();
    expect(await list()).toMatchObject([{ state: 'PENDING' }]);
    await establish();
    await context.retry();
    expect(await list()).toMatchObject([{ state: 'CLOSED', closedBecause: 'ACCEPTED' }]);
    expect(await due()).toStrictEqual([]);
    const { data } = await context.ask('{ branch(id: "luobo-branch") { firstSecretary { id } } }');
    expect(data).toStrictEqual({ branch: { firstSecretary: { id: 'wei' } } });
    await context.retry();
    expect(context.facts().filter(({ type }) => type === 'FirstSecretaryAssigned')).toHaveLength(1);
  });

  it('is closed when its cause is annulled', async () => {
    const cause = context.facts().find(({ type }) => type === 'PostingStarted');
    const annulled = { factId: cause?.id, factType: 'PostingStarted', unitId: 'bureau', reason: '重复录入' };
    await context.tell(postingEvents, 'wei', { type: 'PostingAnnulled', data: annulled } as never);
    await context.retry();
    expect(await list()).toMatchObject([{ state: 'CLOSED', closedBecause: 'CAUSE_AMENDED' }]);
    await establish();
    await context.retry();
    expect(context.facts().filter(({ type }) => type === 'FirstSecretaryAssigned')).toStrictEqual([]);
  });

  it('is settled by hand, once, by those who may, and is pending again when that is annulled', async () => {
    const consequenceId = await pending();
    const settle = { consequenceId, how: '党支部已撤并，改派至新党支部。' };
    expect(await code('STATION', settle)).toBe('NOT_AUTHORISED_ROLE');
    expect(await code('ADMINISTRATOR', { ...settle, consequenceId: 'nothing' })).toBe('REFERENCE_UNKNOWN');
    expect(await code('ADMINISTRATOR', { ...settle, how: 'a\u202Eb' })).toBe('INVALID_INPUT');
    await context.does('ADMINISTRATOR', 'SettleConsequence', settle);
    expect(await list()).toMatchObject([{ state: 'SETTLED', how: settle.how }]);
    expect(await code('ADMINISTRATOR', settle)).toBe('CONSEQUENCE_NOT_PENDING');
    await establish();
    await context.retry();
    expect(context.facts().filter(({ type }) => type === 'FirstSecretaryAssigned')).toStrictEqual([]);
    const factId = context.facts().find(({ type }) => type === 'ConsequenceSettled')?.id;
    await context.does('ADMINISTRATOR', 'AnnulConsequence', { id: consequenceId, factId, reason: '登记错误' });
    await eventually(pending, (id) => id === consequenceId);
    await context.retry();
    expect(await list()).toMatchObject([{ state: 'CLOSED', closedBecause: 'ACCEPTED' }]);
  });
});
