import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStore } from '@zhudian/embedded-store';
import type { RecordedFact } from '@zhudian/facts';
import { connectLog, moveLog, type EventLog, type NewFact } from '@zhudian/log';
import { factsOf, leavesOf } from '@zhudian/tools';
import { factMetadata } from '../support/new-facts';
import { patience } from '../support/patience';
import { castOf, register, STATION } from '../scenario/support/programme';
import { startSystem } from '../scenario/support/system';

jest.setTimeout(patience(240_000));

const MAIN = join(__dirname, '../../bundles/move.js');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'zhudian-move-'))));
afterAll(() => rm(folder, { recursive: true }));

const move = async (args: readonly string[], dataDir = join(folder, 'none')) => {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH: '', DATA_DIR: dataDir } });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
};

/** Facts of one command that tell their numbers. */
const factsNumbered = (numbers: readonly number[]): NewFact[] => {
  const metadata = factMetadata({ commandId: randomUUID() });
  return numbers.map((number) => ({ id: randomUUID(), type: 'Numbered', data: { number }, metadata }));
};

/** What is done with a store at rest, which nobody else has open meanwhile. */
const within = async <T>(
  data: string,
  work: (log: EventLog, store: Awaited<ReturnType<typeof startStore>>) => Promise<T>,
): Promise<T> => {
  const store = await startStore({ data });
  const log = connectLog(store.connectionString);
  try {
    return await work(log, store);
  } finally {
    await log.close();
    await store.stop();
  }
};

const all = async (log: EventLog): Promise<readonly RecordedFact[]> => {
  const facts: RecordedFact[] = [];
  for await (const fact of factsOf(log)) facts.push(fact);
  return facts;
};
const held = (data: string) => within(data, all);
const unplaced = (facts: readonly RecordedFact[]) => facts.map((fact) => ({ ...fact, position: 0, prepare: 0 }));
const treeOf = async (facts: readonly RecordedFact[]) =>
  (
    await leavesOf(
      (async function* () {
        yield* facts;
      })(),
    )
  ).map((leaf) => Buffer.from(leaf).toString('hex'));

/** Several streams, several facts in one append, and appends over two streams. */
const fill = (data: string, rounds = 40) =>
  within(data, async (log) => {
    for (let round = 0; round < rounds; round++) {
      const at = (per: number) => (round === 0 ? 'no_stream' : round * per - 1);
      await log.append([
        { stream: 'Person-one', expected: at(2), facts: factsNumbered([round * 3, round * 3 + 1]) },
        { stream: `Station-${round}`, expected: 'no_stream', facts: factsNumbered([round * 3 + 2]) },
      ]);
    }
  });

