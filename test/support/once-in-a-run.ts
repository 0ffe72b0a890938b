import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './patience';

const ofRun = (): string => {
  const run = process.env['TEST_RUN'];
  if (!run) throw new Error('jest.config.js gives each run a folder of its own.');
  return run;
};

/** Whether nobody else had it, who made it first. */
const isMade = (path: string): boolean => {
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
};

/** Whole or not at all. */
const makeWhole = async (folder: string, make: (folder: string) => Promise<void>): Promise<void> => {
  const unfinished = mkdtempSync(`${folder}.`);
  await make(unfinished);
  renameSync(unfinished, folder);
};

/**
 * A folder with what several spec files need alike and none changes. It is made once in a run of Jest, whichever worker needs it
 * first; who comes while another makes it waits.
 */
export const onceInARun = async (name: string, make: (folder: string) => Promise<void>): Promise<string> => {
  const folder = join(ofRun(), name);
  const busy = `${folder}.busy`;
  while (!existsSync(folder)) {
    if (!isMade(busy)) await until(() => !existsSync(busy));
    // Another may have made it since this one looked.
    else await (existsSync(folder) ? Promise.resolve() : makeWhole(folder, make)).finally(() => rmdirSync(busy));
  }
  return folder;
};
