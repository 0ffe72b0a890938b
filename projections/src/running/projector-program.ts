import type { AddressInfo } from 'node:net';
import { connectLog } from '@zhudian/log';
import { createLogger, startTracing, type Program } from '@zhudian/runtime';
import { checkPlaces, folderOf, projectorVariables, readSettings } from '@zhudian/settings';
import { openReadModels } from '../folding/open-read-models';
import { readModelsOf } from '../read-models-of';
import { serveHealth } from './health';
import { runProjector } from './projector';

/** The projector of one context. */
export const projectorProgram: Program = async ({ env, stop, listening }) => {
  const settings = readSettings(projectorVariables, env);
  await checkPlaces({
    folders: { READ_MODELS: folderOf(settings.READ_MODELS) },
    listen: { host: '::', port: settings.PORT },
    leastFreeMb: settings.LEAST_FREE_DISK_MB,
  });
  const { CONTEXT: context } = settings;
  const logger = createLogger('projector').child({ context });
  const endTracing = await startTracing(`${context} projector`, settings, logger);
  const log = connectLog(settings.EVENT_STORE);
  const store = await openReadModels({ url: settings.READ_MODELS, context, models: readModelsOf(context) });
  const projector = runProjector({
    log,
    store,
    signal: stop,
    onPoison: ({ message, stream, revision, position, type }) =>
      logger.error({ poison: { stream, revision, position, type } }, message),
    onTrouble: (error) => logger.error({ error }, 'Folding failed for now; it is tried again until it succeeds'),
    onRecovery: () => logger.info('Folding goes on'),
  });
  const server = await serveHealth(settings.PORT, { log, store, projector });
  const url = `http://localhost:${(server.address() as AddressInfo).port}/health/ready`;
  logger.info({ checkpoint: store.checkpoint ?? null, url }, 'Folding');
  listening(url);

  const { phase } = await projector.done;
  server.close();
  server.closeAllConnections();
  await Promise.all([store.close(), log.close(), endTracing()]);
  logger.info({ phase, checkpoint: store.checkpoint ?? null }, 'Ended');
};
