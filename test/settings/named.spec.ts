import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAMS, aboutOf } from '@zhudian/settings';
import { ROOT } from '../docs/pages';
import { patience } from '../support/patience';

const SCRIPTS = {
  start: 'bundles/start.js',
  gateway: 'bundles/gateway.js',
  subgraph: 'bundles/personnel.js',
  projector: 'bundles/projector.js',
  transparency: 'bundles/transparency.js',
} as const;
type Name = keyof typeof SCRIPTS;
const NAMES = Object.keys(SCRIPTS) as Name[];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhudian-settings-'));
  await writeFile(join(folder, 'a-file'), '');
  await writeFile(join(folder, 'keys.json'), '{"keys":[]}');
});
afterAll(() => rm(folder, { recursive: true }));

/** Settings with which each would start. */
const good = (name: Name): Readonly<Record<string, string>> => {
  const all: Readonly<Record<string, string>> = {
    EVENT_STORE: 'esdb://127.0.0.1:1?tls=false',
    READ_MODELS: `sqlite:${join(folder, 'read-models')}`,
    OWN_FOLDER: join(folder, 'own'),
    PROOFS: join(folder, 'proofs'),
    DATA_DIR: join(folder, 'data'),
    GATEWAY_SECRET: 'between-gateway-and-subgraphs',
    JWT_ISSUER: 'i',
    JWT_AUDIENCE: 'a',
    JWT_KEYS: join(folder, 'keys.json'),
    CONTEXT: 'personnel',
    PORT: '0',
  };
  return Object.fromEntries(Object.entries(all).filter(([setting]) => PROGRAMS[name]?.variables[setting]));
};

/** Runs a program that is to refuse; what it says on both outputs. */
const refused = async (name: Name, env: Readonly<Record<string, string>>, uid?: number): Promise<string> => {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [join(ROOT, SCRIPTS[name])], {
    env: { PATH, NODE_COMPILE_CACHE, ...good(name), ...env },
    cwd: folder,
    ...(uid === undefined ? {} : { uid }),
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += String(chunk)));
  // A program that starts after all is not waited for.
  const late = setTimeout(() => child.kill('SIGKILL'), patience(30_000));
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(late);
  expect({ code, said }).toMatchObject({ code: 1 });
  expect(said).not.toContain('"url"');
  return said;
};

const schemaOf = (name: Name, setting: string) => {
  const schema = PROGRAMS[name]?.variables[setting];
  if (!schema) throw new Error(`${name} has no ${setting}.`);
  return schema;
};

/** A value that no kind of setting takes which can be wrong at all. */
const NONSENSE = 'not=such,a thing//';
const wrongFor = (name: Name): readonly string[] =>
  Object.entries(PROGRAMS[name]?.variables ?? {}).flatMap(([setting, schema]) =>
    schema.safeParse(NONSENSE).success ? [] : [setting],
  );

