import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeWhole } from '../storing/whole-file';

const schema = z.object({
  size: z.int().positive(),
  root: z.base64(),
  /** The place of the last fact in the log, and where to find that fact. */
  place: z.object({ commit: z.int(), prepare: z.int() }),
  last: z.object({ stream: z.string(), revision: z.int() }),
});

/** How far the log is folded: written after the tiles that it tells of. */
export type FoldState = z.infer<typeof schema>;

const pathIn = (folder: string): string => join(folder, 'fold.json');

/** `undefined` when nothing is folded, or the file is not readable as such. */
export const readFoldState = async (folder: string): Promise<FoldState | undefined> => {
  const text = await readIfThere(pathIn(folder));
  try {
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

export const writeFoldState = (folder: string, state: FoldState): Promise<void> =>
  writeWhole(pathIn(folder), JSON.stringify(state));
