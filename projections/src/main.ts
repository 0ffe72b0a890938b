import { connectLog } from '@zhudian/log';
import { openReadModels } from './folding/open-read-models';
import { contextNamed, readModelsOf } from './read-models-of';
import { serveHealth } from './running/health';
import { runProjector } from './running/projector';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
};

const say = (level: 'info' | 'error', message: string, details: object = {}) =>
  console[level](JSON.stringify({ time: new Date().toISOString(), level, message, ...details }));

/** The projector of one context: EVENT_STORE, READ_MODELS, CONTEXT, and PORT for its health. */
const main = async (): Promise<void> => {
  const context = contextNamed(process.env['CONTEXT']);
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

  const log = connectLog(required('EVENT_STORE'));
  const store = await openReadModels({ url: required('READ_MODELS'), context, models: readModelsOf(context) });
  const projector = runProjector({
    log,
    store,
    signal: stop.signal,
    onPoison: ({ message, stream, revision, position, type }) =>
      say('error', message, { context, poison: { stream, revision, position, type } }),
    onTrouble: (error) => say('error', `${context}: ${String(error)}`, { context }),
  });
  const server = await serveHealth(Number(process.env['PORT'] ?? 0), { log, store, projector });
  say('info', `${context}: folding`, { context, checkpoint: store.checkpoint ?? null, health: server.address() });

  const { phase } = await projector.done;
  // A poisoned projector stays, so that its health tells why; a displaced one makes way.
  if (phase === 'poisoned' && !stop.signal.aborted)
    await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  stop.abort();
  server.close();
  server.closeAllConnections();
  await store.close();
  await log.close();
  say('info', `${context}: ${phase}`, { context, checkpoint: store.checkpoint ?? null });
};

main().catch((error: unknown) => {
  say('error', String(error));
  process.exitCode = 1;
});