describe('A wrong setting', () => {
  it.each(NAMES)('is named with what was expected, and all are at once: %s', async (name) => {
    const wrong = wrongFor(name);
    expect(wrong.length).toBeGreaterThan(4);
    const said = await refused(name, Object.fromEntries(wrong.map((setting) => [setting, NONSENSE])));
    for (const setting of wrong) {
      const { accepts, secret } = aboutOf(schemaOf(name, setting));
      expect(said).toContain(
        secret ? `${setting}：现值不符，须为${accepts.zh}` : `${setting}：现为“${NONSENSE}”，须为${accepts.zh}`,
      );
      expect(said).toContain(secret ? `${setting}: is not ${accepts.en}` : `is not ${accepts.en}`);
    }
  });

  it.each(NAMES.filter((name) => name !== 'start'))('is named when it is missing: %s', async (name) => {
    const missing = Object.keys(good(name)).filter(
      (setting) => PROGRAMS[name]?.variables[setting]?.safeParse(undefined).error,
    );
    const said = await refused(name, Object.fromEntries(missing.map((setting) => [setting, ''])));
    for (const setting of missing)
      expect(said).toMatch(new RegExp(`${setting}：未设置，须为.*${setting}: is not set, expected`, 's'));
  });

  it.each([
    ['projector', 'READ_MODELS', 'mysql://user:hunter2@db/zhudian'],
    ['subgraph', 'EVENT_STORE', 'http://admin:hunter2@127.0.0.1:2113'],
    ['start', 'EVENT_STORE', 'esdb://admin:hunter2@127.0.0.1:2113?tls=yes'],
    ['subgraph', 'VAULT', 'postgres:/user:hunter2@db'],
    ['gateway', 'METRICS_TOKEN', 'hunter2'],
  ] as const)('of %s, %s, is told without the password in it', async (name, setting, value) => {
    const said = await refused(name, { [setting]: value });
    expect(said).toContain(`${setting}：现值不符`);
    expect(said).not.toContain('hunter2');
  });

  it('of a process that npm start starts is named before the first one starts', async () => {
    const said = await refused('start', { REQUESTS_PER_SECOND: 'many', POSITION_WAIT_MS: '-5' });
    expect(said).toContain('REQUESTS_PER_SECOND: "many" is not');
    expect(said).toContain('POSITION_WAIT_MS: "-5" is not');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

describe('A machine that does not fit', () => {
  const FOLDERS = [
    ['start', 'DATA_DIR', ''],
    ['start', 'VAULT', 'sqlite:'],
    ['projector', 'READ_MODELS', 'sqlite:'],
    ['subgraph', 'VAULT', 'sqlite:'],
    ['subgraph', 'OWN_FOLDER', ''],
    ['transparency', 'PROOFS', ''],
    ['transparency', 'OWN_FOLDER', ''],
  ] as const;

  it.each(FOLDERS)('is refused, a file for a folder: %s %s', async (name, setting, scheme) => {
    const said = await refused(name, { [setting]: `${scheme}${join(folder, 'a-file')}` });
    expect(said).toMatch(
      new RegExp(`${setting}：须为可写的文件夹.*不是文件夹.*${setting}: expected a folder to write to.*no folder`, 's'),
    );
  });

  it.each(FOLDERS)('is refused, a full disk: %s %s', async (name, setting, scheme) => {
    const said = await refused(name, {
      [setting]: `${scheme}${join(folder, 'full')}`,
      LEAST_FREE_DISK_MB: '999999999',
    });
    expect(said).toMatch(new RegExp(`${setting}：.*磁盘已满.*${setting}: .*the disk is full: \\d+ MB are free`, 's'));
  });

  it('is refused, a folder without the right to write', async () => {
    await chmod(folder, 0o755);
    const shut = join(folder, 'shut');
    await mkdir(shut, { mode: 0o555 });
    // Root may write everywhere.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    const said = await refused('projector', { READ_MODELS: `sqlite:${shut}` }, uid);
    expect(said).toMatch(/READ_MODELS：.*没有权限.*READ_MODELS: .*no right/s);
  });

  it.each(NAMES)('is refused, a port that is taken: %s', async (name) => {
    const other = createServer().listen(0, name === 'projector' ? '::' : '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const said = await refused(name, { PORT: String(port) });
    expect(said).toMatch(new RegExp(`PORT, HOST：.*${port} 已被占用.*${port}: it is taken`, 's'));
    other.close();
  });

  it.each(['start', 'gateway', 'subgraph'] as const)('is refused, an address of another machine: %s', async (name) => {
    const said = await refused(name, { HOST: '203.0.113.7', ...(name === 'start' ? { JWT_ISSUER: 'i' } : {}) });
    expect(said).toMatch(/PORT, HOST：.*不是本机地址.*no address of this machine/s);
  });

  it.each(['start', 'gateway', 'subgraph'] as const)('is refused, keys that are not there: %s', async (name) => {
    const said = await refused(name, { JWT_KEYS: join(folder, 'lost.json') });
    expect(said).toMatch(/JWT_KEYS：须为可读的文件.*不存在.*JWT_KEYS: expected a file to read/s);
  });
});
