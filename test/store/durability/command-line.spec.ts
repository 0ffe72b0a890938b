import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from '../support/folders';
import { buildStore, startProcess } from '../support/store-process';

describe('The command line', () => {
  const folder = temporaryFolders();
  let built = '';
  beforeAll(() => (built = buildStore()));
  afterAll(() => rmSync(built, { recursive: true, force: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(built, 'main.js'), ...args], { encoding: 'utf8' });

  it('explains every option', () => {
    const { stdout, status } = run('--help');
    expect(status).toBe(0);
    const options = [
      'port',
      'host',
      'advertise',
      'data',
      'memory',
      'certificate',
      'private-key',
      'password-file',
      'start-standard-projections',
    ];
    for (const option of options) expect(stdout).toContain(`--${option} `);
  });

  it.each([
    [['--port', 'x'], "--port needs a number, not 'x'"],
    [['--certificate', 'x'], '--certificate and --private-key need each other'],
    [['--memory', '--advertise', 'host:x'], "'host:x' is no address to advertise"],
    [['--memory', '--host', '0.0.0.0'], 'refusing to listen on 0.0.0.0'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('says what is wrong with %j', (args, message) => {
    const { stderr, status } = run(...args);
    expect([status, stderr]).toStrictEqual([1, expect.stringContaining(message)]);
  });

  it('prints where it can be reached, answers for its health, and stops when asked', async () => {
    const store = await startProcess(built, ['--data', folder()]);
    const address = store.connectionString.replace(/^esdb:\/\/([^?]+).*/, 'http://$1');
    expect((await fetch(`${address}/health/live`)).status).toBe(204);
    expect(await (await fetch(`${address}/info`)).json()).toMatchObject({
      state: 'leader',
      authentication: { type: 'insecure' },
    });
    expect(Object.keys((await (await fetch(`${address}/stats`)).json()) as object)).toContain('es-log-end');
    expect((await fetch(`${address}/nothing`)).status).toBe(404);
    expect(await store.stop()).toBe(0);
  });

  it('does not share a directory', async () => {
    const data = folder();
    const store = await startProcess(built, ['--data', data]);
    await expect(startProcess(built, ['--data', data])).rejects.toThrow('is in use by another store');
    expect(await store.stop()).toBe(0);
  });
});
