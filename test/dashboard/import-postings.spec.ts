import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field } from '../../dashboard/src/commands/commands';
import type { KnownThings } from '../../dashboard/src/import/cell';
import { checkTable } from '../../dashboard/src/import/check';
import { linesOfText } from '../../dashboard/src/import/table';
import { besidePostings, KEYS, type KnownPosting } from '../../dashboard/src/import/taken-over';

// covers: S10

const commands = JSON.parse(
  readFileSync(join(__dirname, '../../dashboard/src/generated/commands.generated.json'), 'utf8'),
) as Readonly<Record<string, { readonly fields: readonly Field[] }>>;
const occurredOn: Field = { name: 'occurredOn', label: ['发生日期', 'business date'], kind: 'day', required: true };
const fields = [...(commands['TakeOverPosting']?.fields ?? []), occurredOn];

const THINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Person: { wei: '韦一', lan: '蓝二' },
  Station: { luobo: '罗波供电所', fucheng: '府城供电所' },
  Branch: { 'luobo-branch': '罗波党支部', 'fucheng-branch': '府城党支部' },
};
const known: KnownThings = {
  words: () => [],
  idsOf: (kind, said) =>
    Object.entries(THINGS[kind] ?? {})
      .filter(([id, name]) => id === said || name === said)
      .map(([id]) => id),
};
const HEADER = '人员编号\t供电所编号\t党支部编号\t到任日期\t计划结束日期\t文号\t接入来源\t发生日期';
const WEI = '韦一\t罗波供电所\tluobo-branch\t2015年6月1日\t2017/5/31\t南供党〔2015〕12号\t任职台账\t2016-2-16';
const posting: KnownPosting = {
  id: 'takeover-2015-06-01.wei',
  personId: 'wei',
  stage: 'ACTIVE',
  startOn: '2015-06-01',
  plannedEndOn: '2017-05-31',
  documentNo: '南供党〔2015〕12号',
  takenOverOn: '2016-02-16',
  takenOverFrom: '任职台账',
  station: { id: 'luobo' },
  branch: { id: 'luobo-branch' },
};
const check = (rows: readonly string[], postings: readonly KnownPosting[] = []) =>
  besidePostings(checkTable(linesOfText([HEADER, ...rows].join('\n')), { fields, keys: KEYS }, known).rows, postings);
const faultsOf = (...given: Parameters<typeof check>) =>
  check(...given).map(({ faults }) => Object.keys(faults).toSorted());

describe('A table of running postings', () => {
  it('is read by names and by days as they are written', () => {
    const { station, branch, id: _id, stage: _stage, takenOverOn, ...told } = posting;
    expect(check([WEI])).toMatchObject([
      { input: { ...told, stationId: station.id, branchId: branch.id, occurredOn: takenOverOn }, faults: {} },
    ]);
  });

  it('tells everything that is wrong at once, beside its cell', () =>
    expect(
      faultsOf([
        WEI,
        WEI.replace('韦一', '无此人').replace('罗波供电所', '无此所').replace('2015年6月1日', '2015-02-30'),
        WEI.replace('南供党〔2015〕12号', '').replace('2016-2-16', '二月'),
        WEI.replace('韦一', 'lan'),
        WEI.replace('韦一', 'lan')
          .replace('2015年6月1日', '2016-02-16')
          .replace('罗波', '府城')
          .replace('2017/5/31', '2016-02-16'),
        WEI,
      ]),
    ).toStrictEqual([
      [],
      ['personId', 'startOn', 'stationId'],
      ['documentNo', 'occurredOn', 'personId', 'stationId'],
      ['stationId'],
      ['plannedEndOn', 'startOn'],
      ['personId', 'stationId'],
    ]));

  it('tells days, the station and the posting that is served beside shapes and references', () => {
    const row = WEI.replace('罗波供电所', '无此所').replace('南供党〔2015〕12号', '');
    expect(faultsOf([row.replace('2015年6月1日', '2016-02-16')], [posting])).toStrictEqual([
      ['documentNo', 'personId', 'startOn', 'stationId'],
    ]);
    expect(faultsOf([row.replace('2017/5/31', '2016-02-16').replace('2015年6月1日', '六月')])).toStrictEqual([
      ['documentNo', 'plannedEndOn', 'startOn', 'stationId'],
    ]);
    const other = WEI.replace('韦一', 'lan').replace('南供党〔2015〕12号', '');
    expect(faultsOf([WEI.replace('任职台账', ''), other])).toStrictEqual([
      ['takenOverFrom'],
      ['documentNo', 'stationId'],
    ]);
  });

  it('is not sent again where it is recorded, and refused where the person serves or another value is recorded', () => {
    expect(check([WEI], [posting]).map(({ isRecorded, faults }) => [isRecorded, faults])).toStrictEqual([[true, {}]]);
    expect(faultsOf([WEI.replace('12号', '13号')], [posting])).toStrictEqual([['personId']]);
    expect(faultsOf([WEI.replace('2015年6月1日', '2015-07-01')], [posting])).toStrictEqual([['personId']]);
    expect(faultsOf([WEI.replace('2015年6月1日', '2015-07-01')], [{ ...posting, stage: 'ENDED' }])).toStrictEqual([[]]);
  });
});
