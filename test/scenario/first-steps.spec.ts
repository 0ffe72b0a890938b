import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { blocksOf, ROOT } from '../docs/pages';
import { until } from '../support/patience';

const run = promisify(execFile);
const [, tree = '', others = ''] = blocksOf('docs/first-steps.md', 'sh');

/** What docs/first-steps.md tells a new user to do, word for word, in a folder of its own. */
describe('The first steps', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhudian-first-steps-'));
  const told = join(dataDir, 'running.json');
  const env = { ...process.env, NODE_ENV: 'test', DATA_DIR: dataDir, PORT: '0' };
  let started: ChildProcess | undefined;

  beforeAll(async () => {
    started = spawn(process.execPath, [join(ROOT, 'tools/dist/start/main.js'), '--empty'], { env, stdio: 'ignore' });
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
    run(process.execPath, [join(ROOT, 'tools/dist/token/main.js'), ...words], { env });

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
    const elsewhere = run(process.execPath, [join(ROOT, 'tools/dist/token/main.js'), 'wei', 'bureau', 'STAFF'], {
      env: { ...env, DATA_DIR: join(dataDir, 'log') },
    });
    await expect(elsewhere).rejects.toThrow('has no keys of its own');
  });

  it('leave files that nobody else can read', () => {
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true });
    const open = files.filter((file) => statSync(join(file.parentPath, file.name)).mode & 0o077);
    expect(files.length).toBeGreaterThan(10);
    expect(open.map(({ name }) => name)).toStrictEqual([]);
  });
});
