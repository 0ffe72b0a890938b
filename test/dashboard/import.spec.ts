import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '../../dashboard/src/commands/commands';
import type { KnownThings } from '../../dashboard/src/import/cell';
import { checkTable, isFaulty, MOST_ROWS } from '../../dashboard/src/import/check';
import { commandIdOf } from '../../dashboard/src/import/command-id';
import { besideReadings, KEYS } from '../../dashboard/src/import/recorded';
import { linesOfText, textOf } from '../../dashboard/src/import/table';

const generated = <Kind>(name: string): Kind =>
  JSON.parse(readFileSync(join(__dirname, `../../dashboard/src/generated/${name}.generated.json`), 'utf8')) as Kind;

const commands = generated<Readonly<Record<string, { readonly fields: readonly Field[] }>>>('commands');
const enums = generated<Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>('enums');
const fields = commands['ReportReading']?.fields ?? [];

const STATIONS = { 'station-1': '一所', 'station-2': '二所', 'station-3': '二所' };
const known: KnownThings = {
  words: (enumeration, value) => enums[enumeration]?.[value] ?? [],
  idsOf: (_, said) =>
    Object.entries(STATIONS)
      .filter(([id, name]) => id === said || name === said)
      .map(([id]) => id),
};
const check = (text: string) => checkTable(linesOfText(text), { fields, keys: KEYS }, known);

/** Commas right beside Chinese are for tables alone. */
const csv = (text: string): string => text.replaceAll('~', ',');
const HEADER = csv('供电所编号~代码~所属月份~分子~分母');
const faultsOf = (...rows: readonly string[]) =>
  check([HEADER, ...rows.map(csv)].join('\r\n')).rows.map(({ faults }) => Object.keys(faults).toSorted());

const LOSS = {
  period: '2016-01',
  numerator: 1234.5,
  denominator: 20_000,
  stationId: 'station-1',
  code: 'LINE_LOSS',
};

describe('A table of readings', () => {
  it.each([
    ['by names of both kinds', csv(`${HEADER}\n一所~线损率~2016年1月~"1~234.5"~20000`)],
    ['by names of fields', 'code,stationId,denominator,numerator,period\nLINE_LOSS,station-1,20000,1234.5,2016-1'],
    ['after a mark of its encoding', csv(`\uFEFF${HEADER}\n一所~line_loss~2016/01~1234.50~20000`)],
    [
      'as it is pasted from a spreadsheet',
      '供电所编号\t代码\t所属月份\t分子\t分母\n一所\t线损率\t2016-01-31\t1,234.5\t20000\n',
    ],
  ])('is read %s', (_, text) => {
    expect(check(text)).toStrictEqual({
      faults: [],
      rows: [{ line: 2, said: expect.any(Object) as object, input: LOSS, faults: {} }],
    });
  });

  it('tells everything that is wrong at once, beside its cell', () =>
    expect(
      faultsOf(
        '一所~线损率~2016-01~1~20',
        '三所~无此项~2016-13~百分之三~',
        '二所~线损率~2016-01~1~20',
        '一所~LINE_LOSS~2016/1~3~20',
        '"=cmd()|x"~线损率~2016-01~1e3~0x10',
        '一所~线损率~2016-02~1~1e13',
        '一所~线损率~2016-02~9999999999999~1',
      ),
    ).toStrictEqual([
      [],
      ['code', 'denominator', 'numerator', 'period', 'stationId'],
      ['stationId'],
      ['period'],
      ['denominator', 'numerator', 'stationId'],
      ['denominator'],
      ['numerator', 'period'],
    ]));

  it.each([
    ['no row', HEADER, /没有数据/],
    ['nothing', ' \n', /没有数据/],
    ['a column that the command does not have', csv(`${HEADER}~备注\n一所~线损率~2016-01~1~2~无`), /没有“备注”这一列/],
    ['no column for what is required', csv('供电所编号~代码~所属月份~分子\n一所~线损率~2016-01~1'), /缺少“分母”一列/],
    ['a column twice', csv(`${HEADER}~numerator\n一所~线损率~2016-01~1~2~3`), /“numerator”一列重复/],
    [
      'more rows than are sent at once',
      [HEADER, ...Array<string>(MOST_ROWS + 1).fill('一所')].join('\n'),
      /超过5000行/,
    ],
  ])('with %s is not read', (_, text, said) => {
    const { faults, rows } = check(text);
    expect([faults.map(({ zh }) => zh), rows]).toStrictEqual([[expect.stringMatching(said)], []]);
  });

  it('is read as Excel in Chinese saves it', () => {
    const gb = Uint8Array.from([0xd2, 0xbb, 0xcb, 0xf9]);
    expect([textOf(gb.buffer), textOf(new TextEncoder().encode('一所').buffer)]).toStrictEqual(['一所', '一所']);
  });
});

describe('A row of readings', () => {
  const { rows } = check(csv(`${HEADER}\n一所~线损率~2016-01~1234.5~20000\n一所~线损率~2015-12~1~2`));
  const recorded = (numerator: number) => [
    {
      id: 'station-1',
      indicators: [{ code: 'LINE_LOSS', readings: [{ period: '2016-01', numerator, denominator: 20_000 }] }],
    },
  ];

  it('is not sent again where it is recorded, and refused where another value is', () => {
    expect(besideReadings(rows, recorded(1234.5)).map((row) => [row.isRecorded ?? false, isFaulty(row)])).toStrictEqual(
      [
        [true, false],
        [false, false],
      ],
    );
    expect(besideReadings(rows, recorded(7)).map(({ faults }) => Object.keys(faults))).toStrictEqual([
      ['numerator'],
      [],
    ]);
  });

  it('is told what is recorded also where its amount cannot be read', () => {
    const [unread] = check(csv(`${HEADER}\n一所~线损率~2016-01~百分之三~0`)).rows;
    const [beside] = besideReadings(unread ? [unread] : [], recorded(7));
    expect(Object.keys(beside?.faults ?? {}).toSorted()).toStrictEqual(['numerator', 'period']);
  });

  it('is the same command in whatever order its columns stand, and another one for another value', async () => {
    const turned = Object.fromEntries(Object.entries(LOSS).toReversed());
    const [one, same, other] = await Promise.all(
      [LOSS, turned, { ...LOSS, numerator: 1 }].map((input) => commandIdOf('ReportReading', input)),
    );
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([same === one, other === one]).toStrictEqual([true, false]);
    const times = await Promise.all([0, 1, 2].map((time) => commandIdOf('ReportReading', LOSS, time)));
    expect([times[0] === one, new Set(times).size]).toStrictEqual([true, 3]);
  });
});
