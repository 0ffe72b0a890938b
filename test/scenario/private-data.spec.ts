import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connectLog } from '@zhudian/log';
import { withoutSecret } from '../../tools/src/start/embedded-log';
import { readPaper } from '../../tools/voting/voter.mjs';
import { patience } from '../support/patience';
import { BUREAU, STATION } from './support/programme';
import { startSystem, TODAY, type System } from './support/system';

/** All below a folder, with who may do what. */
const modesIn = (folder: string): ReadonlyArray<readonly [path: string, mode: number, isFolder: boolean]> =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, statSync(path).mode & 0o777, entry.isDirectory()];
    });
const readableIn = (folder: string): readonly string[] =>
  modesIn(folder)
    .filter(([, mode, isFolder]) => mode !== (isFolder ? 0o700 : 0o600))
    .map(([path, mode]) => `${path} ${mode.toString(8)}`);

describe('The data of a system that npm start runs', () => {
  let system: System;
  const data = () => join(system.folder, 'data');
  const secret = () => new URL(system.eventStore).password;
  const http = (path: string, login?: string) =>
    fetch(`http://${new URL(system.eventStore).host}${path}`, {
      headers: login === undefined ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` },
    });
  const headAs = async (connectionString: string) => {
    const log = connectLog(connectionString);
    try {
      return await log.head();
    } finally {
      await log.close();
    }
  };

  beforeAll(async () => {
    system = await startSystem({ apart: true });
    const administrator = system.as('admin', ['ADMINISTRATOR', 'PARTY_WORK'], BUREAU);
    for (const unit of [
      { orgUnitId: BUREAU, type: 'BUREAU', name: '局', divisionCode: '450100' },
      { orgUnitId: 'county-1', type: 'COUNTY_ENTERPRISE', parentId: BUREAU, name: '县企一' },
      { orgUnitId: STATION, type: 'STATION', parentId: 'county-1', name: '一所', divisionCode: '450181101' },
    ])
      await administrator.does('RegisterOrgUnit', TODAY, unit);
    await administrator.does('OpenSurvey', TODAY, {
      surveyId: 'survey-1',
      stationId: STATION,
      audience: 'CUSTOMERS',
      phase: 'REGULAR',
      questions: ['工作作风'],
    });
    await readPaper(system.url, 'survey-1');
  }, patience(120_000));
  afterAll(() => system.stop());

  it('is for its own user alone: every folder 0700, every file 0600', () => {
    const places = new Set(modesIn(data()).map(([path]) => path.slice(data().length + 1).split('/')[0]));
    expect([...places]).toStrictEqual(
      expect.arrayContaining(['log', 'read-models', 'vault', 'own', 'proofs', 'running.json']),
    );
    expect(readableIn(data())).toStrictEqual([]);
    chmodSync(join(data(), 'running.json'), 0o644);
    expect(readableIn(data())).toStrictEqual([`${join(data(), 'running.json')} 644`]);
    chmodSync(join(data(), 'running.json'), 0o600);
  });

  it('has a log that nobody reads, writes or looks at without the secret of this start', async () => {
    const stranger = withoutSecret(system.eventStore);
    expect(stranger).not.toContain(secret());
    expect(await headAs(system.eventStore)).toBeGreaterThan(0);
    for (const login of ['', 'programme:wrong@', `admin:${secret()}@`, 'admin:changeit@'])
      await expect(headAs(stranger.replace('//', `//${login}`))).rejects.toThrow();
    const paths = ['/metrics', '/ui', '/stats', '/health', '/info/options', '/subscriptions'];
    const asked = (login?: string) => Promise.all(paths.map(async (path) => (await http(path, login)).status));
    expect(await asked()).toStrictEqual(paths.map(() => 401));
    expect(await asked('programme:wrong')).toStrictEqual(paths.map(() => 401));
    expect(await asked(`programme:${secret()}`)).toStrictEqual(paths.map(() => 200));
    expect(await (await fetch(`${system.url}/metrics`)).text()).toContain('zhudian_process_up{process="log"} 1');
  });

  it('tells the secret in running.json alone, and in no command line', () => {
    const holding = modesIn(data())
      .filter(([path, , isFolder]) => !isFolder && readFileSync(path).includes(secret()))
      .map(([path]) => path);
    expect(holding).toStrictEqual([join(data(), 'running.json')]);
    const lines = [...system.pids().values()].map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    expect(lines.filter((line) => line.includes(secret()))).toStrictEqual([]);
    expect(lines.join(' ')).toContain('tools/dist/start/store.js');
  });

  it(
    'is closed again, and has another secret, after a restart, with everything in it',
    async () => {
      const [before, head] = [secret(), await headAs(system.eventStore)];
      for (const path of ['log', 'vault']) chmodSync(join(data(), path), 0o755);
      for (const file of readdirSync(join(data(), 'log'))) chmodSync(join(data(), 'log', file), 0o644);
      await system.restart();
      expect(readableIn(data())).toStrictEqual([]);
      expect(secret()).not.toBe(before);
      expect(await headAs(system.eventStore)).toBe(head);
    },
    patience(120_000),
  );
});
