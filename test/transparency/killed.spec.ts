/** @jest-environment ./test/harness/isolated.js */
import type { FileHandle } from 'node:fs/promises';
import type * as Files from 'node:fs/promises';
import { decodeBundle, entryOf, rootOf, TileTree, widthIn } from '@zhudian/proofs';
import { readFoldState } from '../../events/transparency/src/folding/fold-state';
import { TileFiles } from '@zhudian/transparency';
import { foldUpTo, newFolders } from './support/folding';
import { logOf } from './support/recorded-log';

class Killed extends Error {}

/** How many acts on the disk are left until the process is killed in the middle of one. */
const mockKiller = { actsLeft: Infinity };

const mockAct = async <T>(act: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
  mockKiller.actsLeft -= 1;
  if (mockKiller.actsLeft >= 0) return act();
  await half?.();
  throw new Killed();
};

jest.mock('node:fs/promises', () => {
  const files = jest.requireActual<typeof Files>('node:fs/promises');
  const dangerous = (file: FileHandle) => ({
    writeFile: (text: string) =>
      mockAct(
        () => file.writeFile(text),
        () => file.writeFile(text.slice(0, text.length / 2)),
      ),
    write: (bytes: Buffer, offset: number, length: number, position: number) =>
      mockAct(
        () => file.write(bytes, offset, length, position),
        () => file.write(bytes, offset, Math.floor(length / 2), position),
      ),
    datasync: () => mockAct(() => file.datasync()),
    close: () => file.close(),
  });
  return {
    ...files,
    open: (path: string, ...rest: [string | number, number]) =>
      mockAct(async () => dangerous(await files.open(path, ...rest))),
    rename: (from: string, to: string) => mockAct(() => files.rename(from, to)),
    mkdir: (path: string, options: object) => mockAct(() => files.mkdir(path, options)),
  };
});

const SIZE = 270;

describe('The transparency log, killed', () => {
  it('in the middle of any act on the disk goes on from there: same root, same bundles', async () => {
    const log = await logOf(SIZE);
    const whole = newFolders();
    await foldUpTo(SIZE, log, whole);
    const wanted = await readFoldState(whole.proofs);
    whole.remove();
    let kills = 0;
    for (let acts = 0, isDone = false; !isDone; acts += 1) {
      const folders = newFolders();
      mockKiller.actsLeft = acts;
      isDone = await foldUpTo(SIZE, log, folders).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          return false;
        },
      );
      mockKiller.actsLeft = Infinity;
      if (!isDone) kills += 1;
      await foldUpTo(SIZE, log, folders);
      expect(await readFoldState(folders.proofs)).toStrictEqual(wanted);
      const files = new TileFiles(folders.proofs);
      const root = await rootOf(SIZE, new TileTree(SIZE, (tile) => files.readTile(tile)));
      expect(root.toString('base64')).toBe(wanted?.root);
      const widths = [0, 1].map((index) => widthIn(SIZE, { level: 0, index }));
      const bundles = await Promise.all(widths.map((width, index) => files.readBundle({ index, width })));
      expect(bundles.flatMap(decodeBundle)).toStrictEqual(log.facts.map(entryOf));
      folders.remove();
    }
    expect(kills).toBeGreaterThan(50);
  });
});