describe('Moving a log', () => {
  const source = () => join(folder, 'source');
  let original: readonly RecordedFact[];
  beforeAll(async () => {
    await fill(source());
    original = await held(source());
    expect(original).toHaveLength(120);
  });

  it('keeps every fact, its stream, revision, order and recorded time, there and back', async () => {
    const [there, back] = [join(folder, 'there'), join(folder, 'back')];
    expect(await move(['--from', source(), '--to', there])).toMatchObject({
      code: 0,
      said: expect.stringContaining('120 facts appended, 0 were there') as string,
    });
    expect(unplaced(await held(there))).toStrictEqual(unplaced(original));
    expect((await move(['--from', there, '--to', back])).code).toBe(0);
    expect(unplaced(await held(back))).toStrictEqual(unplaced(original));
  });

  it('keeps what is read together at one position together', async () => {
    const moved = await held(join(folder, 'there'));
    const shape = (facts: readonly RecordedFact[]) =>
      facts.map(({ position }, index) => position === facts[index - 1]?.position);
    expect(shape(moved)).toStrictEqual(shape(original));
  });

  it('keeps the tree of hashes: a checkpoint that was signed stays true', async () => {
    expect(await treeOf(await held(join(folder, 'there')))).toStrictEqual(await treeOf(original));
  });

  it('goes on where it was interrupted', async () => {
    const target = join(folder, 'interrupted');
    const stop = new Error('interrupted');
    await within(source(), (_, from) =>
      within(target, async (_log, to) => {
        const onProgress = (_phase: string, count: number) => {
          if (count >= 60) throw stop;
        };
        await expect(moveLog({ from: from.connectionString, to: to.connectionString, onProgress })).rejects.toBe(stop);
      }),
    );
    expect(await held(target)).toHaveLength(60);
    expect((await move(['--from', source(), '--to', target])).said).toContain('60 facts appended, 60 were there');
    expect(unplaced(await held(target))).toStrictEqual(unplaced(original));
    expect((await move(['--from', source(), '--to', target])).said).toContain('0 facts appended, 120 were there');
  });

  it('refuses a target that holds anything else, and writes nothing to it', async () => {
    const target = join(folder, 'other');
    await within(target, (log) =>
      log.append([{ stream: 'Person-one', expected: 'no_stream', facts: factsNumbered([99]) }]),
    );
    const before = await held(target);
    const { code, said } = await move(['--from', source(), '--to', target]);
    expect({ code, said }).toMatchObject({
      code: 1,
      said: expect.stringMatching(/目标日志不是空的.*differs from the one that is left at Person-one@0/s) as string,
    });
    expect(await held(target)).toStrictEqual(before);
  });

  it('refuses a target that went on by itself', async () => {
    const target = join(folder, 'there');
    await within(target, (log) =>
      log.append([{ stream: 'Clue-new', expected: 'no_stream', facts: factsNumbered([200]) }]),
    );
    expect(await move(['--from', source(), '--to', target])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Clue-new@0') as string,
    });
  });

  it('finds a fact that is other in the target, whatever is other', async () => {
    for (const [name, change] of Object.entries({
      type: { type: 'Other' },
      data: { data: { number: -1 } },
      id: { id: '00000000-0000-4000-8000-00000000ffff' },
    })) {
      const target = join(folder, `changed-${name}`);
      await within(target, async (log) => {
        for (const { stream, revision, metadata, ...fact } of original.slice(0, 1))
          await log.append([
            {
              stream,
              expected: revision === 0 ? 'no_stream' : revision - 1,
              facts: [{ ...fact, metadata, data: fact.data as object, ...change }],
            },
          ]);
      });
      expect(await move(['--from', source(), '--to', target])).toMatchObject({
        code: 1,
        said: expect.stringContaining('differs') as string,
      });
    }
  });

  it('refuses a data folder whose system runs, a scheme that is none, and says how to use it', async () => {
    const dataDir = join(folder, 'running');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'running.json'), '{"eventStore":"esdb://127.0.0.1:1?tls=false"}');
    expect(await move(['--to', join(folder, 'never')], dataDir)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/正在运行.*is running/s) as string,
    });
    expect(await move(['--from', source(), '--to', 'http://127.0.0.1:1'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('EVENT_STORE') as string,
    });
    expect(await move([])).toMatchObject({ code: 2, said: expect.stringContaining('--to') as string });
  });
});

it('The system goes on with the log that was moved, as of earlier instants too', async () => {
  const question = `{ station(id: "${STATION}") { name branch { name } } persons(first: 50) { edges { node { id name membership } } } }`;
  const system = await startSystem();
  const [data, vault] = [join(folder, 'moved'), join(folder, 'vault')];
  const cast = castOf(system);
  await register(cast);
  await cast.administrator.does('NamePerson', '2016-01-05', { personId: 'chen', name: '陈一' });
  const instant = new Date().toISOString();
  await cast.administrator.does('NamePerson', '2016-01-06', { personId: 'chen', name: '陈二' });
  const before = [await cast.partyWork.asks(question), await cast.partyWork.asks(question, {}, instant)];
  expect((await move(['--from', system.eventStore, '--to', data])).code).toBe(0);
  await cp(join(system.folder, 'data/vault'), vault, { recursive: true });
  await system.stop();

  await within(data, async (_, { connectionString }) => {
    const moved = await startSystem({ env: { EVENT_STORE: connectionString, VAULT: `sqlite:${vault}` } });
    try {
      const { partyWork } = castOf(moved);
      const after = [await partyWork.asks(question), await partyWork.asks(question, {}, instant)];
      expect(after.map((answer) => answer.data)).toStrictEqual(before.map((answer) => answer.data));
    } finally {
      await moved.stop();
    }
  });
});
