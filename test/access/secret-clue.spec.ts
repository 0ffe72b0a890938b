import { randomUUID } from 'node:crypto';
import { clueEvents, encodeNodeId, postingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { clueOpened, clueReferred } from '../support/clue.story';
import { started } from '../support/posting.story';
import { runContext, type RunningContext } from '../support/running-context';

const { breachEventId: _, ...opened } = clueOpened({ basisRefs: ['台账'] }).data;
const COMMANDS: readonly (readonly [string, object])[] = [
  ['IdentifyFactor', { factor: '封印缺失' }],
  ['PlanMeasure', { measure: '核查', ownerId: 'hua', dueOn: '2030-06-28' }],
  ['CompleteMeasure', { result: '完成' }],
  ['VerifyEffect', { before: '高', after: '低', verdict: 'EFFECTIVE' }],
  ['ReassignClue', { toPersonId: 'hua', reason: '离任' }],
  ['ReferClue', { to: '纪检', reason: '涉嫌违纪' }],
  ['CloseClue', { conclusion: '了结' }],
];
const GIVEN_BY: Readonly<Record<string, readonly Role[]>> = {
  VerifyEffect: ['COUNTY_ENTERPRISE'],
  CloseClue: ['COUNTY_ENTERPRISE'],
};

describe('A clue that was referred', () => {
  let context: RunningContext;
  const opening = randomUUID();
  beforeAll(async () => {
    context = await runContext({ ...integrityPerformance, policies: [] }, 'bureau');
    await context.tellWorld();
    await context.tell(postingEvents, 'r.DISCIPLINE', {
      ...started,
      data: { ...started.data, personId: 'DISCIPLINE', stationId: 'fucheng' },
    });
    await context.does('STATION', 'OpenClue', { clueId: 'secret', ...opened, commandId: opening });
    await context.does('STATION', 'OpenClue', { clueId: 'plain', ...opened });
    await context.does('DISCIPLINE', 'ReferClue', { clueId: 'secret', to: '纪检', reason: '涉嫌违纪' });
    await context.tell(
      clueEvents,
      'own',
      { type: 'ClueOpened', data: { ...opened, stationId: 'fucheng', postingId: 'r.DISCIPLINE' } },
      clueReferred,
    );
  });
  afterAll(() => context.stop());

  const refusalOf = async (role: Role, command: string, input: object) => {
    const { errors } = await context.send(role, command, input);
    return JSON.stringify(errors?.map(({ message, extensions }) => ({ message, extensions })));
  };

  it.each(COMMANDS)('is to %s as if it were not there', async (command, data) => {
    for (const role of GIVEN_BY[command] ?? (['STATION'] as const)) {
      const secret = await refusalOf(role, command, { clueId: 'secret', ...data });
      const unknown = await refusalOf(role, command, { clueId: 'nobody', ...data });
      expect(secret).toContain('REFERENCE_UNKNOWN');
      expect(secret.replaceAll('secret', 'nobody')).toBe(unknown);
    }
  });

  it('has no facts that others could correct or annul: they are told what they would be of a clue that never was', async () => {
    const amend = { factId: context.facts().find(({ stream }) => stream === 'Clue-secret')?.id, reason: '录入有误' };
    for (const [command, more] of [
      ['CorrectClue', { clueOpened: { hypothesis: '另有原因' } }],
      ['AnnulClue', {}],
    ] as const)
      for (const role of ['STATION', 'PARTY_WORK', 'COUNTY_ENTERPRISE'] as const) {
        const secret = await refusalOf(role, command, { id: 'secret', ...amend, ...more });
        const unknown = await refusalOf(role, command, { id: 'nobody', ...amend, ...more });
        expect(secret.replaceAll('secret', 'nobody')).toBe(unknown);
      }
    expect(await refusalOf('DISCIPLINE', 'CorrectClue', { id: 'secret', ...amend })).toContain('FACT_NOT_CORRECTABLE');
  });

  it('is not there either for an investigator whom it is about', async () => {
    const data = { conclusion: '了结' };
    const own = await refusalOf('DISCIPLINE', 'CloseClue', { clueId: 'own', ...data });
    const unknown = await refusalOf('DISCIPLINE', 'CloseClue', { clueId: 'nobody', ...data });
    expect(own.replaceAll('"own"', '"nobody"').replaceAll('“own”', '“nobody”')).toBe(unknown);
  });

  it('is dealt with by those who look into it', async () => {
    expect(await refusalOf('DISCIPLINE', 'ReferClue', { clueId: 'secret', to: '纪检', reason: '涉嫌违纪' })).toContain(
      'CLUE_ALREADY_REFERRED',
    );
  });

  it('does not come back to who opened it by sending the same command again', async () => {
    const again = await context.send(
      'STATION',
      'OpenClue',
      { clueId: 'secret', ...opened, commandId: opening },
      'id hypothesis',
    );
    expect(again).toStrictEqual({ data: { openClue: null } });
  });

  it('leaves the sight of who refers it with the referral', async () => {
    await context.does('STATION', 'OpenClue', { clueId: 'passing', ...opened });
    const referral = await context.send('STATION', 'ReferClue', { clueId: 'passing', to: '纪检', reason: '涉嫌违纪' });
    expect(referral).toStrictEqual({ data: { referClue: null } });
  });

  const QUERY = `{ clue(id: "secret") { id } clues { totalCount edges { node { id } } }
    _entities(representations: [{ __typename: "Clue", id: "secret", nodeId: "${encodeNodeId({ type: 'Clue', id: 'secret' })}" }]) { __typename } }`;

  it('is not there as of a day before the referral either', async () => {
    const referredAt = context.facts().find(({ type }) => type === 'ClueReferred')?.position ?? 0;
    const { data } = await context.askAt(referredAt - 1, QUERY);
    expect(data).toStrictEqual({
      clue: null,
      clues: { totalCount: 1, edges: [{ node: { id: 'plain' } }] },
      _entities: [null],
    });
  });

  it.each([
    ['PARTY_WORK', null, ['plain']],
    ['AUDITOR', null, ['plain']],
    ['STAFF', null, []],
    ['DISCIPLINE', { id: 'secret' }, ['passing', 'plain', 'secret']],
    ['PARTY_COMMITTEE', { id: 'secret' }, ['own', 'passing', 'plain', 'secret']],
  ] as const)('is read by %s as far as the role goes', async (role, clue, ids) => {
    const { data } = await context.ask(QUERY, {}, [role], role);
    const { edges, totalCount } = data?.['clues'] as { totalCount: number; edges: { node: { id: string } }[] };
    expect(data?.['clue']).toStrictEqual(clue);
    expect(edges.map(({ node }) => node.id).toSorted()).toStrictEqual([...ids]);
    expect(totalCount).toBe(ids.length);
  });

  it('is not there for anybody without a role, and nothing else is', async () => {
    const { data } = await context.ask(QUERY, {}, []);
    expect(data).toStrictEqual({ clue: null, clues: { totalCount: 0, edges: [] }, _entities: [null] });
  });
});
