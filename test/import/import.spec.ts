import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectLog } from '@zhudian/log';
import { patience } from '../support/patience';
import { startSystem, type System } from '../scenario/support/system';
import { workbook } from './support/workbook';

jest.setTimeout(patience(240_000));

const MAIN = join(__dirname, '../../tools/dist/import/main.js');
const csv = (...rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
const UNITS = [
  ['机构编号', '类型', '上级机构编号', '名称', '行政区划代码', '发生日期'],
  // The unit above stands below: a row waits for what it needs.
  ['luobo', '供电所', 'wuming', '罗波供电所', '450110106', '2016/1/4'],
  ['wuming', 'COUNTY_ENTERPRISE', 'nanning', '武鸣供电公司', '450110', '2016-01-04'],
  ['nanning', '供电局', '', '南宁供电局', '450100', '2016年1月4日'],
];
const PERSONS = [
  ['personId', 'unitId', 'membership', 'bornOn', '发生日期'],
  ['u-0001', 'luobo', '正式党员', '1985-03-02', '2016-01-04'],
  ['u-0002', 'luobo', 'FULL', '1979/11/23', '2016-01-04'],
];

describe('A bureau that begins', () => {
  let system: System;
  let folder: string;
  let token: string;
  beforeAll(async () => {
    system = await startSystem();
    folder = await mkdtemp(join(tmpdir(), 'zhudian-import-'));
    token = await system.tokenOf('admin', ['ADMINISTRATOR', 'PARTY_WORK'], 'nanning');
  });
  afterAll(async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  });

  const put = (file: string, content: string | Uint8Array) => writeFile(join(folder, file), content);
  const runImport = async (args: readonly string[], given = token) => {
    const env = { ...process.env, TOKEN: given, GATEWAY_URL: system.url, EVENT_STORE: system.eventStore };
    const child = spawn(process.execPath, [MAIN, ...args], { env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  };
  const from = (...more: string[]) => ['--from', folder, '--source', '2016年机构台账', ...more];
  const factsOf = async (stream: string) => {
    const log = connectLog(system.eventStore);
    const facts = await log.readStream(stream);
    await log.close();
    return facts;
  };

  it('gets the first line of a file for a command', async () => {
    const { code, said } = await runImport(['--template', 'RegisterOrgUnit']);
    expect(code).toBe(0);
    expect(said.trim().split(',')).toStrictEqual(expect.arrayContaining(['机构编号', '类型', '上级机构编号', '名称']));
  });

  it('is told all faults at once, by file and line, and nothing is recorded', async () => {
    await put(
      'RegisterOrgUnit.csv',
      `\uFEFF${csv(...UNITS, ['x', '供电所', 'nowhere', '', '1', '2016-01-04'], ['y', '电厂', 'wuming', '某所', '450110107', '2031-13-01'])}`,
    );
    await put(
      'RegisterPerson.xlsx',
      workbook([...PERSONS, ['u-0003', 'luobo', '正式党员', '2999-01-01', '2016-01-04']]),
    );
    await put('NoSuchCommand.csv', 'a,b\n1,2\n');
    await put('EstablishBranch.csv', csv(['党支部编号', '年龄'], ['b', '3']));
    const { code, said } = await runImport(from('--apply'));
    expect(code).toBe(1);
    for (const place of [
      'RegisterOrgUnit.csv:5',
      'RegisterOrgUnit.csv:6',
      'RegisterPerson.xlsx:4',
      'NoSuchCommand.csv:1',
      'EstablishBranch.csv:1',
    ])
      expect(said).toContain(place);
    expect(said).toContain('5 to import, 0 recorded already, 5 at fault');
    expect(await factsOf('OrgUnit-nanning')).toStrictEqual([]);
  });

  it('sees what would come of it, and imports it: once, and with its source', async () => {
    await rm(join(folder, 'NoSuchCommand.csv'));
    await put(
      'EstablishBranch.csv',
      csv(
        ['党支部编号', 'orgUnitId', '名称', 'approvedBy', '发生日期'],
        ['luobo-branch', 'luobo', '罗波供电所党支部', '武鸣供电公司党委', '2016-01-05'],
      ),
    );
    await put('RegisterOrgUnit.csv', `\uFEFF${csv(...UNITS)}`);
    await put('RegisterPerson.xlsx', workbook(PERSONS));
    const preview = await runImport(from());
    expect(preview).toStrictEqual({
      code: 0,
      said: expect.stringContaining('6 to import, 0 recorded already, 0 at fault'),
    });
    expect(await factsOf('OrgUnit-nanning')).toStrictEqual([]);

    expect(await runImport(from('--apply'))).toStrictEqual({ code: 0, said: expect.stringContaining('6 imported') });
    const again = await runImport(from('--apply'));
    expect(again.said).toContain('0 to import, 6 recorded already, 0 at fault');
    const [fact, ...others] = await factsOf('OrgUnit-luobo');
    expect(others).toStrictEqual([]);
    expect(fact).toMatchObject({ data: { name: '罗波供电所', parentId: 'wuming', type: 'STATION' } });
    expect(fact?.metadata).toMatchObject({ actorId: 'admin', occurredOn: '2016-01-04' });
    const { data } = await system
      .as('admin', ['ADMINISTRATOR', 'PARTY_WORK'], 'nanning')
      .asks('{ station(id: "luobo") { name branch { name } } person(id: "u-0001") { membership } }');
    expect(data).toMatchObject({ station: { name: '罗波供电所', branch: { name: '罗波供电所党支部' } } });
  });

  it('is imported by who may: the roles of the token are asked', async () => {
    await put(
      'RegisterPerson.xlsx',
      workbook([...PERSONS, ['u-0009', 'luobo', '正式党员', '1985-03-02', '2016-01-04']]),
    );
    const { code, said } = await runImport(from('--apply'), await system.tokenOf('ordinary', ['STAFF'], 'luobo'));
    expect(code).toBe(1);
    expect(said).toContain('RegisterPerson.xlsx:4');
    expect(await factsOf('Person-u-0009')).toStrictEqual([]);
  });

  describe('and brings its readings', () => {
    const HEADER = ['供电所编号', '代码', '所属月份', '分子', '分母', '发生日期'];
    const TARGETS = [
      ['stationId', 'code', 'value', 'comparator', 'from', 'source', 'occurredOn'],
      ['luobo', '线损率', '8', '不高于', '2016-01-01', '2016年线损计划', '2016-03-05'],
    ];
    /** In a folder of its own; what it says, and whether it was faultless. */
    const bring = async (files: Readonly<Record<string, string | Uint8Array>>, given: string, ...more: string[]) => {
      const readings = await mkdtemp(join(tmpdir(), 'zhudian-readings-'));
      for (const [file, content] of Object.entries(files)) await writeFile(join(readings, file), content);
      const done = await runImport(['--from', readings, '--source', '2016年营销系统月报', ...more], given);
      await rm(readings, { recursive: true });
      return done;
    };
    const reporter = () => system.tokenOf('reporter', ['RURAL_POWER'], 'wuming');
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
      [['luobo', '抄表率', '2016-01', '约五百', 600, '2016-03-05'], 'numerator'],
      [['nalou', '抄表率', '2016-01', 5, 100, '2016-03-05'], 'NOT_AUTHORISED_SCOPE'],
      [['nowhere', '抄表率', '2016-01', 5, 100, '2016-03-05'], 'REFERENCE_UNKNOWN'],
    ];

    beforeAll(async () => {
      const admin = system.as('admin', ['ADMINISTRATOR'], 'nanning');
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
        expect(said).toContain('1 to import, 0 recorded already, 9 at fault');
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
      expect((await system.as('reporter', ['RURAL_POWER'], 'wuming').asks(query)).data?.['indicator']).toStrictEqual({
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

  describe('and publishes a calendar by file', () => {
    const arrangement = { name: '元旦', nameEn: 'New Year', daysOff: ['2027-01-01'], workdays: ['2027-01-03'] };
    const year = { year: 2027, sources: ['通知'], arrangements: [arrangement] };
    const notice = {
      bureauId: 'nanning',
      layer: 'cn',
      name: '全国放假安排',
      nameEn: 'National holidays',
      source: '放假通知',
      years: [year],
    };
    const publish = async (written: string, ...more: string[]) => {
      const calendars = await mkdtemp(join(tmpdir(), 'zhudian-calendar-'));
      await writeFile(join(calendars, 'PublishCalendar.json'), written);
      const done = await runImport(['--from', calendars, '--source', '2027年放假通知', ...more]);
      await rm(calendars, { recursive: true });
      return done;
    };
    const published = async () => (await factsOf('Calendar-programme')).map(({ data }) => data as typeof notice);
    const of2027 = async () => (await published()).filter(({ years }) => years.some((one) => one.year === 2027));

    it.each([
      ['what is no JSON', '{ "layer": ', 'PublishCalendar.json:1 不是UTF-8编码的JSON文件'],
      ['what is no input', '[3]', 'PublishCalendar.json:1'],
      ['days of another year', JSON.stringify({ ...notice, years: [{ ...year, year: 2028 }] }), 'CALENDAR_DAYS_UNFIT'],
      [
        'a year after the next',
        JSON.stringify({ ...notice, years: [{ ...year, year: 2028, arrangements: [] }] }),
        'CALENDAR_YEAR_GAP',
      ],
      ['a bureau that is not there', JSON.stringify({ ...notice, bureauId: 'nowhere' }), 'REFERENCE_UNKNOWN'],
    ])('is told of %s, and nothing is recorded', async (_, written, fault) => {
      const before = await published();
      const { code, said } = await publish(written, '--apply');
      expect([code, said]).toStrictEqual([1, expect.stringContaining(fault)]);
      expect(await published()).toStrictEqual(before);
    });

    it('is told the faults of all inputs at once', async () => {
      const faulty = { ...notice, name: '', years: [{ ...year, year: 'next' }] };
      const unfit = {
        ...notice,
        years: [
          { ...year, year: 2028 },
          { ...year, year: 2030 },
        ],
      };
      const { said } = await publish(JSON.stringify([faulty, { ...notice, layer: 'CN!' }, unfit]), '--apply');
      expect(said).toContain('PublishCalendar.json:1');
      expect(said).toContain('PublishCalendar.json:2');
      expect(said).toContain('PublishCalendar.json:3');
      expect(said).toContain('CALENDAR_DAYS_UNFIT, CALENDAR_YEAR_GAP');
      expect(said).toContain('3 at fault');
    });

    it('sees it before, publishes it once, and reads it in the graph', async () => {
      const written = JSON.stringify(notice);
      expect((await publish(written)).said).toContain('1 to import, 0 recorded already, 0 at fault');
      expect(await of2027()).toStrictEqual([]);
      expect(await publish(written, '--apply')).toStrictEqual({ code: 0, said: expect.stringContaining('1 imported') });
      expect((await publish(written, '--apply')).said).toContain('0 to import, 1 recorded already, 0 at fault');
      expect(await of2027()).toMatchObject([{ ...notice, edition: 'cn-2027.1' }]);
      const { data } = await system
        .as('admin', ['ADMINISTRATOR'], 'nanning')
        .asks('{ calendars { edition published { role evidence { name } } } }');
      expect(data?.['calendars']).toContainEqual({
        edition: 'cn-2027.1',
        published: { role: 'ADMINISTRATOR', evidence: [{ name: '导入 import: 2027年放假通知 PublishCalendar.json' }] },
      });
    });

    it('asks for a reason to publish a year again', async () => {
      const again = JSON.stringify({ ...notice, source: '放假通知（更正）' });
      expect((await publish(again, '--apply')).said).toContain('CALENDAR_YEAR_PUBLISHED');
      const why = ['--apply', '--reason', 'CALENDAR_YEAR_PUBLISHED=通知更正'];
      expect(await publish(again, ...why)).toMatchObject({ code: 0 });
      expect(await of2027()).toHaveLength(2);
    });
  });
});
