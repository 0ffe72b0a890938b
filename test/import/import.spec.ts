import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { patience } from '../support/patience';
import { calendarSpecs } from './calendars';
import { readingSpecs } from './readings';
import { runningPostingSpecs } from './running-postings';
import { beginningBureau, csv } from './support/bureau';
import { workbook } from './support/workbook';

jest.setTimeout(patience(240_000));

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
  const bureau = beginningBureau();
  const { put, runCommand, factsOf } = bureau;
  const from = (...more: string[]) => ['--from', bureau.folder, '--source', '2016年机构台账', ...more];

  it('gets the first line of a file for a command', async () => {
    const { code, said } = await runCommand(['--template', 'RegisterOrgUnit']);
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
    const { code, said } = await runCommand(from('--apply'));
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
    await rm(join(bureau.folder, 'NoSuchCommand.csv'));
    await put(
      'EstablishBranch.csv',
      csv(
        ['党支部编号', 'orgUnitId', '名称', 'approvedBy', '发生日期'],
        ['luobo-branch', 'luobo', '罗波供电所党支部', '武鸣供电公司党委', '2016-01-05'],
      ),
    );
    await put('RegisterOrgUnit.csv', `\uFEFF${csv(...UNITS)}`);
    await put('RegisterPerson.xlsx', workbook(PERSONS));
    const preview = await runCommand(from());
    expect(preview).toStrictEqual({
      code: 0,
      said: expect.stringContaining('6 to import, 0 recorded already, 0 at fault'),
    });
    expect(await factsOf('OrgUnit-nanning')).toStrictEqual([]);

    expect(await runCommand(from('--apply'))).toStrictEqual({ code: 0, said: expect.stringContaining('6 imported') });
    const again = await runCommand(from('--apply'));
    expect(again.said).toContain('0 to import, 6 recorded already, 0 at fault');
    const [fact, ...others] = await factsOf('OrgUnit-luobo');
    expect(others).toStrictEqual([]);
    expect(fact).toMatchObject({ data: { name: '罗波供电所', parentId: 'wuming', type: 'STATION' } });
    expect(fact?.metadata).toMatchObject({ actorId: 'admin', occurredOn: '2016-01-04' });
    const { data } = await bureau.system
      .as('admin', ['ADMINISTRATOR', 'PARTY_WORK'], 'nanning')
      .asks('{ station(id: "luobo") { name branch { name } } person(id: "u-0001") { membership } }');
    expect(data).toMatchObject({ station: { name: '罗波供电所', branch: { name: '罗波供电所党支部' } } });
  });

  it('is imported by who may: the roles of the token are asked', async () => {
    await put(
      'RegisterPerson.xlsx',
      workbook([...PERSONS, ['u-0009', 'luobo', '正式党员', '1985-03-02', '2016-01-04']]),
    );
    const { code, said } = await runCommand(
      from('--apply'),
      await bureau.system.tokenOf('ordinary', ['STAFF'], 'luobo'),
    );
    expect(code).toBe(1);
    expect(said).toContain('RegisterPerson.xlsx:4');
    expect(await factsOf('Person-u-0009')).toStrictEqual([]);
  });

  readingSpecs(bureau);
  runningPostingSpecs(bureau);
  calendarSpecs(bureau);
});
