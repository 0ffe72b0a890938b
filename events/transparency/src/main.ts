import { createLogger } from '@zhudian/runtime';
import { runTransparency } from './run-transparency';
import { settingsOf } from './settings';

const logger = createLogger('transparency');

/** The transparency log over the facts: EVENT_STORE, PROOFS, OWN_FOLDER, GATEWAY_SECRET, and PORT where it serves. */
const main = async (): Promise<void> => {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  await runTransparency(settingsOf(process.env), logger, stop.signal);
};

main().catch((error: unknown) => {
  logger.fatal({ error }, 'The transparency log cannot run');
  process.exitCode = 1;
});
