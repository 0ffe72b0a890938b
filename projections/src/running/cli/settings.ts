import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectionsVariables, readSettings } from '@zhudian/settings';

export interface CliSettings {
  readonly readModels: string;
  /** Absent when no log is named and none is running here. */
  readonly eventStore: string | undefined;
  readonly timeZone: string;
}

/**
 * Where the log and the read models are: EVENT_STORE and READ_MODELS, or what `npm start` left in DATA_DIR (./.data)
 * while it runs.
 */
export const cliSettings = (env: NodeJS.ProcessEnv): CliSettings => {
  const given = readSettings(projectionsVariables, env);
  const dataDir = resolve(given.DATA_DIR);
  const running = runningIn(dataDir);
  return {
    readModels: given.READ_MODELS ?? running['readModels'] ?? `sqlite:${join(dataDir, 'read-models')}`,
    eventStore: given.EVENT_STORE ?? running['eventStore'],
    timeZone: given.TIME_ZONE,
  };
};

/** Written by `npm start`, gone when it has ended as it should. */
const runningIn = (dataDir: string): Readonly<Record<string, string>> => {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Readonly<Record<string, string>>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
};
