import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash, randomUUID } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectRecordedLog } from '@zhudian/log';
import { decodeVerifierKey, MemoryTree, openCheckpoint } from '@zhudian/proofs';
import { factsOf, leavesOf } from '@zhudian/tools';
import { DatabaseSync } from 'node:sqlite';
import { heapSnapshots } from './support/heap-snapshots';
import { keptLines } from './support/kept-lines';
import { BUREAU, castOf, prepare, register, ROUND, type Cast } from './support/programme';
import { eventually, until } from '../support/patience';
import { codeOf, onItsDay, startSystem, type System } from './support/system';

const NAMING = randomUUID();
const unlessGone = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT' && error.code !== 'EISDIR') throw error;
};
const NAME = '陈·姓名示例';
const STATEMENT = '本人身体状况良好，家住示例巷七号';
/** What proves the application: its text is nowhere but in the folder of evidence. */
const CANARY = '示例巷七号房屋租赁合同';
const DOCUMENT = Buffer.from(`%PDF-1.7\n${CANARY}\n%%EOF\n`);
const SHA256 = createHash('sha256').update(DOCUMENT).digest('hex');
const SHOWN = `query ($at: ID!) {
  person(id: "chen") { name }
  candidacy(id: $at) { statement }
}`;
/** In the memory of whoever loads the library that traces, which nobody asked for here. */
const SDK = 'BatchSpanProcessorBase';
const ERASED = '〔已删除 · erased〕';

