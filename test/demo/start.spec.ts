import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startOptions } from '@zhudian/tools';
import { loadingMark } from '../../tools/src/demo/loading-mark';
import { firstInstant } from '../../tools/src/demo/programme';
import { clockOf, dayAt } from '../../tools/src/start/clock';
import { demoFolder, demoOf } from '../../tools/src/start/demo-keys';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zhudian-start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const startedWith = (args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
  clockOf(startOptions(args, { DATA_DIR: dataDir, ...env }));
const CLOCK = '2026-03-02T08:00:00+08:00';
const TOKENS = { JWT_ISSUER: 'i', JWT_AUDIENCE: 'a', JWT_KEYS: 'k' };

describe('A start that loads the demonstration', () => {
  it('has a clock that begins before the first day, and ends at the time of the machine', () => {
    const { clock, end } = startedWith();
    const begins = firstInstant(dayAt(Date.now()));
    expect(Math.abs((clock?.now() ?? 0) - begins)).toBeLessThan(3_600_000);
    expect(Math.abs(end() - Date.now())).toBeLessThan(3_600_000);
  });

  it('ends at the instant that --clock names', () => {
    const { clock, end } = startedWith(['--clock', CLOCK]);
    expect(dayAt(clock?.now() ?? 0)).toBe(dayAt(firstInstant('2026-03-02')));
    expect(end()).toBe(Date.parse(CLOCK));
  });

  it('goes on with its clock when loading was cut off', () => {
    const { clock } = startedWith();
    clock?.advanceTo('2024-06-03T09:00:00+08:00');
    mkdirSync(join(dataDir, 'log'));
    mkdirSync(demoFolder(dataDir), { recursive: true });
    writeFileSync(loadingMark(demoFolder(dataDir)), '');
    expect(dayAt(startedWith().clock?.now() ?? 0)).toBe('2024-06-03');
  });
});

describe('A start that loads none', () => {
  it('has no clock but the machine’s when there is a log already', () => {
    mkdirSync(join(dataDir, 'log'));
    expect(startedWith().clock).toBeUndefined();
  });

  it.each([
    ['without demonstration', ['--empty'], {}],
    ['with tokens of its own', [], TOKENS],
    ['into a log that is not its own', [], { EVENT_STORE: 'esdb://log.example:2113' }],
  ] as const)('has no clock but the machine’s: %s', (_, args, env) =>
    expect(startedWith(args, env).clock).toBeUndefined(),
  );

  it('has no clock but the machine’s in production', () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      expect(startedWith().clock).toBeUndefined();
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});

describe('A start on a port that is taken', () => {
  it('says so, and starts nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const options = startOptions([], { DATA_DIR: join(dataDir, 'unmade'), PORT: String(port) });
    await expect(run(options, () => undefined)).rejects.toThrow(`127.0.0.1 port ${port}: it is taken`);
    expect(existsSync(join(dataDir, 'unmade'))).toBe(false);
    other.close();
  });
});

describe('A start that would give tokens to strangers', () => {
  const refused = (args: readonly string[], env: NodeJS.ProcessEnv) =>
    run(startOptions(args, { DATA_DIR: join(dataDir, 'unmade'), PORT: '0', ...env }), () => undefined);

  it.each(['0.0.0.0', '::', '192.168.1.5', 'zhudian.example'])('is refused: the demonstration on %s', async (HOST) => {
    await expect(refused([], { HOST })).rejects.toThrow('runs on loopback only');
    expect(existsSync(join(dataDir, 'unmade'))).toBe(false);
  });

  it.each([[[]], [['--empty']]])('is refused: a log of others without a provider of tokens %j', async (args) =>
    expect(refused(args, { EVENT_STORE: 'esdb://log.example:2113' })).rejects.toThrow('who signs tokens'),
  );
});

describe('The demonstration of a folder', () => {
  it('keeps the day and the people of its first start', async () => {
    const first = await demoOf(dataDir, '2026-03-02');
    const people = readFileSync(join(first.folder, 'actors.json'), 'utf8');
    const again = await demoOf(dataDir, '2026-11-28');
    expect(again).toStrictEqual({ ...first, today: '2026-03-02' });
    expect(readFileSync(join(first.folder, 'actors.json'), 'utf8')).toBe(people);
  });
});
