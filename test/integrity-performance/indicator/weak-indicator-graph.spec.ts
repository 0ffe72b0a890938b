import { integrityPerformance } from '@zhudian/integrity-performance';
import type { Role } from '@zhudian/programme';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: I15, I16, I17, I18
const ofLuobo = { stationId: 'luobo', code: 'LINE_LOSS' };
const target = {
  ...ofLuobo,
  value: 8,
  comparator: 'AT_MOST',
  from: '2016-01-01',
  source: '南供市场〔2015〕30号',
  occurredOn: '2016-01-04',
};
const reading = (period: string, numerator: number, occurredOn: string, code = 'LINE_LOSS') => ({
  stationId: 'luobo',
  code,
  period,
  numerator,
  denominator: 1_000_000,
  occurredOn,
});
const risk = {
  riskPointId: 'luobo-seals',
  stationId: 'luobo',
  domain: 'METERING',
  post: '抄表收费员',
  behaviour: '利用封印管理漏洞调低电量',
  focus: '封印领用与核销',
  likelihood: 2,
  impact: 3,
  occurredOn: '2016-03-01',
};
const WEAK = `{ weakIndicators(under: "wuming") { station { id } since months domains unregistered
  indicator { code value target gap weak riskDomains kind { unit comparator formula { zh } bound } }
  risks { id level } clues { id } } }`;

