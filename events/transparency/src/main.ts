import { createLogger } from '@zhudian/runtime';
import { runTransparency } from './run-transparency';
import { checkMachine, settingsOf } from './settings';

const logger = createLogger('transparency');

/** The transparency log over the facts, until SIGTERM or SIGINT. */
const main = async (): Promise<void> => {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const settings = settingsOf(process.env);
  await checkMachine(settings);
  await runTransparency(settings, logger, stop.signal);
};

main().catch((error: unknown) => {
  logger.fatal({ error }, 'The transparency log cannot run');
  process.exitCode = 1;
});