describe('Words about a person, on the real processes', () => {
  const heaps = heapSnapshots();
  const lines = keptLines();
  let system: System;
  let cast: Cast;
  const candidacyId = `${ROUND}.chen`;
  const dataFolder = () => join(system.folder, 'data');

  beforeAll(async () => {
    system = await startSystem({ clock: '2016-01-04T08:00:00+08:00' });
    cast = castOf(onItsDay(system));
    await register(cast);
    await prepare(cast);
    await cast.partyWork.does('FixTargetStations', '2016-01-07', {
      roundId: ROUND,
      stationIds: ['station-1'],
      rationale: '薄弱',
    });
  });
  afterAll(async () => {
    await system.stop();
    await lines.stop();
    await heaps.stop();
  });

  const shown = async (asOf?: string) => {
    const { data, errors } = await cast.partyWork.asks(SHOWN, { at: candidacyId }, asOf);
    expect(errors).toBeUndefined();
    return data;
  };
  const as = (name: string | null, statement: string) => ({
    person: { name },
    candidacy: { statement },
  });

  /** The files that hold a text, in UTF-8 or as JSON escapes it. */
  const holding = async (text: string, folder = dataFolder()): Promise<readonly string[]> => {
    const names = (await readdir(folder, { recursive: true })) as string[];
    const found = await Promise.all(
      names.map(async (name) => {
        const path = join(folder, name);
        // What is written while this looks is renamed when it is whole, and read under that name or the next time.
        const bytes = await readFile(path).catch(unlessGone);
        return bytes?.includes(text) ? [name] : [];
      }),
    );
    return found.flat();
  };

  /** A backup of the running system, as an operator makes one. */
  const backUp = async (to: string) => {
    const main = join(__dirname, '../../bundles/backup.js');
    const env = { ...process.env, DATA_DIR: dataFolder() };
    const child = spawn(process.execPath, [main, 'backup', '--to', to], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(0);
  };

  /** What becomes of words that are sent while a table is gone. */
  const failsInside = () => {
    const tables = new DatabaseSync(join(dataFolder(), 'read-models', 'personnel.sqlite'));
    tables.exec('PRAGMA busy_timeout = 10000');
    const found = tables
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'candidacy_v*'")
      .all();
    for (const { name } of found) tables.exec(`DROP TABLE "${String(name)}"`);
    tables.close();
    const query =
      'query ($name: String!) { persons(first: 1, search: $name) { totalCount } candidacies(first: 1) { totalCount } }';
    return cast.partyWork.asks(query, { name: NAME });
  };

  const signedHead = async () => {
    const read = async (path: string) => (await fetch(`${system.url}/log/${path}`)).text();
    return openCheckpoint(await read('checkpoint'), decodeVerifierKey(await read('key')));
  };
  const rootOfLog = async (size: number) => {
    const log = connectRecordedLog(system.eventStore);
    const leaves = await leavesOf(factsOf(log));
    await log.close();
    return new MemoryTree(leaves).rootAt(size);
  };

  /** Who acts, as a program that brings and opens documents does. */
  const evidence = async (person: 'chen' | 'outsider' | 'mei', path = '', init: RequestInit = {}) => {
    const [role, unit] = (
      { chen: ['STAFF', 'dept-1'], outsider: ['PARTY_WORK', 'county-2'], mei: ['PARTY_WORK', BUREAU] } as const
    )[person];
    const authorization = `Bearer ${await system.tokenOf(person, [role], unit)}`;
    return fetch(`${system.url}/evidence${path}`, { ...init, headers: { authorization } });
  };
  const statusFor = async (person: 'chen' | 'outsider' | 'mei') => (await evidence(person, `/${SHA256}`)).status;

  it('are recorded by those who may, about whom there is, and shown where they were written', async () => {
    const name = { personId: 'chen', name: NAME };
    const denied = [
      ['NOT_AUTHORISED_ROLE', await cast.candidate.send('NamePerson', '2016-01-08', name)],
      ['NOT_AUTHORISED_SCOPE', await cast.outsider.send('NamePerson', '2016-01-08', name)],
      ['REFERENCE_UNKNOWN', await cast.administrator.send('NamePerson', '2016-01-08', { ...name, personId: 'nobody' })],
      ['INVALID_INPUT', await cast.administrator.send('NamePerson', '2016-01-08', { ...name, name: '陈\u0000' })],
      [
        'INVALID_INPUT',
        await cast.administrator.send('NamePerson', '2016-01-08', { ...name, name: `vault:${'a'.repeat(43)}` }),
      ],
    ] as const;
    expect(denied.map(([, answer]) => codeOf(answer))).toStrictEqual(denied.map(([code]) => code));
    const commandId = NAMING;
    const send = (more: object = {}) =>
      cast.administrator.send('NamePerson', '2016-01-08', { ...name, ...more }, commandId);
    const first = await send();
    expect(first.errors).toBeUndefined();
    expect((await send()).extensions?.position).toBe(first.extensions?.position);
    expect(codeOf(await send({ name: '另一名' }))).toBe('COMMAND_ID_REUSED');
    const decided = await cast.partyWork.asks(
      `{ person(id: "chen") { registered { role on } named { by { id } role on } transferred { on } erased { scope } } }`,
    );
    expect(decided.data).toStrictEqual({
      person: {
        registered: { role: expect.any(String) as string, on: expect.any(String) as string },
        named: { by: { id: 'admin' }, role: 'ADMINISTRATOR', on: '2016-01-08' },
        transferred: null,
        erased: null,
      },
    });
    expect((await evidence('chen', '', { method: 'POST', body: DOCUMENT })).status).toBe(201);
    expect([await statusFor('chen'), await statusFor('mei')]).toStrictEqual([200, 404]);
    await cast.candidate.does('SubmitApplication', '2016-01-11', {
      roundId: ROUND,
      personId: 'chen',
      strengths: [{ skill: 'PARTY_BUILDING', level: 3 }],
      preferredStations: [],
      statement: STATEMENT,
      evidence: [{ sha256: SHA256, name: '合同.pdf', mime: 'application/pdf', size: DOCUMENT.length }],
    });
    const isFolded = (data: unknown) => (data as { readonly candidacy: unknown }).candidacy !== null;
    expect(await eventually(shown, isFolded)).toStrictEqual(as(NAME, STATEMENT));
  });

  it('are in the vault alone, which is for its owner alone', async () => {
    for (const text of [NAME, STATEMENT])
      expect((await holding(text)).filter((file) => !file.startsWith('vault/'))).toStrictEqual([]);
    expect(await holding(NAME)).not.toStrictEqual([]);
    expect((await stat(join(dataFolder(), 'vault'))).mode & 0o777).toBe(0o700);
    for (const file of await readdir(join(dataFolder(), 'vault')))
      expect((await stat(join(dataFolder(), 'vault', file))).mode & 0o777).toBe(0o600);
  });

  it('have their documents in a folder for the owner alone, read by those who see the fact and only as they were', async () => {
    const folder = join(dataFolder(), 'evidence');
    expect((await holding(CANARY)).map((name) => name.split('/')[0])).toStrictEqual(['evidence']);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, SHA256))).mode & 0o777).toBe(0o600);
    const given = await evidence('mei', `/${SHA256}`);
    expect(Buffer.from(await given.arrayBuffer())).toStrictEqual(DOCUMENT);
    expect(given.headers.get('content-disposition')).toContain(encodeURIComponent('合同.pdf'));
    expect(await statusFor('outsider')).toBe(404);
    await writeFile(join(folder, SHA256), `${DOCUMENT.toString()}，已篡改`);
    const damaged = await evidence('mei', `/${SHA256}`);
    expect([damaged.status, await damaged.text()]).toStrictEqual([
      500,
      expect.stringContaining('EVIDENCE_DAMAGED') as string,
    ]);
    await writeFile(join(folder, SHA256), DOCUMENT);
    expect(await statusFor('mei')).toBe(200);
    // Who opened it is told where it is told who read which words: here to discipline inspection.
    const { data } = await cast.discipline.asks(
      '{ wordReadings(first: 50) { edges { node { person { id } kind why ofType } } } }',
    );
    expect(JSON.stringify(data)).toContain('OpenEvidence');
  });

  it('are told to the person whom they are about, with all that was recorded, and not to others', async () => {
    const own = `{ person(id: "chen") { name bornOn membership unit { id } life(first: 50) { edges { node { type } } } } }`;
    const { data, errors } = await cast.candidate.asks(own);
    expect(errors).toBeUndefined();
    const { life, ...known } = data?.['person'] as { life: { edges: { node: { type: string } }[] } };
    expect(known).toMatchObject({ name: NAME, unit: { id: 'dept-1' } });
    const types = life.edges.map(({ node }) => node.type);
    expect(types).toStrictEqual(expect.arrayContaining(['PersonRegistered', 'PersonNamed', 'ApplicationSubmitted']));
    expect((await cast.outsider.asks(own)).data?.['person']).toBeNull();
  });

  it('survive a restart, and the loss of all read models', async () => {
    await system.restart();
    expect(await shown()).toStrictEqual(as(NAME, STATEMENT));
    expect(codeOf(await failsInside())).toBe('INTERNAL_SERVER_ERROR');
    await rm(join(dataFolder(), 'read-models'), { recursive: true });
    await system.restart();
    expect(await shown()).toStrictEqual(as(NAME, STATEMENT));
  });

  it('keep the id of their command from another person, by processes that were not there', async () => {
    const another = { personId: 'song', name: NAME };
    expect(codeOf(await cast.administrator.send('NamePerson', '2016-01-08', another, NAMING))).toBe(
      'COMMAND_ID_REUSED',
    );
  });

  it('are erased for good: at every position, on disk, and the facts stay', async () => {
    const before = (await cast.partyWork.asks('{ person(id: "chen") { id } }')).extensions?.position ?? '';
    await cp(join(dataFolder(), 'vault'), join(system.folder, 'copy'), { recursive: true });
    await cp(join(dataFolder(), 'evidence'), join(system.folder, 'documents'), { recursive: true });
    const earlier = join(system.folder, 'earlier backup');
    await backUp(earlier);
    expect(await holding(CANARY, earlier)).toStrictEqual([`evidence/${SHA256}`]);
    const signed = await signedHead();
    const erasure = { personId: 'chen', basis: '本人申请〔2016〕1号' };
    expect(codeOf(await cast.outsider.send('ErasePersonName', '2016-01-12', erasure))).toBe('NOT_AUTHORISED_SCOPE');
    await cast.administrator.does('ErasePersonName', '2016-01-12', erasure);
    // Whoever asks of the position before the erasure is answered after it, too.
    expect(await shown()).toStrictEqual(as(null, STATEMENT));
    expect(await holding(NAME)).toStrictEqual([]);
    await cast.administrator.does('ErasePersonalData', '2016-01-13', erasure);
    for (const asOf of [undefined, before]) expect(await shown(asOf)).toStrictEqual(as(null, ERASED));
    expect(await holding(STATEMENT)).toStrictEqual([]);
    expect(await holding(CANARY)).toStrictEqual([]);
    expect([await statusFor('mei'), await statusFor('chen')]).toStrictEqual([404, 404]);
    // What stands for words that went is in the memory of those who say it, and the words themselves in nobody's.
    const [saying, ...remembering] = await heaps.holding([ERASED, NAME, STATEMENT, CANARY, SDK], system.pids());
    expect(saying).toContain('programme');
    expect(remembering).toStrictEqual([[], [], [], []]);
    expect(await holding('薄弱', join(dataFolder(), 'vault'))).not.toStrictEqual([]);
    const backup = join(system.folder, 'backup');
    await backUp(backup);
    expect(await holding('薄弱', backup)).not.toStrictEqual([]);
    for (const text of [NAME, STATEMENT, CANARY]) expect(await holding(text, backup)).toStrictEqual([]);
    await system.restart();
    expect(await shown()).toStrictEqual(as(null, ERASED));
    expect(await statusFor('mei')).toBe(404);
    const { data } = await cast.partyWork.asks(
      `{ candidacy(id: "${candidacyId}") { stage } orgUnit(id: "${BUREAU}") { id } }`,
    );
    expect(data).toMatchObject({ candidacy: { stage: 'APPLIED' } });
    const erased = await cast.partyWork.asks(
      '{ person(id: "chen") { erased { scope basis decision { role on } } erasureIncomplete { code } } }',
    );
    expect(erased.data?.['person']).toStrictEqual({
      erased: { scope: 'ALL', basis: erasure.basis, decision: { role: 'ADMINISTRATOR', on: '2016-01-13' } },
      // Nothing was ever recorded inline here.
      erasureIncomplete: null,
    });
    // Facts hold seals: what was signed before the words went is what the log still holds.
    expect(signed.size).toBeGreaterThan(10);
    expect(await rootOfLog(signed.size)).toStrictEqual(signed.root);
  });

  it('are erased again from a vault that comes back from a copy, and from that alone', async () => {
    expect(await holding(STATEMENT, join(system.folder, 'copy'))).not.toStrictEqual([]);
    await rename(join(dataFolder(), 'vault'), join(system.folder, 'lost'));
    await rename(join(system.folder, 'copy'), join(dataFolder(), 'vault'));
    await cp(join(system.folder, 'documents'), join(dataFolder(), 'evidence'), { recursive: true });
    await system.restart();
    expect(await statusFor('mei')).toBe(404);
    await until(async () => {
      const found = await Promise.all([STATEMENT, NAME, CANARY].map((text) => holding(text)));
      return found.flat().length === 0;
    });
    expect(await shown()).toStrictEqual(as(null, ERASED));
    expect(await holding('薄弱', join(dataFolder(), 'vault'))).not.toStrictEqual([]);
  });

  it('are in no line that any process wrote, nor is a token, whatever was refused or failed', async () => {
    const written = await lines.all();
    const told = written
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { process: string; error?: { message: string } });
    expect(new Set(told.map((line) => line.process))).toStrictEqual(
      new Set(['together', 'gateway', 'service', 'projector', 'transparency']),
    );
    expect(told.filter(({ error }) => error?.message.includes('no such table')).length).toBeGreaterThan(0);
    for (const text of [NAME, '另一名', STATEMENT, CANARY, '薄弱', '合同.pdf'])
      expect(written.filter((line) => line.includes(text))).toStrictEqual([]);
    expect(written.filter((line) => /eyJ[\w-]+\.|bearer/i.test(line))).toStrictEqual([]);
  });
});