describe('Weak indicators in the graph', () => {
  let context: RunningContext;
  let breachEventId: string;
  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'bureau');
    await context.tellWorld();
    await context.does('BUSINESS_MANAGEMENT', 'SetTarget', target);
    await context.does('STATION', 'ReportReading', reading('2016-01', 91_000, '2016-02-01'));
    await context.does('STATION', 'ReportReading', reading('2016-02', 95_000, '2016-03-01'));
    await context.settle(['ClueOpened']);
    breachEventId = context.facts().findLast(({ type }) => type === 'BreachDetected')?.id ?? '';
  });
  afterAll(() => context.stop());

  const refusal = async (role: Role, command: string, input: object) =>
    (await context.send(role, command, input)).errors?.[0]?.extensions.code;
  const asked = async (query: string, roles?: readonly Role[], personId?: string) => {
    const { data, errors } = await context.ask(query, {}, roles, personId);
    expect(errors).toBeUndefined();
    return data;
  };
  const due = async (before: string) => {
    const data = await asked(`{ ownDueItems(dueBefore: "${before}", first: 9) { items { kind subjectId of dueOn } } }`);
    return (data?.['ownDueItems'] as { items: { kind: string }[] }).items.filter(
      ({ kind }) => kind === 'BREACH_TAKEN_UP',
    );
  };

  it('refuses the wrong person, station, target and a hostile text', async () => {
    expect(await refusal('STAFF', 'SetTarget', target)).toBe('NOT_AUTHORISED_ROLE');
    expect(
      await refusal('STATION', 'ReportReading', { ...reading('2016-02', 1, '2016-03-01'), stationId: 'wuming' }),
    ).toBe('REFERENCE_UNKNOWN');
    expect(await refusal('BUSINESS_MANAGEMENT', 'SetTarget', { ...target, source: 'a\u202Eb' })).toBe('INVALID_INPUT');
    expect(await refusal('BUSINESS_MANAGEMENT', 'SetTarget', { ...target, value: 1001 })).toBe('INVALID_INPUT');
    expect(await refusal('BUSINESS_MANAGEMENT', 'SetTarget', { ...target, value: 101 })).toBe('TARGET_OVER_HUNDRED');
    expect(await refusal('STATION', 'ReportReading', reading('2016-03', 1, '2016-03-31'))).toBe('PERIOD_OPEN');
    expect(await refusal('STATION', 'ReportReading', reading('2016-02', 1, '2016-03-01', 'MANAGERIAL_LOSS'))).toBe(
      'READING_DERIVED',
    );
  });

  it('stand with their domains, and with the risks that are missing there', async () => {
    expect((await asked(WEAK))?.['weakIndicators']).toStrictEqual([
      {
        station: { id: 'luobo' },
        since: '2016-01',
        months: 2,
        domains: ['METERING'],
        unregistered: ['METERING'],
        indicator: {
          code: 'LINE_LOSS',
          value: 9.5,
          target: 8,
          gap: 1.5,
          weak: true,
          riskDomains: ['METERING'],
          kind: { unit: 'PERCENT', comparator: 'AT_MOST', formula: { zh: '供电量减售电量÷供电量×100%' }, bound: null },
        },
        risks: [],
        clues: [{ id: 'luobo.LINE_LOSS.2016-01' }],
      },
    ]);
  });

  it('are to be taken up by the end of the month in which they were found, when the clue of the system was annulled', async () => {
    expect(await due('2016-04-01')).toStrictEqual([]);
    const factId = context.facts().findLast(({ type }) => type === 'ClueOpened')?.id;
    const annul = { id: 'luobo.LINE_LOSS.2016-01', factId, reason: '须并案另行提出', occurredOn: '2016-03-01' };
    await context.does('COUNTY_ENTERPRISE', 'AnnulClue', annul);
    expect(await due('2016-03-31')).toStrictEqual([]);
    expect(await due('2016-04-01')).toStrictEqual([
      { kind: 'BREACH_TAKEN_UP', subjectId: 'luobo.LINE_LOSS', of: breachEventId, dueOn: '2016-03-31' },
    ]);
  });

  it('open the chain, and show it', async () => {
    await context.does('STATION', 'IdentifyRisk', risk);
    const clue = { clueId: 'loss', stationId: 'luobo', domain: 'METERING', hypothesis: '疑有窃电', basisRefs: [] };
    expect(
      await refusal('STATION', 'OpenClue', {
        ...clue,
        breachEventId: '00000000-0000-4000-8000-00000000dead',
        occurredOn: '2016-03-02',
      }),
    ).toBe('BREACH_UNKNOWN');
    await context.does('STATION', 'OpenClue', { ...clue, breachEventId, occurredOn: '2016-03-02' });
    expect(await due('2016-04-01')).toStrictEqual([]);
    const [weak] = (await asked(WEAK))?.['weakIndicators'] as readonly object[];
    expect(weak).toMatchObject({
      unregistered: [],
      risks: [{ id: 'luobo-seals', level: 'I' }],
      clues: [{ id: 'loss' }],
    });
    expect((await asked('{ weakIndicators(domain: REPAIR) { months } }'))?.['weakIndicators']).toStrictEqual([]);
    await context.does('DISCIPLINE', 'LinkToDomain', { ...ofLuobo, domain: 'REPAIR', occurredOn: '2016-03-03' });
    expect(
      (await asked('{ weakIndicators(domain: REPAIR) { domains unregistered } }'))?.['weakIndicators'],
    ).toStrictEqual([{ domains: ['METERING', 'REPAIR'], unregistered: ['REPAIR'] }]);
  });

  it('keep what was opened on a month whose breach is corrected to another one, of the same gap or not', async () => {
    const MEASURED = '{ clue(id: "loss") { measured { before { period value } } } }';
    const READINGS = '{ indicator(id: "luobo.LINE_LOSS") { readings { period findingEventId findingEventIds } } }';
    for (const [numerator, denominator, value] of [
      [96_000, 1_000_000, 9.6],
      [192_000, 2_000_000, 9.6],
      [95_000, 1_000_000, 9.5],
    ] as const) {
      const corrected = { ...reading('2016-02', numerator, '2016-03-03'), denominator, reason: '复核后更正' };
      await context.does('STATION', 'CorrectReading', corrected);
      expect(await asked(MEASURED)).toStrictEqual({ clue: { measured: { before: { period: '2016-02', value } } } });
      const [weak] = (await asked(WEAK))?.['weakIndicators'] as readonly object[];
      expect(weak).toMatchObject({ clues: [{ id: 'loss' }] });
      expect(await due('2016-04-01')).toStrictEqual([]);
    }
    const found = context
      .facts()
      .flatMap(({ type, data, id }) =>
        type === 'BreachDetected' && (data as { readonly period: string }).period === '2016-02' ? id : [],
      );
    expect(found).toHaveLength(3);
    expect((await asked(READINGS))?.['indicator']).toMatchObject({
      readings: [{}, { period: '2016-02', findingEventId: found[2], findingEventIds: found }],
    });
  });

  it('are measured before and after the measure', async () => {
    const MEASURED =
      '{ clue(id: "loss") { measured { indicator { id } before { period value } after { period value } change isBetter onTarget } } }';
    const before = { indicator: { id: 'luobo.LINE_LOSS' }, before: { period: '2016-02', value: 9.5 } };
    const unknown = { after: null, change: null, isBetter: null, onTarget: null };
    expect(await asked(MEASURED)).toStrictEqual({ clue: { measured: { ...before, ...unknown } } });
    const clueId = 'loss';
    await context.does('STATION', 'IdentifyFactor', {
      clueId,
      factor: '封印缺失',
      riskPointId: 'luobo-seals',
      occurredOn: '2016-03-04',
    });
    await context.does('STATION', 'PlanMeasure', {
      clueId,
      measure: '核查封印',
      ownerId: 'lan',
      dueOn: '2016-03-31',
      occurredOn: '2016-03-04',
    });
    await context.does('STATION', 'CompleteMeasure', { clueId, result: '补封12只', occurredOn: '2016-03-30' });
    await context.does('STATION', 'ReportReading', reading('2016-03', 99_000, '2016-04-01'));
    expect(await asked(MEASURED)).toStrictEqual({ clue: { measured: { ...before, ...unknown } } });
    const verify = { clueId, before: '封印缺失12只', after: '已补封', occurredOn: '2016-04-05' };
    expect(await refusal('COUNTY_ENTERPRISE', 'VerifyEffect', { ...verify, verdict: 'EFFECTIVE' })).toBe(
      'EFFECT_UNMEASURED',
    );
    await context.does('STATION', 'ReportReading', reading('2016-04', 85_000, '2016-05-02'));
    const inMay = { ...verify, occurredOn: '2016-05-03' };
    expect(await refusal('STAFF', 'VerifyEffect', inMay)).toBe('NOT_AUTHORISED_ROLE');
    expect(await refusal('COUNTY_ENTERPRISE', 'VerifyEffect', { ...inMay, verdict: 'INEFFECTIVE' })).toBe(
      'VERDICT_AGAINST_READINGS',
    );
    await context.does('COUNTY_ENTERPRISE', 'VerifyEffect', inMay);
    const EFFECTS = `{ clue(id: "loss") { step effects { verdict after
      measured { code before { period value } after { period value } } } } }`;
    const measured = {
      code: 'LINE_LOSS',
      before: { period: '2016-02', value: 9.5 },
      after: { period: '2016-04', value: 8.5 },
    };
    expect(await asked(EFFECTS)).toStrictEqual({
      clue: { step: 'VERIFIED', effects: [{ verdict: 'EFFECTIVE', after: '已补封', measured }] },
    });
    expect(await asked(MEASURED)).toStrictEqual({
      clue: {
        measured: { ...before, after: { period: '2016-04', value: 8.5 }, change: -1, isBetter: true, onTarget: false },
      },
    });
  });

  it('split into technical and managerial loss, and roll up by volume', async () => {
    await context.does('STATION', 'ReportReading', reading('2016-04', 60_000, '2016-05-02', 'TECHNICAL_LOSS'));
    const fucheng = { ...reading('2016-04', 1_000, '2016-05-02'), stationId: 'fucheng', denominator: 100_000 };
    await context.does('STATION', 'ReportReading', fucheng);
    const split = await asked('{ indicator(id: "luobo.MANAGERIAL_LOSS") { numerator denominator value } }');
    expect(split).toStrictEqual({ indicator: { numerator: 25_000, denominator: 1_000_000, value: 2.5 } });
    const rolled = await asked(`{ indicatorRollUp(code: LINE_LOSS, from: "2016-04-01", until: "2016-04-30") {
      unit { id } stations reporting readings missed numerator denominator value } }`);
    expect(rolled?.['indicatorRollUp']).toStrictEqual([
      {
        unit: { id: 'binyang' },
        stations: 1,
        reporting: 0,
        readings: 0,
        missed: 0,
        numerator: 0,
        denominator: 0,
        value: null,
      },
      {
        unit: { id: 'wuming' },
        stations: 2,
        reporting: 2,
        readings: 2,
        missed: 1,
        numerator: 86_000,
        denominator: 1_100_000,
        value: 7.818182,
      },
    ]);
    const kinds = (await asked('{ indicatorKinds { code unit } }'))?.['indicatorKinds'] as readonly object[];
    expect(kinds).toHaveLength(25);
    expect(kinds).toContainEqual({ code: 'REPAIR_ARRIVAL_REMOTE', unit: 'MINUTES' });
  });

  it('lose the managerial loss with the part that it was told with, and have it anew of another supply', async () => {
    const told = context
      .facts()
      .findLast(({ type, stream }) => type === 'ReadingReported' && stream.endsWith('.TECHNICAL_LOSS'));
    const annul = { id: 'luobo.TECHNICAL_LOSS', factId: told?.id, reason: '理论线损须重算', occurredOn: '2016-05-03' };
    const resupplied = { denominator: 850_000, occurredOn: '2016-05-04' };
    const correct = { ...reading('2016-04', 85_000, '2016-05-04'), ...resupplied, reason: '供电量重新核定' };
    expect(await refusal('STATION', 'CorrectReading', correct)).toBe('SUPPLY_DIFFERS');
    await context.does('STATION', 'AnnulIndicator', annul);
    expect(await asked('{ indicator(id: "luobo.MANAGERIAL_LOSS") { value } }')).toStrictEqual({ indicator: null });
    await context.does('STATION', 'CorrectReading', correct);
    const anew = { ...reading('2016-04', 51_000, '2016-05-04', 'TECHNICAL_LOSS'), ...resupplied };
    await context.does('STATION', 'ReportReading', anew);
    const split = await asked('{ indicator(id: "luobo.MANAGERIAL_LOSS") { numerator denominator value } }');
    expect(split).toStrictEqual({ indicator: { numerator: 34_000, denominator: 850_000, value: 4 } });
  });

  it('show no risks to those who may not see the register', async () => {
    const [weak] = (await asked(WEAK, ['STAFF']))?.['weakIndicators'] as readonly object[];
    expect(weak).toMatchObject({ indicator: { code: 'LINE_LOSS' }, risks: [] });
  });
});
