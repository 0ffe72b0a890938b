import { eventually } from '../support/patience';
import { csv, type Bureau, type Files } from './support/bureau';
import { workbook } from './support/workbook';

/** A bureau brings the readings of its indicators, by CSV and by Excel. */
export const readingSpecs = (bureau: Bureau): void => {
  const { bringFiles, factsOf } = bureau;

  describe('and brings its readings', () => {
    const HEADER = ['供电所编号', '代码', '所属月份', '分子', '分母', '发生日期'];
    const TARGETS = [
      ['stationId', 'code', 'value', 'comparator', 'from', 'source', 'occurredOn'],
      ['luobo', '线损率', '8', '不高于', '2016-01-01', '2016年线损计划', '2016-03-05'],
    ];
    const bring = (files: Files, given: string, ...more: string[]) =>
      bringFiles(files, '2016年营销系统月报', given, ...more);
    const reporter = () => bureau.system.tokenOf('reporter', ['RURAL_POWER'], 'wuming');
    const lossIn = async () => (await factsOf('Indicator-luobo.LINE_LOSS')).map(({ type }) => type);
    type Row = readonly (string | number)[];
    const january: Row = ['luobo', '线损率', '2016-01', 90, 1000, '2016-03-05'];
    const february: Row = ['luobo', 'LINE_LOSS', '2016年2月1日', -20, 1000, '2016-03-05'];
    const recovery: Row = ['luobo', '电费回收率', '2016/01/01', 995, 1000, '2016-03-05'];
    const written = {
      csv: (...rows: Row[]) => csv(...[HEADER, ...rows].map((row) => row.map(String))),
      xlsx: (...rows: Row[]) => workbook([HEADER, ...rows]),
    };
    const FAULTY: readonly (readonly [Row, string])[] = [
      [['luobo', '线损率', '2016-01', 91, 1000, '2016-03-05'], 'PERIOD_DUPLICATE'],
      [['luobo', '抄表率', '2016-01', 5, 0, '2016-03-05'], 'BAD_DENOMINATOR'],
      [['luobo', '抄表率', '2016-02', -5, 100, '2016-03-05'], 'BAD_NUMERATOR'],
      [['luobo', '管理线损率', '2016-01', 5, 100, '2016-03-05'], 'READING_DERIVED'],
      [['luobo', '抄表率', '2016-05', 5, 100, '2016-03-05'], 'PERIOD_OPEN'],
      [['luobo', '客流量', '2016-01', 5, 100, '2016-03-05'], 'code'],
      [['luobo', '抄表率', '2016-01', '约五百', 600, '2016-03-05'], '须为数字.*numerator'],
      [['luobo', '抄表率', '2016-01', '0x10', 600, '2016-03-05'], '须为数字.*numerator'],
      [['luobo', '抄表率', '2016-01', 'NaN', 600, '2016-03-05'], '须为数字.*numerator'],
      [['nalou', '抄表率', '2016-01', 5, 100, '2016-03-05'], 'NOT_AUTHORISED_SCOPE'],
      [['nowhere', '抄表率', '2016-01', 5, 100, '2016-03-05'], 'REFERENCE_UNKNOWN'],
      [['nowhere', '抄表率', '2016-01', '约五百', 600, '2016-03-05'], 'INVALID_INPUT, REFERENCE_UNKNOWN'],
    ];

    beforeAll(async () => {
      const admin = bureau.system.as('admin', ['ADMINISTRATOR'], 'nanning');
      const register = (input: object) => admin.does('RegisterOrgUnit', '2016-01-04', input);
      const county = { name: '邕宁供电公司', type: 'COUNTY_ENTERPRISE', parentId: 'nanning', divisionCode: '450109' };
      await register({ ...county, orgUnitId: 'yongning' });
      await register({
        ...county,
        orgUnitId: 'nalou',
        name: '那楼供电所',
        type: 'STATION',
        parentId: 'yongning',
        divisionCode: '450109105',
      });
    });

    it.each(['csv', 'xlsx'] as const)(
      'by %s: all faults are told at once, each in its line, and nothing is half imported',
      async (kind) => {
        const file = `ReportReading.${kind}`;
        const { code, said } = await bring(
          { [file]: written[kind](january, ...FAULTY.map(([row]) => row)) },
          await reporter(),
          '--apply',
        );
        expect(code).toBe(1);
        const told = said.split('\n').filter((line) => line.startsWith(file));
        expect(told).toStrictEqual(
          FAULTY.map(([, fault], at) => expect.stringMatching(new RegExp(`^${file}:${at + 3} .*${fault}`, 'u'))),
        );
        expect(said).toContain('1 to import, 0 recorded already, 12 at fault');
        expect(await lossIn()).toStrictEqual([]);
      },
    );

    it('sees the negative loss as an anomaly before, and reads it as one in the graph: never as a success', async () => {
      const files = {
        'ReportReading.csv': written.csv(january, recovery),
        'ReportReading.xlsx': written.xlsx(february),
        'SetTarget.csv': csv(...TARGETS),
      };
      const preview = await bring(files, await reporter());
      expect(preview.said).toContain('4 to import, 0 recorded already, 0 at fault');
      for (const found of ['3 × 上报指标数据', '1 × 发现指标异常', '1 × 发现指标未达标'])
        expect(preview.said).toContain(found);
      expect(await lossIn()).toStrictEqual([]);

      const applied = await bring(files, await reporter(), '--apply');
      expect(applied).toStrictEqual({ code: 0, said: expect.stringContaining('4 imported') });
      const query =
        '{ indicator(id: "luobo.LINE_LOSS") { onTarget weak readings { period value gap onTarget anomaly } } }';
      const asks = async () =>
        (await bureau.system.as('reporter', ['RURAL_POWER'], 'wuming').asks(query)).data?.['indicator'];
      // That it is weak follows from its readings by a policy.
      const isWeak = (shown: unknown) => JSON.stringify(shown).includes('"weak":true');
      expect(await eventually(asks, isWeak)).toStrictEqual({
        onTarget: null,
        weak: true,
        readings: [
          { period: '2016-01', value: 9, gap: 1, onTarget: false, anomaly: null },
          { period: '2016-02', value: -2, gap: null, onTarget: null, anomaly: 'NEGATIVE_LINE_LOSS' },
        ],
      });
      expect(await factsOf('Indicator-luobo.BILL_RECOVERY')).toMatchObject([
        {
          data: { value: 99.5 },
          metadata: { actorId: 'reporter', evidence: expect.stringContaining('"mime":"text/csv"') },
        },
      ]);
    });
  });
};
