import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodePosition } from '@zhudian/facts';
import { patience } from '../support/patience';
import { BUREAU, castOf, type Cast } from '../scenario/support/programme';
import { startSystem, type System } from '../scenario/support/system';

jest.setTimeout(patience(240_000));

const MAIN = join(__dirname, '../../bundles/backup.js');
const DAY = '2016-01-04';
const QUESTION =
  '{ persons(first: 50) { totalCount edges { node { id name } } } orgUnits(first: 9) { edges { node { id name } } } }';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const runIn = (dataDir: string, args: readonly string[], killAfterMs?: number): Promise<Ended> => {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, DATA_DIR: dataDir } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
};

interface Described {
  readonly position: number;
  readonly files: Readonly<Record<string, { readonly bytes: number }>>;
}

const manifestOf = async (folder: string): Promise<Described> =>
  (JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { manifest: Described }).manifest;

describe('A backup of the running system', () => {
  let system: System;
  let cast: Cast;
  let folder: string;
  let dataDir: string;
  let registered = 0;
  const register = async () => {
    registered += 1;
    const personId = `person-${registered}`;
    await cast.administrator.does('RegisterPerson', DAY, { personId, unitId: BUREAU, membership: 'FULL' });
    await cast.administrator.does('NamePerson', DAY, { personId, name: `欧阳${registered}` });
  };
  const there = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhudian-backup-'));
    system = await startSystem();
    dataDir = join(system.folder, 'data');
    cast = castOf(system);
    const bureau = { orgUnitId: BUREAU, type: 'BUREAU', name: '桂花局', divisionCode: '450100' };
    await cast.administrator.does('RegisterOrgUnit', DAY, bureau);
    for (let count = 0; count < 5; count += 1) await register();
    // While it is written to.
    const writing = new AbortController();
    const writer = (async () => {
      while (!writing.signal.aborted) await register();
    })();
    const ended = await runIn(dataDir, ['backup', '--to', there('one')]);
    writing.abort();
    await writer;
    expect(ended).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is whole, for its owner alone, and holds all but what is folded anew', async () => {
    const { files, position } = await manifestOf(there('one'));
    expect(position).toBeGreaterThan(0);
    const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0]))];
    expect(tops.toSorted()).toStrictEqual(['log', 'own', 'vault']);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['own/transparency/log.key', 'own/transparency/checkpoint']),
    );
    expect((await stat(there('one'))).mode % 0o100).toBe(0);
    expect(await runIn(dataDir, ['restore', '--from', there('one'), '--check'])).toMatchObject({ code: 0 });
  });

  it('becomes a system that answers as the first one did at that position, names and all', async () => {
    const restored = await runIn(dataDir, ['restore', '--from', there('one'), '--into', there('again/data')]);
    expect(restored).toMatchObject({ code: 0 });
    const { position } = await manifestOf(there('one'));
    const again = await startSystem({ env: { DATA_DIR: there('again/data') } });
    try {
      const [before, after] = await Promise.all(
        [system, again].map((one) => castOf(one).administrator.asks(QUESTION, {}, encodePosition(position))),
      );
      expect(before?.errors).toBeUndefined();
      expect(JSON.stringify(before?.data)).toContain('欧阳5');
      expect(after?.data).toStrictEqual(before?.data);
      const keys = await Promise.all([system, again].map(async ({ url }) => (await fetch(`${url}/log/key`)).text()));
      expect(keys[1]).toBe(keys[0]);
      const ready = (await (await fetch(`${again.url}/health/ready`)).json()) as { readonly status: string };
      expect(ready.status).toBe('ready');
    } finally {
      await again.stop();
    }
  });

  it('killed at any moment leaves nothing that passes for one', async () => {
    const [whole, maimed]: [string[], string[]] = [[], []];
    for (let tries = 0; tries < 12; tries += 1) {
      const to = there(`killed-${tries}`);
      await runIn(dataDir, ['backup', '--to', to], 60 + tries * 45);
      if (existsSync(to)) whole.push(to);
      else maimed.push(`${to}.unfinished`);
    }
    expect(maimed.length).toBeGreaterThan(0);
    const codes = (folders: readonly string[]) =>
      Promise.all(
        folders.map(async (from) => {
          const hasAll = existsSync(join(from, 'manifest.json'));
          const { code } = await runIn(dataDir, ['restore', '--from', from, '--check']);
          return { hasAll, isBackup: code === 0 };
        }),
      );
    for (const { isBackup } of await codes(whole)) expect(isBackup).toBe(true);
    for (const { hasAll, isBackup } of await codes(maimed)) expect(hasAll || !isBackup).toBe(true);
    // And the next one succeeds in its place.
    await rm(there('killed-0'), { recursive: true, force: true });
    expect(await runIn(dataDir, ['backup', '--to', there('killed-0')])).toMatchObject({ code: 0 });
    expect(existsSync(there('killed-0.unfinished'))).toBe(false);
  });

  it('is refused when anything in it is not as it was, and the file is named', async () => {
    await register();
    await sleep(50);
    expect(await runIn(dataDir, ['backup', '--to', there('two')])).toMatchObject({ code: 0 });
    const { files } = await manifestOf(there('one'));
    const spoilt = async (name: string, spoil: (damaged: string) => Promise<unknown>) => {
      const damaged = there('damaged');
      await cp(there('one'), damaged, { recursive: true });
      await spoil(damaged);
      const { code, said } = await runIn(dataDir, ['restore', '--from', damaged, '--into', there('never')]);
      await rm(damaged, { recursive: true });
      expect([name, code, said]).toStrictEqual([name, 1, expect.stringContaining(name)]);
      expect(existsSync(there('never'))).toBe(false);
    };
    const checked = Object.entries(files).filter(([, { bytes }]) => bytes > 0);
    for (const [path, { bytes }] of checked)
      await spoilt(path, async (damaged) => {
        const content = await readFile(join(damaged, path));
        content.writeUInt8(content.readUInt8(bytes >> 1) ^ 1, bytes >> 1);
        await writeFile(join(damaged, path), content);
      });
    const vault = 'vault/person_vault.sqlite';
    await spoilt(vault, (damaged) => rm(join(damaged, vault)));
    await spoilt(vault, (damaged) => cp(join(there('two'), vault), join(damaged, vault)));
    await spoilt('own/left-over', (damaged) => writeFile(join(damaged, 'own/left-over'), 'x'));
    await spoilt('manifest.json', (damaged) => rm(join(damaged, 'manifest.json')));
    await spoilt('manifest.json', async (damaged) => {
      const text = await readFile(join(damaged, 'manifest.json'), 'utf8');
      await writeFile(join(damaged, 'manifest.json'), text.replace('"takenAt": "2', '"takenAt": "1'));
    });
  });

  it('is taken nowhere that is taken, nor into what it is of', async () => {
    for (const to of [there('one'), join(dataDir, 'backup')])
      expect(await runIn(dataDir, ['backup', '--to', to])).toMatchObject({ code: 1 });
    expect(await runIn(folder, ['backup', '--to', there('none')])).toMatchObject({ code: 1 });
    expect(existsSync(there('none'))).toBe(false);
  });

  it('of a system that has stopped is taken alike', async () => {
    const restored = there('again/data');
    expect(await runIn(restored, ['backup', '--to', there('at-rest')])).toMatchObject({ code: 0 });
    expect(await runIn(dataDir, ['restore', '--from', there('at-rest'), '--check'])).toMatchObject({ code: 0 });
  });
});
