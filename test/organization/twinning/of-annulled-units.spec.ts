import { organization } from '@zhudian/organization';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B17
const twinningId = 'safety.liangjiang';
const LISTS = `{ twinnings(first: 5) { edges { node { id stage } } } twinning(id: "${twinningId}") { stage } }`;
const DUE = '{ ownDueItems(dueBefore: "2017-03-01", first: 20) { items { kind } } }';
const UNITS = [
  { orgUnitId: 'safety', type: 'DEPARTMENT', parentId: 'bureau', name: '安全监管部' },
  { orgUnitId: 'liangjiang', type: 'STATION', parentId: 'wuming', name: '两江供电所' },
];

describe('The twinning of units whose registration was annulled', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.tellWorld();
    for (const unit of UNITS)
      await context.does('PARTY_WORK', 'RegisterOrgUnit', { ...unit, occurredOn: '2016-03-01' });
    await context.does('PARTY_WORK', 'EstablishBranch', {
      branchId: 'liangjiang-branch',
      orgUnitId: 'liangjiang',
      name: '两江供电所党支部',
      approvedBy: '武鸣供电公司党委',
      occurredOn: '2016-03-01',
    });
    await context.does('PARTY_WORK', 'FormTwinning', {
      headquartersId: 'safety',
      stationId: 'liangjiang',
      branchId: 'liangjiang-branch',
      title: '规范作业票',
      documentNo: '共建〔2016〕4号',
      until: '2017-02-28',
      occurredOn: '2016-03-02',
    });
    for (const [category, id] of [
      ['Branch', 'liangjiang-branch'],
      ['OrgUnit', 'liangjiang'],
      ['OrgUnit', 'safety'],
    ] as const) {
      const factId = context.facts().find(({ stream }) => stream === `${category}-${id}`)?.id;
      await context.does('PARTY_WORK', `Annul${category}`, { id, factId, reason: '重复登记。' });
    }
  });
  afterAll(() => context.stop());

  const seenFrom = async (unit: string) => {
    const { data } = await context.of(unit).ask(LISTS, {}, ['COUNTY_PARTY_COMMITTEE']);
    return data;
  };
  const isDueFrom = async (unit: string) => {
    const { data } = await context.of(unit).ask(DUE, {}, ['COUNTY_PARTY_COMMITTEE']);
    const { items } = data?.['ownDueItems'] as { readonly items: readonly { readonly kind: string }[] };
    return items.some(({ kind }) => kind === 'TWINNING_ENDED');
  };
  const shown = (stage: string) => ({
    twinnings: { edges: [{ node: { id: twinningId, stage } }] },
    twinning: { stage },
  });

  it.each(['bureau', 'wuming'])('is seen, and due to be ended, at %s, above where they stood', async (unit) => {
    expect(await seenFrom(unit)).toStrictEqual(shown('IN_FORCE'));
    expect(await isDueFrom(unit)).toBe(true);
  });

  it('is seen nowhere else', async () => {
    expect(await seenFrom('binyang')).toStrictEqual({ twinnings: { edges: [] }, twinning: null });
    expect(await isDueFrom('binyang')).toBe(false);
  });

  it('is shown as ended once those above them have ended it', async () => {
    const end = { twinningId, reason: '两个单位合并。', occurredOn: '2017-02-28' };
    const { errors } = await context.of('wuming').send('COUNTY_PARTY_COMMITTEE', 'EndTwinning', end);
    expect(errors).toBeUndefined();
    for (const unit of ['bureau', 'wuming']) {
      expect(await seenFrom(unit)).toStrictEqual(shown('ENDED'));
      expect(await isDueFrom(unit)).toBe(false);
    }
  });
});
