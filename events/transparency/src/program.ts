import { createLogger, startTracing, type Program } from '@zhudian/runtime';
import { runTransparency } from './run-transparency';
import { checkMachine, settingsOf } from './settings';

/** The transparency log over the facts. */
export const transparencyProgram: Program = async ({ env, stop: signal, listening }) => {
  const logger = createLogger('transparency');
  const settings = settingsOf(env);
  await checkMachine(settings);
  const endTracing = await startTracing('transparency log', settings.tracing, logger);
  await runTransparency(settings, { logger, signal, listening });
  await endTracing();
};
