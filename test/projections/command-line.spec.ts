import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore } from '@zhudian/embedded-store';
import { connectLog, type EventLog } from '@zhudian/log';
import { openReadModels, openReader, orgUnits, readModelsOf, runProjector } from '@zhudian/projections';
import { factMetadata } from '../support/new-facts';
import { patience } from '../support/patience';

const CLI = join(__dirname, '..', '..', 'projections', 'dist', 'cli.js');
const context = 'organization';
const UNITS = 300;

describe('npm run projections', () => {
  let home: string;
  let log: EventLog;
  let stopLog: () => Promise<void>;
  let stopProjector: () => Promise<void>;

  const projecting = async (): Promise<() => Promise<void>> => {
    const store = await openReadModels({ url: `sqlite:${home}/read-models`, context, models: readModelsOf(context) });
    const ending = new AbortController();
    const projector = runProjector({ log, store, signal: ending.signal });
    return async () => {
      ending.abort();
      await projector.done;
      await store.close();
    };
  };
  const tell = async (from: number, count: number) => {
    const appends = Array.from({ length: count }, (_, at) => unitRegistered(from + at));
    return log.append(appends);
  };
  const reached = async (position: number) => {
    const reader = await openReader({ url: `sqlite:${home}/read-models`, context, models: readModelsOf(context) });
    expect(await reader.reach(position, { timeoutMs: patience() })).toBe(true);
    return reader;
  };
  const run = async (...args: readonly string[]) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      env: { ...process.env, DATA_DIR: home, NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => told.push(text));
    const [code] = (await once(child, 'close')) as [number];
    return { code, lines: told.join('').trim().split('\n') };
  };

  beforeAll(async () => {
    expect(existsSync(CLI)).toBe(true);
    home = mkdtempSync(join(tmpdir(), 'zhudian-projections-'));
    const store = await startStore({ data: join(home, 'log') });
    stopLog = () => store.stop();
    log = connectLog(store.connectionString);
    writeFileSync(join(home, 'running.json'), JSON.stringify({ eventStore: store.connectionString }));
    stopProjector = await projecting();
    await (await reached(await tell(0, UNITS))).close();
  });
  afterAll(async () => {
    await stopProjector();
    await log.close();
    await stopLog();
    rmSync(home, { recursive: true, force: true });
  });

  it('tells where every read model of a context stands', async () => {
    const head = await log.head();
    const { code, lines } = await run('status', '--context', context);
    expect(code).toBe(0);
    expect(lines[0]).toBe(`organization  检查点 checkpoint ${head}  日志 head ${head}  落后 lag 0`);
    expect(lines.slice(1).map((line) => line.trim().split(/\s+/))).toStrictEqual(
      readModelsOf(context)
        .map(({ name, version }) => [name, `v${version}`, '在用', 'serving', String(head)])
        .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
    );
  });

  it('rebuilds a read model beside facts and questions that go on, and says when it is in use', async () => {
    const before = await log.head();
    const reader = await reached(before);
    const rebuilt = run('rebuild', 'org_unit');
    let answers = 0;
    let done = false;
    const asking = (async () => {
      while (!done) {
        expect(await reader.at(before).count(orgUnits)).toBe(UNITS);
        answers++;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const newest = await tell(UNITS, 20);
    const { code, lines } = await rebuilt;
    done = true;
    await asking;
    expect(lines.at(-1)).toBe('organization/org_unit: 重建完成，已切换。 Rebuilt, and in use.');
    expect(code).toBe(0);
    expect(answers).toBeGreaterThan(0);
    expect(await reader.reach(newest, { timeoutMs: patience() })).toBe(true);
    expect(await reader.at(newest).count(orgUnits)).toBe(UNITS + 20);
    expect(await reader.at(before).count(orgUnits)).toBe(UNITS);
    await reader.close();
  });

  it('names what there is when asked for what there is not', async () => {
    expect(await run('rebuild', 'castle')).toStrictEqual({
      code: 1,
      lines: ['没有读模型 castle。 There is no read model castle.'],
    });
    expect((await run('rebuild', 'org_unit_path')).lines).toStrictEqual([
      'org_unit_path 在多个上下文中，请加 --context。 org_unit_path is in personnel, organization, integrity-performance: add --context.',
    ]);
    expect(await run('rebuild', 'castle', '--context', context)).toStrictEqual({
      code: 1,
      lines: [
        `organization 没有在用的读模型 castle。 No read model castle serves there; these do: ${readModelsOf(context)
          .map(({ name }) => name)
          .toSorted()
          .join(', ')}`,
      ],
    });
    const { code, lines } = await run('rebuild');
    expect([code, lines[0]]).toStrictEqual([1, 'npm run projections -- status [--context C]']);
  });
});

const unitRegistered = (at: number) => ({
  stream: `OrgUnit-u${at}`,
  expected: 'no_stream' as const,
  facts: [
    {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      type: 'OrgUnitRegistered',
      data: { type: 'TEAM', name: `班组 ${at}`, path: `/bureau/u${at}/` },
      metadata: factMetadata(),
    },
  ],
});
