import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bureau } from './support/bureau';

/** A bureau publishes the calendar of a year by file. */
export const calendarSpecs = (bureau: Bureau): void => {
  const { factsOf, runImport } = bureau;

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
      const { data } = await bureau.system
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
};
