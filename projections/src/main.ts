import type { AddressInfo } from 'node:net';
import { connectLog } from '@zhudian/log';
import { createLogger } from '@zhudian/runtime';
import { openReadModels } from './folding/open-read-models';
import { contextNamed, readModelsOf } from './read-models-of';
import { serveHealth } from './running/health';
import { runProjector } from './running/projector';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
};

const logger = createLogger('projector');

/** The projector of one context: EVENT_STORE, READ_MODELS, CONTEXT, and PORT for its health. */
const main = async (): Promise<void> => {
  const context = contextNamed(process.env['CONTEXT']);
  const logged = logger.child({ context });
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

  const log = connectLog(required('EVENT_STORE'));
  const store = await openReadModels({ url: required('READ_MODELS'), context, models: readModelsOf(context) });
  const projector = runProjector({
    log,
    store,
    signal: stop.signal,
    onPoison: ({ message, stream, revision, position, type }) =>
      logged.error({ poison: { stream, revision, position, type } }, message),
    onTrouble: (error) => logged.error({ error }, 'Folding failed for now; it is tried again'),
  });
  const server = await serveHealth(Number(process.env['PORT'] ?? 0), { log, store, projector });
  const { port } = server.address() as AddressInfo;
  logged.info({ checkpoint: store.checkpoint ?? null, url: `http://localhost:${port}/health/ready` }, 'Folding');

  const { phase } = await projector.done;
  stop.abort();
  server.close();
  server.closeAllConnections();
  await store.close();
  await log.close();
  logged.info({ phase, checkpoint: store.checkpoint ?? null }, 'Ended');
};

main().catch((error: unknown) => {
  logger.fatal({ error }, 'The projector cannot run');
  process.exitCode = 1;
});
