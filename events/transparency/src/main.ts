import { createLogger, startTracing } from '@zhudian/runtime';
import { runTransparency } from './run-transparency';
import { checkMachine, settingsOf } from './settings';

const logger = createLogger('transparency');

/** The transparency log over the facts, until SIGTERM or SIGINT. */
const main = async (): Promise<void> => {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const settings = settingsOf(process.env);
  await checkMachine(settings);
  const endTracing = await startTracing('transparency log', settings.tracing, logger);
  await runTransparency(settings, logger, stop.signal);
  await endTracing();
};

main().catch((error: unknown) => {
  logger.fatal({ error }, 'The transparency log cannot run');
  process.exitCode = 1;
});
