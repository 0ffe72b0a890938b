import { createLogger } from '@zhudian/runtime';
import { readSettings, subgraphVariables } from '@zhudian/settings';

/** A wrong setting is told at once: what takes seconds is loaded after it. */
const main = async (): Promise<void> => {
  readSettings(subgraphVariables, process.env);
  const { runProgrammeService } = await import('@zhudian/programme/service');
  const { integrityPerformance } = await import('./context.js');
  await runProgrammeService(integrityPerformance);
};

main().catch((error: unknown) => {
  createLogger('service').fatal({ error }, 'The service cannot run');
  process.exitCode = 1;
});
