import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { composeWith, exampleEnvironment } from './compose-file';

const { services } = composeWith(exampleEnvironment());
const backup = services['backup'];
if (!backup) throw new Error('The compose file has no backup.');
const { entrypoint = [], command, volumes, environment, depends_on: needs } = backup;

/** What a node of KurrentDB has on its disk, in the order in which it is copied. */
const LOG = ['index/indexmap.chk', 'index/a1b2', 'chaser.chk', 'writer.chk', 'chunk-000000.000000'];

describe('The backup of the compose file', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhudian-compose-backup-'));
  afterAll(() => rmSync(home, { recursive: true }));

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  const program = (name: string, text: string) => {
    write(`bin/${name}`, `#!/bin/bash\n${text}\n`);
    chmodSync(join(home, 'bin', name), 0o755);
  };
  beforeAll(() => {
    for (const path of LOG) write(`from/kurrentdb-1/${path}`, path);
    for (const own of ['ballots', 'transparency', 'segments', 'sink']) write(`from/${own}/kept`, own);
    mkdirSync(join(home, 'from/kurrentdb'));
    mkdirSync(join(home, 'backups'));
    // The wait ends the run here.
    program('sleep', 'echo "$1" > "$HOME/waited"; exit 1');
    program('pg_dump', 'echo "$@" > "${4#--file=}"');
  });

  /** As compose runs it, on folders of the test; a name in each second of its own. */
  const run = (at: number, changes: NodeJS.ProcessEnv = {}) => {
    program('date', `echo 2026-11-30T00000${at}Z`);
    const script = (command[0] ?? '')
      .replaceAll('$$', '$')
      .replaceAll(/ \/(from|backups)\b|=\/(backups)\b/g, (place) => place.replace('/', `${home}/`));
    const env = { ...environment, HOME: home, PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`, ...changes };
    const [shell = '', ...args] = entrypoint;
    const { status, stderr } = spawnSync(shell, [...args, script], {
      env,
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { status, stderr };
  };
  const kept = () => readdirSync(join(home, 'backups')).toSorted();

  it('copies the log, what is in no log and the words, whole under its name, and waits', () => {
    expect(run(1)).toStrictEqual({ status: 1, stderr: '' });
    expect(kept()).toStrictEqual(['2026-11-30T000001Z']);
    const there = join(home, 'backups/2026-11-30T000001Z');
    for (const path of LOG) expect(readFileSync(join(there, 'log', path), 'utf8')).toBe(path);
    expect(readFileSync(join(there, 'log/truncate.chk'), 'utf8')).toBe('chaser.chk');
    for (const own of ['ballots', 'transparency', 'segments', 'sink'])
      expect(readFileSync(join(there, 'own', own, 'kept'), 'utf8')).toBe(own);
    expect(readFileSync(join(there, 'words.dump'), 'utf8')).toMatch(/--schema=person_vault --schema=word_readings/);
    expect(readFileSync(join(home, 'waited'), 'utf8').trim()).toBe(String(24 * 3600));
  });

  it('keeps as many as it is told, the newest', () => {
    for (const at of [2, 3, 4]) run(at, { KEEP: '2' });
    expect(kept()).toStrictEqual(['2026-11-30T000003Z', '2026-11-30T000004Z']);
  });

  it('that fails is none, and its rest makes way for the next', () => {
    program('pg_dump', 'exit 3');
    expect(run(5).status).toBe(3);
    expect(kept()).toContain('2026-11-30T000005Z.unfinished');
    program('pg_dump', 'touch "${4#--file=}"');
    run(6);
    expect(kept()).toStrictEqual(['2026-11-30T000003Z', '2026-11-30T000004Z', '2026-11-30T000006Z']);
    rmSync(join(home, 'from/kurrentdb-1/writer.chk'));
    expect(run(7).status).toBe(1);
    expect(kept()).not.toContain('2026-11-30T000007Z');
  });

  it('reads every place where something is kept that is folded from nothing, and writes into its own alone', () => {
    const written = Object.entries(services)
      .filter(([name, { profiles }]) => name !== 'backup' && !profiles.includes('cluster'))
      .flatMap(([, service]) =>
        service.volumes.filter((mount) => !mount.endsWith(':ro')).map((mount) => mount.split(':')[0]),
      );
    const copied = volumes.filter((mount) => mount.endsWith(':ro')).map((mount) => mount.split(':')[0]);
    // PostgreSQL is asked for its words; of the cluster one node is copied.
    expect(written.filter((name) => name !== 'postgres' && !copied.includes(name))).toStrictEqual([]);
    expect(volumes.filter((mount) => !mount.endsWith(':ro'))).toStrictEqual(['backups:/backups']);
    const { POSTGRES_DB, POSTGRES_USER, POSTGRES_PASSWORD } = services['postgres']?.environment ?? {};
    expect(environment).toMatchObject({
      PGHOST: 'postgres',
      PGDATABASE: POSTGRES_DB,
      PGUSER: POSTGRES_USER,
      PGPASSWORD: POSTGRES_PASSWORD,
    });
    expect(needs).toStrictEqual({ postgres: { condition: 'service_healthy' } });
    expect(backup.image).toBe(services['postgres']?.image);
  });
});
