import { retain } from '@zhudian/tools';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../support/patience';
import { BUREAU, castOf, register, type Cast } from './support/programme';
import { startSystem, type Actor, type System } from './support/system';

jest.setTimeout(patience(300_000));

const NAME = '陈·查阅示例';
const CARD = 'query Card { person(id: "chen") { name } }';
const LOG = `query ($reader: ID, $page: Int = 50) {
  wordReadings(personId: "chen", readerId: $reader, first: $page) {
    totalCount
    edges { node { reader { id } person { id } readerUnit roles kind why times ofType ofId } }
  }
}`;

interface Logged {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
}

let system: System;
let cast: Cast;
let auditor: Actor;
beforeAll(async () => {
  system = await startSystem({ clock: '2026-11-28T04:00:00Z' });
  cast = castOf(system);
  auditor = system.as('auditor', ['AUDITOR'], BUREAU);
  await register(cast);
  const named = await cast.partyWork.send('NamePerson', '2016-01-08', { personId: 'chen', name: NAME });
  expect(named.errors).toBeUndefined();
});
afterAll(() => system.stop());

const reads = async (actor: Actor, query = CARD) => {
  const { data, extensions, errors } = await actor.asks(query);
  expect(errors).toBeUndefined();
  return { data, position: extensions?.position };
};
const logged = async (actor: Actor, reader?: string): Promise<Logged> => {
  const { data, errors } = await actor.asks(LOG, { reader });
  expect(errors).toBeUndefined();
  return data?.['wordReadings'] as Logged;
};
const SHOWN = { person: { name: NAME } };

describe('Who was shown the name of somebody else', () => {
  it('is told to the auditor: who, of whom, in which roles, why, and how often, answers that are the same included', async () => {
    const { position } = await reads(cast.reviewer);
    for (let again = 0; again < 4; again += 1) expect((await reads(cast.reviewer)).data).toStrictEqual(SHOWN);
    await reads(cast.reviewer, '{ persons(first: 10) { edges { node { id name } } } }');
    const { totalCount, edges } = await logged(auditor, 'rui');
    const reading = {
      reader: { id: 'rui' },
      person: { id: 'chen' },
      readerUnit: BUREAU,
      roles: ['PARTY_WORK'],
      kind: 'NAME',
      ofType: 'Person',
      ofId: 'chen',
    };
    const times = edges.map(({ node }) => node);
    expect(times).toHaveLength(totalCount);
    const sum = (why: string) =>
      times.filter((one) => one['why'] === why).reduce((all, { times: some }) => all + Number(some), 0);
    expect([sum('Card'), sum('persons')]).toStrictEqual([5, 1]);
    for (const { why: _, times: __, ...one } of times) expect(one).toStrictEqual(reading);
    // It is no part of the log: reading changes no position.
    expect((await reads(cast.reviewer)).position).toBe(position);
  });

  it('is not recorded of oneself, nor of an answer without a name', async () => {
    await reads(cast.candidate);
    await reads(cast.other, '{ person(id: "chen") { id unit { id } } }');
    const readers = (await logged(auditor)).edges.map(({ node }) => (node['reader'] as { readonly id: string }).id);
    expect(readers).not.toContain('chen');
    expect(readers).not.toContain('ouyang');
  });

  it('is told to nobody else, to nobody of another area, and not to the person', async () => {
    const foreign = system.as('auditor-2', ['AUDITOR'], 'county-2');
    const asAuditor = system.as('chen', ['AUDITOR'], BUREAU);
    for (const actor of [cast.partyWork, cast.administrator, cast.candidate, cast.committee, foreign, asAuditor])
      expect(await logged(actor)).toStrictEqual({ totalCount: 0, edges: [] });
    expect((await logged(cast.discipline)).totalCount).toBeGreaterThan(0);
  });

  it('is paged, refuses a place that is none, and outlasts a restart; its files are private and hold no name', async () => {
    const before = (await logged(auditor)).totalCount;
    await system.restart();
    expect((await logged(auditor)).totalCount).toBe(before);
    const page = (more: string) =>
      auditor.asks(`{ wordReadings(personId: "chen", first: 1${more}) { pageInfo { endCursor hasNextPage } } }`);
    const { data } = await page('');
    const { endCursor } = (data?.['wordReadings'] as { readonly pageInfo: { readonly endCursor: string } }).pageInfo;
    expect((await page(`, after: "${endCursor}"`)).errors).toBeUndefined();
    expect((await page(', after: "WzFd"')).errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
    const folder = join(system.folder, 'data/vault');
    const files = readdirSync(folder).filter((file) => file.startsWith('word_readings'));
    expect(files).toContain('word_readings.sqlite');
    expect(files.filter((file) => (statSync(join(folder, file)).mode & 0o077) !== 0)).toStrictEqual([]);
    expect(files.filter((file) => readFileSync(join(folder, file)).includes(NAME))).toStrictEqual([]);
  });

  it('is deleted once it is over, by one command that records it, and stays so', async () => {
    system.clock().advanceTo('2029-11-30T04:00:00Z');
    const token = await system.tokenOf('lin', ['ADMINISTRATOR'], BUREAU);
    const retaining = { bureauId: BUREAU, folders: [], door: { url: system.url, token } };
    const before = (await logged(auditor)).totalCount;
    const readings = async (isPreview: boolean) =>
      (await retain({ ...retaining, isPreview })).find(({ kind }) => kind === 'READINGS')?.amount;
    const over = await readings(true);
    expect(over?.count).toBeGreaterThanOrEqual(before);
    expect(over?.since).toBe('2026-11-28');
    expect((await logged(auditor)).totalCount).toBe(before);
    expect(await readings(false)).toStrictEqual(over);
    expect((await logged(auditor)).totalCount).toBe(0);
    await system.restart();
    expect((await logged(auditor)).totalCount).toBe(0);
    const { data } = await auditor.asks(`{ retention(id: "${BUREAU}") { runs { kind olderThan count } } }`);
    expect(data).toStrictEqual({
      retention: { runs: [{ kind: 'READINGS', olderThan: '2026-11-30', count: over?.count }] },
    });
  });
});
