import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { decodeBundle, decodeSignerKey, entryOf, leafHash, MemoryTree, openCheckpoint } from '@zhudian/proofs';
import type { MemoryLog } from '@zhudian/log';
import { foldLog, LogDiffers, LogTree, Signer, TileFiles } from '@zhudian/transparency';
import { foldUpTo, keyIn, newFolders, type Folders } from './support/folding';
import { logOf, tell } from './support/recorded-log';

const SIZE = 700;

describe('The transparency log', () => {
  let folders: Folders;
  let log: MemoryLog;
  beforeEach(async () => {
    folders = newFolders();
    log = await logOf(SIZE);
  });
  afterEach(() => folders.remove());

  const opened = async (note: string | undefined) =>
    openCheckpoint(note ?? '', decodeSignerKey(await keyIn(folders)).verifier);
  const rootOfLog = () => new MemoryTree(log.facts.map((fact) => leafHash(entryOf(fact)))).rootAt(log.facts.length);

  it('has the root of all facts in their order, and signs it', async () => {
    const checkpoint = await opened(await foldUpTo(SIZE, log, folders));
    expect(checkpoint).toStrictEqual({ origin: 'zhudian.example/log', size: SIZE, root: await rootOfLog() });
  });

  it('keeps every fact in its bundles', async () => {
    await foldUpTo(SIZE, log, folders);
    const files = new TileFiles(folders.proofs);
    const bundles = await Promise.all([256, 256, SIZE - 512].map((width, index) => files.readBundle({ index, width })));
    expect(bundles.flatMap(decodeBundle)).toStrictEqual(log.facts.map(entryOf));
  });

  it('goes on where it stopped, and is the same when it is folded anew', async () => {
    await foldUpTo(SIZE, log, folders);
    await tell(log, 40);
    const before = await foldUpTo(SIZE + 40, log, folders);
    expect((await opened(before)).root).toStrictEqual(await rootOfLog());
    rmSync(folders.proofs, { recursive: true });
    expect(await foldUpTo(SIZE + 40, log, folders)).toBe(before);
  });

  it('folds anew what is not whole', async () => {
    const before = await foldUpTo(SIZE, log, folders);
    for (const file of ['tile/0/002', 'tile/entries/002', 'tile/1/000', 'fold.json']) {
      writeFileSync(join(folders.proofs, file), 'x');
      expect((await LogTree.open(folders.proofs)).size).toBe(0);
      expect(await foldUpTo(SIZE, log, folders)).toBe(before);
    }
  });

  it('signs few facts together with those that come until the next signature is wanted', async () => {
    const few = await logOf(3);
    const [tree, signer] = [await LogTree.open(folders.proofs), await Signer.open(folders.own, 'zhudian.example/log')];
    const [stop, sizes] = [new AbortController(), [] as number[]];
    const publish = async (_: string, size: number) => void sizes.push(size);
    const gather = async () => {
      if (sizes.length > 1) stop.abort();
      else for (let one = 0; one < 10; one += 1) await tell(few, 1).then(() => setImmediate());
    };
    const onTrouble = (error: unknown) => {
      throw error;
    };
    await foldLog({ log: few, tree, signer, publish, onTrouble, gather }, stop.signal);
    expect(sizes).toStrictEqual([3, 13]);
  });

  it('signs nothing over a log that was cut, and nothing over one in which a fact was changed', async () => {
    await foldUpTo(SIZE, log, folders);
    const cut = await logOf(0);
    await expect(foldUpTo(SIZE, cut, folders)).rejects.toThrow(LogDiffers);
    rmSync(folders.proofs, { recursive: true });
    const [first] = log.facts.splice(0, 1);
    if (first) log.facts.unshift({ ...first, data: { percent: 99 } });
    await expect(foldUpTo(SIZE, log, folders)).rejects.toThrow('are not those whose checkpoint was signed');
  });

  it('signs nothing smaller while it is folded anew', async () => {
    await foldUpTo(SIZE, log, folders);
    const signer = await Signer.open(folders.own, undefined);
    const smaller = { size: 10, root: () => Buffer.alloc(32), rootAt: () => Promise.reject(new Error('not asked')) };
    expect(await signer.sign(smaller)).toBeUndefined();
  });

  it('keeps its key to itself, and no other name is taken for it', async () => {
    await foldUpTo(SIZE, log, folders);
    expect(statSync(join(folders.own, 'log.key')).mode % 0o1000).toBe(0o600);
    expect((await Signer.open(folders.own, 'other.example')).verifierKey).toMatch(/^zhudian\.example\/log\+/);
    expect(readFileSync(join(folders.own, 'log.key'), 'utf8')).toMatch(/^PRIVATE\+KEY\+/);
  });
});
