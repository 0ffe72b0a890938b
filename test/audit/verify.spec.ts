import fc from 'fast-check';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedFact } from '@zhudian/facts';
import { startStore } from '@zhudian/embedded-store';
import { connectRecordedLog, type MemoryLog } from '@zhudian/log';
import { leafHash, type Checkpoint } from '@zhudian/proofs';
import { compareLeaves, differenceFrom, factsOf, leavesOf, openFolder } from '@zhudian/tools';
import type { PublishedLog } from '@zhudian/transparency';
import { newFolders, type Folders } from '../transparency/support/folding';
import { logOf, tell } from '../transparency/support/recorded-log';
import { publish } from './support/published';

const SIZE = 300;

describe('An audit against a checkpoint that was kept', () => {
  let folders: Folders;
  let log: MemoryLog;
  let published: PublishedLog;
  let kept: Checkpoint;
  beforeEach(async () => {
    folders = newFolders();
    log = await logOf(SIZE);
    ({ published, checkpoint: kept } = await publish(SIZE, log, folders));
  });
  afterEach(() => folders.remove());

  const audit = async () => differenceFrom(kept, await leavesOf(factsOf(log)), published.readTile);
  const at = (index: number): RecordedFact => {
    const fact = log.facts[index];
    if (!fact) throw new Error(`There is no fact ${index}.`);
    return fact;
  };
  const replace = (index: number, change: Partial<RecordedFact>) =>
    log.facts.splice(index, 1, { ...at(index), ...change });

  it('finds nothing when nothing was done, and when more was recorded', async () => {
    expect(await audit()).toBeUndefined();
    await tell(log, 20);
    expect(await audit()).toBeUndefined();
  });

  it('finds a log that was cut, and an older copy', async () => {
    log.facts.splice(-5);
    expect(await audit()).toStrictEqual({ difference: 'CUT', places: [295], found: 295, kept: 300 });
  });

  it('finds an older copy from which recording went on', async () => {
    log.facts.splice(-5);
    log.facts.push(...(await logOf(SIZE + 2)).facts.slice(295));
    expect(await audit()).toMatchObject({ difference: 'REWRITTEN', places: [295, 296, 297, 298, 299], found: 302 });
  });

  it('finds facts that were swapped', async () => {
    const [one, other] = [at(3), at(200)];
    log.facts.splice(3, 1, other);
    log.facts.splice(200, 1, one);
    expect(await audit()).toMatchObject({ difference: 'SWAPPED', places: [3, 200] });
  });

  it.each([
    ['data', { data: { percent: 77 } }],
    ['who acted', { metadata: { ...({} as RecordedFact['metadata']), actorId: 'somebody' } }],
    ['when it was recorded', { recordedAt: '2001-01-01T00:00:00.000Z' }],
    ['its type', { type: 'TaskForgotten' }],
    ['its stream', { stream: 'Posting-9' }],
  ])('finds a fact that was changed, written as the store writes it: %s', async (_, change) => {
    replace(7, change);
    expect(await audit()).toMatchObject({ difference: 'CHANGED', places: [7] });
  });

  it('finds a fact that was put in or left out', async () => {
    const [removed] = log.facts.splice(7, 1);
    expect(await audit()).toMatchObject({ difference: 'REMOVED', places: expect.arrayContaining([7]) as unknown });
    if (removed) log.facts.splice(7, 0, removed, { ...removed, id: 'another' });
    expect(await audit()).toMatchObject({ difference: 'INSERTED', places: expect.arrayContaining([8]) as unknown });
  });

  it('finds that something differs even when the operator has made the tree anew, but not where', async () => {
    replace(7, { data: { percent: 77 } });
    rmSync(folders.proofs, { recursive: true });
    rmSync(join(folders.own, 'checkpoint'));
    ({ published } = await publish(SIZE, log, folders));
    expect(await audit()).toStrictEqual({ difference: 'UNLOCATED', places: [], found: 300, kept: 300 });
    log.facts.splice(-1);
    expect(await audit()).toMatchObject({ difference: 'CUT', found: 299 });
  });
});

it('No leaf can differ without a finding', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 12 }), fc.array(fc.nat(5), { maxLength: 12 }), (one, other) => {
      const [kept, found] = [one, other].map((all) => all.map((value) => leafHash(Buffer.of(value)))) as [
        Buffer[],
        Buffer[],
      ];
      const begins = one.every((value, index) => value === other[index]);
      expect(compareLeaves(kept, found) === undefined).toBe(begins);
    }),
    { numRuns: 2_000 },
  ));

it('A log that nobody has opened is read from a copy, and stays as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-audited-'));
  const data = join(folder, 'log');
  const store = await startStore({ data });
  const log = connectRecordedLog(store.connectionString);
  const { facts } = await logOf(30);
  for (const { stream, revision, id, type, data, metadata } of facts)
    await log.append([
      {
        stream,
        expected: revision === 0 ? 'no_stream' : revision - 1,
        facts: [{ id, type, data: data as object, metadata }],
      },
    ]);
  const running = await leavesOf(factsOf(log));
  await log.close();
  await store.stop();
  cpSync(data, join(folder, 'before'), { recursive: true });
  const opened = await openFolder(data);
  expect(await leavesOf(factsOf(opened.log))).toStrictEqual(running);
  await opened.close();
  expect(running).toHaveLength(30);
  const files = readdirSync(data, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files)
    expect(readFileSync(join(data, name))).toStrictEqual(readFileSync(join(folder, 'before', name)));
  rmSync(folder, { recursive: true });
});
