import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '@zhudian/programme';
import { demoActors } from '../demo/actors';
import { storyOf } from '../demo/story';
import { writeKeyPair } from './key-pair';

export const DEMO_TOKENS = { issuer: 'zhudian-demo', audience: 'zhudian' } as const;

export const demoFolder = (dataDir: string): string => join(dataDir, 'demo');

export interface Demo {
  readonly folder: string;
  /** File of the public key set. */
  readonly keys: string;
  /** The day up to which its programme runs: that of the first start, for ever. */
  readonly today: Day;
}

/** The key, the day and the people of the demonstration, made once per data folder. */
export const demoOf = async (dataDir: string, today: Day): Promise<Demo> => {
  const folder = demoFolder(dataDir);
  const keys = join(folder, 'keys.json');
  await mkdir(folder, { recursive: true });
  if (!existsSync(keys)) {
    await writeKeyPair(folder, 'demo');
    await writeFile(join(folder, 'day'), today);
    await writeFile(join(folder, 'actors.json'), JSON.stringify(demoActors(storyOf(today)), undefined, 2));
  }
  const kept = await readFile(join(folder, 'day'), 'utf8').catch(() => today);
  return { folder, keys, today: kept };
};
