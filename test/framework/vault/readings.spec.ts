import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openReadings, type ReadingsFilter } from '@zhudian/framework/service';
import { onEveryStore } from '../../support/read-model-stores';

const HOUR_MS = 3_600_000;
const NOON = Date.parse('2026-11-28T12:10:00Z');
const ALL: ReadingsFilter = { units: ['luobo', 'dept'], notOf: 'nobody', withoutWordsOf: [] };

const reading = (more: object = {}) => ({
  readerId: 'mei',
  readerUnit: 'luobo',
  roles: ['PARTY_WORK'],
  personId: 'chen',
  stream: 'Person-chen',
  kind: 'NAME' as const,
  why: 'StationPage',
  ...more,
});

onEveryStore('The log of readings', (fresh) => {
  let now = NOON;
  let url: string;
  beforeAll(async () => {
    [now, url] = [NOON, await fresh()];
  });
  const opened = () => openReadings(url, () => now);

  it('holds a reading of a new hour when it says so, for every process; how often, in the end', async () => {
    const [writer, other] = [await opened(), await opened()];
    await writer.record([reading(), reading({ personId: 'song', stream: 'Person-song' })]);
    expect((await other.read(ALL, { first: 10 })).map(({ personId }) => personId).toSorted()).toStrictEqual([
      'chen',
      'song',
    ]);
    now = NOON + 60_000;
    await writer.record([reading()]);
    await other.record([reading()]);
    await writer.close();
    const [first] = await other.read({ ...ALL, personId: 'chen' }, { first: 10 });
    expect(first).toStrictEqual({
      ...reading(),
      id: first?.id,
      hour: '2026-11-28T12:00:00.000Z',
      times: 3,
      lastAt: '2026-11-28T12:11:00.000Z',
    });
    await other.close();
  });

  it('tells readers, subjects, reasons and hours apart', async () => {
    const log = await opened();
    await log.record([reading({ why: 'Search' }), reading({ readerId: 'wei' }), reading({ roles: ['AUDITOR'] })]);
    now += HOUR_MS;
    await log.record([reading()]);
    expect(await log.count({ ...ALL, personId: 'chen' })).toBe(5);
    expect(await log.count({ ...ALL, readerId: 'wei' })).toBe(1);
    expect(await log.count({ ...ALL, from: '2026-11-28T13:00:00.000Z' })).toBe(1);
    expect(await log.count({ ...ALL, until: '2026-11-28T13:00:00.000Z', personId: 'chen' })).toBe(4);
    expect(await log.count({ ...ALL, units: ['dept'] })).toBe(0);
    expect(await log.count({ ...ALL, units: [] })).toBe(0);
    expect(await log.count({ ...ALL, notOf: 'chen' })).toBe(1);
    await log.close();
  });

  it('leaves out words of some kinds, and no names', async () => {
    const log = await opened();
    await log.record([
      reading({ kind: 'WORDS', stream: 'Clue-c1', personId: 'lu' }),
      reading({ kind: 'WORDS', stream: 'Posting-p1', personId: 'lu' }),
      reading({ stream: 'Person-lu', personId: 'lu' }),
    ]);
    const ofLu = { ...ALL, personId: 'lu', withoutWordsOf: ['Clue'] };
    const streams = (await log.read(ofLu, { first: 10 })).map(({ stream }) => stream);
    expect(streams.toSorted()).toStrictEqual(['Person-lu', 'Posting-p1']);
    await log.close();
  });

  it('drops what is over and not spared, of the units that are named, and nothing by itself', async () => {
    const log = await opened();
    now = NOON + 12 * 366 * 24 * HOUR_MS;
    await log.record([reading({ readerId: 'zhou', personId: 'tang' })]);
    const ofMei = { ...ALL, readerId: 'mei' };
    const before = await log.count(ofMei);
    const past = { units: ['luobo'], olderThan: '2027-11-28T00:00:00.000Z', spared: [] };
    const everything = await log.count(ALL);
    const { count, since } = await log.over(past);
    expect([count, since]).toStrictEqual([everything - 1, '2026-11-28T12:00:00.000Z']);
    const spared = { ...past, spared: ['mei'] };
    expect((await log.over(spared)).count).toBe(count - before);
    expect(await log.over({ ...past, units: ['dept'] })).toStrictEqual({ count: 0, since: undefined });
    expect(await log.over({ ...past, units: [] })).toStrictEqual({ count: 0, since: undefined });
    await log.drop(spared);
    expect(await log.count(ofMei)).toBe(before);
    await log.drop(past);
    await log.drop(past);
    expect(await log.count(ALL)).toBe(1);
    await log.close();
  });

  it('lies in files that nobody else may read', () => {
    const folder = url.replace('sqlite:', '');
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith('word_readings')) : [];
    expect(url.startsWith('postgres') || files.length > 0).toBe(true);
    expect(files.filter((file) => (statSync(join(folder, file)).mode & 0o077) !== 0)).toStrictEqual([]);
  });
});
