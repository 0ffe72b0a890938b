import type { AddressInfo } from 'node:net';
import { connectLog } from '@zhudian/log';
import { createLogger, startTracing } from '@zhudian/runtime';
import { checkPlaces, folderOf, projectorVariables, readSettings } from '@zhudian/settings';
import { openReadModels } from './folding/open-read-models';
import { readModelsOf } from './read-models-of';
import { serveHealth } from './running/health';
import { runProjector } from './running/projector';

const logger = createLogger('projector');

/** The projector of one context, until SIGTERM or SIGINT. */
const main = async (): Promise<void> => {
  const settings = readSettings(projectorVariables, process.env);
  await checkPlaces({
    folders: { READ_MODELS: folderOf(settings.READ_MODELS) },
    listen: { host: '::', port: settings.PORT },
    leastFreeMb: settings.LEAST_FREE_DISK_MB,
  });
  const context = settings.CONTEXT;
  const logged = logger.child({ context });
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

  const endTracing = await startTracing(`${context} projector`, settings, logged);
  const log = connectLog(settings.EVENT_STORE);
  const store = await openReadModels({ url: settings.READ_MODELS, context, models: readModelsOf(context) });
  const projector = runProjector({
    log,
    store,
    signal: stop.signal,
    onPoison: ({ message, stream, revision, position, type }) =>
      logged.error({ poison: { stream, revision, position, type } }, message),
    onTrouble: (error) => logged.error({ error }, 'Folding failed for now; it is tried again until it succeeds'),
    onRecovery: () => logged.info('Folding goes on'),
  });
  const server = await serveHealth(settings.PORT, { log, store, projector });
  const { port } = server.address() as AddressInfo;
  logged.info({ checkpoint: store.checkpoint ?? null, url: `http://localhost:${port}/health/ready` }, 'Folding');

  const { phase } = await projector.done;
  stop.abort();
  server.close();
  server.closeAllConnections();
  await store.close();
  await log.close();
  await endTracing();
  logged.info({ phase, checkpoint: store.checkpoint ?? null }, 'Ended');
};

main().catch((error: unknown) => {
  logger.fatal({ error }, 'The projector cannot run');
  process.exitCode = 1;
});
