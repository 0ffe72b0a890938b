import { indicatorEvents, postingEvents } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { addMonths } from '@zhudian/programme';
import { weiPosted } from '../support/organization.story';
import { runContext, type RunningContext } from '../support/running-context';

const loss = { stationId: 'luobo', code: 'LINE_LOSS' };
const recovery = { stationId: 'luobo', code: 'BILL_RECOVERY' };
const source = '南供市场〔2015〕30号';
const ENTITY = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Station { indicators { id code target comparator period numerator denominator value gap onTarget } }
  ... on Posting { evaluations { id kind month openedOn posting { id } station { id } } } } }`;

describe('Indicators and evaluations in the graph', () => {
  let context: RunningContext;
  const county = (command: string, input: object) => context.does('COUNTY_ENTERPRISE', command, input);

  beforeAll(async () => {
    context = await runContext(integrityPerformance, 'wuming');
    await context.tellWorld();
    await county('SetTarget', { ...loss, value: 8, comparator: 'AT_MOST', from: '2016-01-01', source });
    await county('SetTarget', { ...recovery, value: 99.8, comparator: 'AT_LEAST', from: '2016-01-01', source });
    for (const [period, numerator] of [
      ['2016-01', 75_000],
      ['2016-02', 91_000],
    ] as const)
      await county('ReportReading', { ...loss, period, numerator, denominator: 1_000_000 });
    await county('ReportReading', { ...recovery, period: '2016-01', numerator: 499_000, denominator: 500_000 });
  });
  afterAll(() => context.stop());

  it('a station shows its newest readings against their targets', async () => {
    const { data } = await context.ask(ENTITY, {
      of: [
        { __typename: 'Station', id: 'luobo' },
        { __typename: 'Station', id: 'none' },
      ],
    });
    expect(data).toStrictEqual({
      _entities: [
        {
          indicators: [
            {
              id: 'luobo.LINE_LOSS',
              code: 'LINE_LOSS',
              target: 8,
              comparator: 'AT_MOST',
              period: '2016-02',
              numerator: 91_000,
              denominator: 1_000_000,
              value: 9.1,
              gap: 1.1,
              onTarget: false,
            },
            {
              id: 'luobo.BILL_RECOVERY',
              code: 'BILL_RECOVERY',
              target: 99.8,
              comparator: 'AT_LEAST',
              period: '2016-01',
              numerator: 499_000,
              denominator: 500_000,
              value: 99.8,
              gap: 0,
              onTarget: true,
            },
          ],
        },
        { indicators: [] },
      ],
    });
  });

  it('an indicator shows its last readings, and which indicators miss their target', async () => {
    const { data } = await context.ask(`{
      indicator(id: "luobo.LINE_LOSS") { station { id } targets { value from } readings(last: 1) { period value corrected } all: readings { period } none: readings(last: 0) { period } }
      missed: indicators(onTarget: false) { totalCount edges { node { id } } }
      met: indicators(onTarget: true, code: LINE_LOSS) { totalCount }
      nothing: indicator(id: "nowhere") { id }
    }`);
    expect(data).toStrictEqual({
      indicator: {
        station: { id: 'luobo' },
        targets: [{ value: 8, from: '2016-01-01' }],
        readings: [{ period: '2016-02', value: 9.1, corrected: false }],
        all: [{ period: '2016-01' }, { period: '2016-02' }],
        none: [],
      },
      missed: { totalCount: 1, edges: [{ node: { id: 'luobo.LINE_LOSS' } }] },
      met: { totalCount: 0 },
      nothing: null,
    });
  });

  it('an indicator shows its readings as far back as they go, more than ten years', async () => {
    const months = Array.from({ length: 130 }, (_, nth) => addMonths('2005-01-01', nth).slice(0, 7));
    const satisfaction = { stationId: 'luobo', code: 'SATISFACTION' };
    await county('SetTarget', { ...satisfaction, value: 90, comparator: 'AT_LEAST', from: '2005-01-01', source });
    await context.tell(
      indicatorEvents,
      'luobo.SATISFACTION',
      ...months.map((period) => ({
        type: 'ReadingReported' as const,
        data: { period, numerator: 90, denominator: 100, value: 90 },
      })),
    );
    const { data } = await context.ask('{ indicator(id: "luobo.SATISFACTION") { readings(last: 200) { period } } }');
    const { readings } = (data as { indicator: { readings: readonly { period: string }[] } }).indicator;
    expect(readings.map(({ period }) => period)).toStrictEqual(months);
  });

  it('a posting that starts shows the evaluation of its first month', async () => {
    await context.tell(postingEvents, 'r2016.wei', weiPosted);
    await context.settle(['EvaluationOpened']);
    const { data } = await context.ask(ENTITY, { of: [{ __typename: 'Posting', id: 'r2016.wei' }] });
    expect(data).toStrictEqual({
      _entities: [
        {
          evaluations: [
            {
              id: 'r2016.wei.2016-03',
              kind: 'MONTHLY',
              month: '2016-03',
              openedOn: '2016-03-01',
              posting: { id: 'r2016.wei' },
              station: { id: 'luobo' },
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['PERIOD_DUPLICATE', 'STATION', 'ReportReading', { ...loss, period: '2016-01', numerator: 1, denominator: 2 }],
    ['PERIOD_OPEN', 'STATION', 'ReportReading', { ...loss, period: '2031-01', numerator: 1, denominator: 2 }],
    [
      'REFERENCE_UNKNOWN',
      'STATION',
      'ReportReading',
      { ...loss, stationId: 'wuming', period: '2016-01', numerator: 1, denominator: 2 },
    ],
    [
      'REFERENCE_UNKNOWN',
      'STATION',
      'ReportReading',
      { ...loss, stationId: 'bureau', period: '2016-01', numerator: 1, denominator: 2 },
    ],
    [
      'TARGET_OVER_HUNDRED',
      'RURAL_POWER',
      'SetTarget',
      { ...loss, value: 101, comparator: 'AT_MOST', from: '2016-01-01', source },
    ],
    [
      'INVALID_INPUT',
      'RURAL_POWER',
      'SetTarget',
      { ...loss, value: 1001, comparator: 'AT_MOST', from: '2016-01-01', source },
    ],
    [
      'NOT_AUTHORISED_ROLE',
      'STATION',
      'SetTarget',
      { ...loss, value: 8, comparator: 'AT_MOST', from: '2016-01-01', source },
    ],
    ['REFERENCE_UNKNOWN', 'PARTY_WORK', 'OpenEvaluation', { postingId: 'none', stationId: 'luobo', kind: 'TERM' }],
  ] as const)('says %s to a %s who sends %s', async (code, role, command, input) => {
    const { errors } = await context.send(role, command, input);
    expect(errors?.map(({ extensions }) => extensions.code)).toStrictEqual([code]);
  });
});
