import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { amountOf, dayOf, type KeptFolder } from './kept-folder';

/** Beside each exported file lies how it came about: nothing else in the folder is touched. */
const MANIFEST = '.export.json';

const exportsIn = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(MANIFEST)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const manifest = join(folder, name);
      return { manifest, file: manifest.slice(0, -MANIFEST.length), day: dayOf((await stat(manifest)).mtimeMs) };
    }),
  );
};

/** The files of `npm run export`, by when they were exported. */
export const keptExports = (folder: string): KeptFolder => {
  const older = async (day: string) => (await exportsIn(folder)).filter((one) => one.day < day);
  return {
    kind: 'EXPORTS',
    over: async (olderThan) => amountOf((await older(olderThan)).map(({ day }) => day)),
    discard: async (olderThan) => {
      for (const { file, manifest } of await older(olderThan)) {
        await rm(file, { force: true });
        // Last, so that what was interrupted is found again.
        await rm(manifest, { force: true });
      }
    },
  };
};
