import { randomUUID } from 'node:crypto';
import { branchEvents, clueEvents, committeeEvents, indicatorEvents, stationPostingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { eventually } from '../../support/patience';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: I18
const ofLuobo = { stationId: 'luobo', code: 'LINE_LOSS' };
const target = {
  ...ofLuobo,
  value: 8,
  comparator: 'AT_MOST',
  from: '2016-01-01',
  source: '南供市场〔2015〕30号',
  occurredOn: '2016-01-04',
};
const reading = (period: string, numerator: number, occurredOn: string) => ({
  ...ofLuobo,
  period,
  numerator,
  denominator: 1_000_000,
  occurredOn,
});
const CLUES = `{ clues(stationId: "luobo", first: 20) { edges { node {
  id open step breachEventId takeUpBy hypothesis conclusion posting { id } answersFor { id } opened { role on } } } } }`;
interface CluePage {
  readonly edges: readonly { readonly node: ShownClue }[];
}
interface ShownClue {
  readonly id: string;
  readonly open: boolean;
  readonly step: string;
}

describe('A breach that the system finds', () => {
  let context: RunningContext;
  beforeEach(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    await context.does('BUSINESS_MANAGEMENT', 'SetTarget', target);
  });
  afterEach(() => context.stop());

  const shown = async (): Promise<readonly ShownClue[]> => {
    const { data, errors } = await context.ask(CLUES);
    expect(errors).toBeUndefined();
    return (data?.['clues'] as { edges: { node: ShownClue }[] }).edges.map(({ node }) => node);
  };
  const stand = async (...ids: readonly string[]) => {
    const open = async () => (await shown()).filter((one) => one.open).map(({ id }) => id);
    expect(await eventually(open, (one) => one.join() === ids.join())).toStrictEqual(ids);
  };
  const due = async (before: string) => {
    const { data } = await context.ask(
      `{ ownDueItems(dueBefore: "${before}", first: 9) { items { kind subjectId dueOn ownerId } } }`,
    );
    const { items } = data?.['ownDueItems'] as { items: { kind: string }[] };
    return items.filter(({ kind }) => ['FACTOR_IDENTIFIED', 'BREACH_TAKEN_UP', 'CLUE_ASSIGNED'].includes(kind));
  };
  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const factOf = (type: string) => context.facts().findLast((fact) => fact.type === type)?.id;

  it('opens a clue with its proof and its day, once for months that follow each other', async () => {
    await context.does('STATION', 'ReportReading', reading('2016-01', 91_000, '2016-02-01'));
    await stand('luobo.LINE_LOSS.2016-01');
    expect(await shown()).toStrictEqual([
      {
        id: 'luobo.LINE_LOSS.2016-01',
        open: true,
        step: 'OPENED',
        breachEventId: factOf('BreachDetected'),
        takeUpBy: '2016-02-29',
        hypothesis: '2016-01线损率未达标，原因待查。',
        conclusion: null,
        posting: null,
        answersFor: null,
        opened: { role: 'POLICY', on: '2016-02-01' },
      },
    ]);
    await context.does('STATION', 'ReportReading', reading('2016-02', 95_000, '2016-03-01'));
    expect(await due('2016-02-08')).toStrictEqual([]);
    const ofClue = { subjectId: 'luobo.LINE_LOSS.2016-01', ownerId: null };
    const assign = { kind: 'CLUE_ASSIGNED', ...ofClue, dueOn: '2016-02-08' };
    expect(await due('2016-02-09')).toStrictEqual([assign]);
    const item = { kind: 'FACTOR_IDENTIFIED', ...ofClue, dueOn: '2016-02-29' };
    expect(await due('2016-03-01')).toStrictEqual([assign, item]);
    const named = {
      clueId: 'luobo.LINE_LOSS.2016-01',
      toPersonId: 'lan',
      reason: '分管计量',
      occurredOn: '2016-03-01',
    };
    expect(await refusal('STAFF', 'ReassignClue', named)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('STATION', 'ReassignClue', { ...named, toPersonId: 'nobody' })).toBe('REFERENCE_UNKNOWN');
    await context.does('STATION', 'ReassignClue', named);
    expect(await due('2016-03-01')).toStrictEqual([{ ...item, ownerId: 'lan' }]);
    await stand('luobo.LINE_LOSS.2016-01');
    const factor = { clueId: 'luobo.LINE_LOSS.2016-01', factor: '封印缺失', occurredOn: '2016-03-02' };
    expect(await refusal('STAFF', 'IdentifyFactor', factor)).toBe('NOT_AUTHORISED_ROLE');
    await context.does('STATION', 'IdentifyFactor', factor);
    expect(await due('2016-04-01')).toStrictEqual([]);
  });

  it('gives its clue to the First Secretary, else to the secretary of the branch', async () => {
    const offices = [{ personId: 'lan', office: 'SECRETARY' }];
    const filled = { offices, approvedBy: '武鸣党委', documentNo: '武党〔2016〕1号', termEndsOn: '2019-01-01' };
    await context.tell(committeeEvents, 'luobo-branch', { type: 'CommitteeOfficesFilled', data: filled });
    await context.does('STATION', 'ReportReading', reading('2016-01', 91_000, '2016-02-01'));
    await stand('luobo.LINE_LOSS.2016-01');
    expect(await shown()).toMatchObject([{ answersFor: { id: 'lan' }, posting: null }]);
    await context.tell(stationPostingEvents, 'luobo', { type: 'StationReserved', data: { postingId: 'r1.wei' } });
    const billed = { ...ofLuobo, code: 'BILL_RECOVERY', period: '2016-02', numerator: 90, denominator: 100 };
    await context.does('BUSINESS_MANAGEMENT', 'SetTarget', {
      ...target,
      code: 'BILL_RECOVERY',
      comparator: 'AT_LEAST',
      value: 99,
    });
    await context.does('STATION', 'ReportReading', { ...billed, occurredOn: '2016-03-01' });
    await stand('luobo.BILL_RECOVERY.2016-02', 'luobo.LINE_LOSS.2016-01');
    expect((await shown())[0]).toMatchObject({ answersFor: { id: 'wei' }, posting: { id: 'r1.wei' } });
    expect(await due('2016-04-01')).toMatchObject([
      { kind: 'FACTOR_IDENTIFIED', ownerId: 'lan' },
      { kind: 'FACTOR_IDENTIFIED', ownerId: 'wei' },
    ]);
    const joined = { personId: 'lan', status: 'FULL', votes: true, via: 'TRANSFER' };
    await context.tell(branchEvents, 'luobo-branch', { type: 'MemberJoined', data: joined });
    const lan = context.by({ personId: 'lan', roles: ['BRANCH_SECRETARY'], unit: 'luobo' });
    const refused = async (command: string, input: object, occurredOn = '2016-03-02') => {
      const sent = await lan.send(command, { clueId: 'luobo.LINE_LOSS.2016-01', occurredOn, ...input });
      return sent.errors?.[0]?.extensions.code;
    };
    expect(await refused('IdentifyFactor', { factor: '封印缺失' })).toBeUndefined();
    const measure = { measure: '核查封印', ownerId: 'lan', dueOn: '2016-03-31' };
    expect(await refused('PlanMeasure', measure)).toBeUndefined();
    expect(await refused('CompleteMeasure', { result: '补封12只' }, '2016-03-30')).toBeUndefined();
    expect((await shown())[1]).toMatchObject({ step: 'COMPLETED', answersFor: { id: 'lan' } });
    expect(await refused('ReassignClue', { toPersonId: 'wei', reason: '第一书记到任' }, '2016-03-31')).toBe('OWN_CASE');
    expect(await refused('CloseClue', { conclusion: '已见效' }, '2016-03-31')).toBe('NOT_AUTHORISED_ROLE');
  });

  it('that people have a clue on already gets none, also on a log that is older than the policy', async () => {
    const [january, february] = [randomUUID(), randomUUID()];
    const theirs = (breachEventId: string) => ({
      type: 'ClueOpened',
      data: { stationId: 'fucheng', domain: 'METERING', hypothesis: '疑有窃电', breachEventId, basisRefs: [] },
    });
    const closed = { type: 'ClueClosed', data: { stationId: 'fucheng', conclusion: '已查明' } };
    await context.tell(clueEvents, 'theirs-1', theirs(january), closed);
    const breach = (id: string, period: string) => ({ id, type: 'BreachDetected', data: { period, gap: -1 } });
    await context.tell(indicatorEvents, 'fucheng.LINE_LOSS', breach(january, '2016-01'));
    await context.tell(indicatorEvents, 'fucheng.LINE_LOSS', breach(february, '2016-02'));
    await context.settle(['ClueEntered']);
    const ids = async () =>
      ((await context.ask(CLUES.replace('luobo', 'fucheng'))).data?.['clues'] as CluePage).edges.map(
        ({ node }) => node.id,
      );
    expect((await ids()).toSorted()).toStrictEqual(['fucheng.LINE_LOSS.2016-02', 'theirs-1']);
  });

  it('takes its clue back when the reading is corrected, and opens it again when it is wrong after all', async () => {
    await context.does('STATION', 'ReportReading', reading('2016-01', 91_000, '2016-02-01'));
    await stand('luobo.LINE_LOSS.2016-01');
    const corrected = { ...reading('2016-01', 75_000, '2016-02-03'), reason: '漏计3户' };
    await context.does('STATION', 'CorrectReading', corrected);
    await stand();
    expect(await shown()).toMatchObject([{ conclusion: '2016-01线损率数据更正后不再认定未达标，线索了结。' }]);
    const again = { ...reading('2016-01', 90_000, '2016-02-04'), reason: '更正有误' };
    await context.does('STATION', 'CorrectReading', again);
    await stand('luobo.LINE_LOSS.2016-01');
    expect(await shown()).toHaveLength(1);
  });

  it('has no clue when it is annulled with its reading; one that somebody has begun on is left to be dealt with', async () => {
    await context.does('STATION', 'ReportReading', reading('2016-01', 91_000, '2016-02-01'));
    await stand('luobo.LINE_LOSS.2016-01');
    const annul = { id: 'luobo.LINE_LOSS', factId: factOf('ReadingReported'), reason: '报错供电所' };
    await context.does('STATION', 'AnnulIndicator', { ...annul, occurredOn: '2016-02-02' });
    expect(await eventually(shown, ({ length }) => length === 0)).toStrictEqual([]);
    await context.does('STATION', 'ReportReading', reading('2016-01', 92_000, '2016-02-05'));
    await stand('luobo.LINE_LOSS.2016-01');
    const factor = { clueId: 'luobo.LINE_LOSS.2016-01', factor: '封印缺失', occurredOn: '2016-02-08' };
    await context.does('STATION', 'IdentifyFactor', factor);
    const anew = { ...annul, factId: factOf('ReadingReported'), occurredOn: '2016-02-09' };
    await context.does('STATION', 'AnnulIndicator', anew);
    await context.settle(['IndicatorAnnulled']);
    expect(await shown()).toMatchObject([{ id: 'luobo.LINE_LOSS.2016-01', open: true, step: 'FACTOR' }]);
  });

  it('is a thing of the programme: nobody gives its commands', async () => {
    const ofBreach = { clueId: 'x', ...ofLuobo, period: '2016-01', occurredOn: '2016-02-01' };
    const { errors } = await context.send('DISCIPLINE', 'CloseClearedClue', ofBreach);
    expect(errors).toHaveLength(1);
    expect(await shown()).toStrictEqual([]);
  });
});
