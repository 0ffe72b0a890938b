import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  bundlePath,
  decodeBundle,
  decodeVerifierKey,
  entryOf,
  openCheckpoint,
  rootOf,
  tilePath,
  TileTree,
} from '@zhudian/proofs';
import { encodePosition } from '@zhudian/facts';
import { connectRecordedLog, type EventLog } from '@zhudian/log';
import { blocksOf, ROOT } from '../docs/pages';
import { unzip } from '../audit/support/unzip';
import { eventually, until } from '../support/patience';

const run = promisify(execFile);

const firstPages = async (log: EventLog) => {
  for await (const page of log.follow()) return [page];
  return [];
};

const [, tree = '', others = ''] = blocksOf('docs/first-steps.md', 'sh');

/** What docs/first-steps.md tells a new user to do, word for word, in a folder of its own. */
describe('The first steps', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhudian-first-steps-'));
  const told = join(dataDir, 'running.json');
  const env = { ...process.env, NODE_ENV: 'test', DATA_DIR: dataDir, PORT: '0', LOG_READERS: 'named' };
  let started: ChildProcess | undefined;

  beforeAll(async () => {
    started = spawn(process.execPath, [join(ROOT, 'bundles/start.js'), '--empty'], { env, stdio: 'ignore' });
    await until(() => existsSync(told));
  });
  afterAll(async () => {
    const ended = started && once(started, 'exit');
    started?.kill();
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  const does = async (block: string): Promise<unknown> => {
    const { url } = JSON.parse(readFileSync(told, 'utf8')) as { readonly url: string };
    const script = `URL=${url}\n${block.replace(/^URL=.*$/m, '').replaceAll('.data/', `${dataDir}/`)}`;
    const { stdout } = await run('bash', ['-ec', script], { env, cwd: ROOT });
    return JSON.parse(stdout);
  };
  const tokenFor = (...words: readonly string[]) =>
    run(process.execPath, [join(ROOT, 'bundles/token.js'), ...words], { env });

  it('register the org tree and a person, once, however often they are taken', async () => {
    const answer = (await does(tree)) as { readonly extensions: { readonly position: string } };
    expect(answer).toMatchObject({
      data: { bureau: { id: 'bureau' }, station: { id: 'station-1' }, name: { id: 'wei', name: '韦某某' } },
    });
    expect(await does(tree)).toMatchObject(answer);
  });

  it('give others tokens, in roles that there are', async () => {
    expect(await does(others)).toMatchObject({ personId: 'wei', roles: ['PARTY_WORK'], unit: 'bureau' });
    await expect(tokenFor('wei', 'bureau', 'POLICY')).rejects.toThrow('no such role: POLICY');
    const elsewhere = run(process.execPath, [join(ROOT, 'bundles/token.js'), 'wei', 'bureau', 'STAFF'], {
      env: { ...env, DATA_DIR: join(dataDir, 'log') },
    });
    await expect(elsewhere).rejects.toThrow('has no keys of its own');
  });

  it('leave a log of which everybody reads the hashes, and those who are named the facts', async () => {
    const { url, eventStore } = JSON.parse(readFileSync(told, 'utf8')) as Record<'url' | 'eventStore', string>;
    const read = (path: string, token?: string) =>
      fetch(`${url}/log/${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token.trim()}` } });
    const bytes = async (path: string, token?: string) => Buffer.from(await (await read(path, token)).arrayBuffer());
    const key = decodeVerifierKey(await (await read('key')).text());
    const log = connectRecordedLog(eventStore);
    const [{ facts } = { facts: [] }] = await firstPages(log);
    await log.close();
    const size = facts.length;
    const checkpoint = async () => openCheckpoint(await (await read('checkpoint')).text(), key);
    const { root } = await eventually(checkpoint, (one) => one.size === size);
    const tree = new TileTree(size, (tile) => bytes(tilePath(tile)));
    expect(root).toStrictEqual(await rootOf(size, tree));
    const bundle = bundlePath({ index: 0, width: size });
    const [named, auditor, staff] = await Promise.all(
      [
        ['named', 'AUDITOR'],
        ['other', 'AUDITOR'],
        ['named', 'STAFF'],
      ].map(async ([person = '', role = '']) => (await tokenFor(person, 'bureau', role)).stdout),
    );
    expect((await read(bundle)).status).toBe(401);
    expect((await read(bundle, auditor)).status).toBe(403);
    expect((await read(bundle, staff)).status).toBe(403);
    expect(decodeBundle(await bytes(bundle, named))).toStrictEqual(facts.map(entryOf));
    const pack = `pack/OrgUnit/station-1?fact=${facts.find(({ stream }) => stream === 'OrgUnit-station-1')?.id}`;
    expect([(await read(pack)).status, (await read(pack, auditor)).status]).toStrictEqual([401, 403]);
    expect((await read(`${pack}0`, named)).status).toBe(404);
    expect(unzip(await bytes(pack, named)).get('decision.html')).toStrictEqual(await bytes(`${pack}&as=page`, named));
  });

  it('leave a log that an auditor verifies, a witness signs, and a kit is made of', async () => {
    const { url, eventStore } = JSON.parse(readFileSync(told, 'utf8')) as Record<'url' | 'eventStore', string>;
    const log = connectRecordedLog(eventStore);
    const newest = encodePosition(await log.head());
    await log.close();
    const audit = async (...words: readonly string[]) =>
      (await run(process.execPath, [join(ROOT, 'bundles/audit.js'), ...words], { env })).stdout;
    const [kept, kit] = [join(dataDir, 'kept'), join(dataDir, 'kit.zip')];
    await writeFile(kept, await (await fetch(`${url}/log/checkpoint`)).text(), { mode: 0o600 });
    expect(await audit('verify', '--against', kept)).toContain('Intact');
    expect(await audit('verify', '--gateway', url)).toContain('Intact');
    const since = ['verify', '--since', join(dataDir, 'verified.json')];
    expect(await audit(...since)).toContain('The 0 of the last time');
    expect(await audit(...since)).toMatch(/the 0 facts that .* The [1-9]\d* of the last time/);
    expect(await audit('witness', '--gateway', url, '--folder', join(dataDir, 'witness'))).toContain('0 → ');
    expect(await audit('kit', '--until', newest, '--out', kit)).toMatch(/[1-9]\d* facts/);
    expect(existsSync(kit)).toBe(true);
    const [origin = ''] = readFileSync(kept, 'utf8').split('\n', 1);
    const forged = readFileSync(kept, 'utf8').replace(origin, 'another');
    await writeFile(kept, forged);
    await expect(audit('verify', '--against', kept)).rejects.toThrow('A signature of zhudian/');
  });

  it('give a receipt for what was commanded, which is verified without the log', async () => {
    const { url } = JSON.parse(readFileSync(told, 'utf8')) as { readonly url: string };
    const [first, answerFile] = [
      readFileSync(join(ROOT, 'docs/first-steps.json'), 'utf8'),
      join(dataDir, 'answer.json'),
    ];
    const token = readFileSync(join(dataDir, 'own-keys/administrator.token'), 'utf8').trim();
    const body = JSON.stringify({ ...(JSON.parse(first) as object), extensions: { receipt: true } });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
    await writeFile(answerFile, answer, { mode: 0o600 });
    const { extensions } = JSON.parse(answer) as { extensions: { receipts: { key: string; facts: unknown[] }[] } };
    expect(extensions.receipts.map(({ key, facts }) => [key, facts.length > 0])).toStrictEqual(
      ['bureau', 'department', 'county', 'station', 'person', 'name'].map((key) => [key, true]),
    );
    const verify = (file: string) =>
      run(process.execPath, [join(ROOT, 'bundles/audit.js'), 'verify', '--receipt', file], { env });
    expect((await verify(answerFile)).stdout).toMatch(/VERIFIED: [6-9] facts/);
    await writeFile(answerFile, answer.replaceAll(/"leaf":"[^"]{8}/g, '"leaf":"AAAAAAAA'));
    await expect(verify(answerFile)).rejects.toThrow('Command failed');
  });

  it('leave files that nobody else can read', () => {
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true });
    const open = files.filter((file) => statSync(join(file.parentPath, file.name)).mode & 0o077);
    expect(files.length).toBeGreaterThan(10);
    expect(open.map(({ name }) => name)).toStrictEqual([]);
  });
});
