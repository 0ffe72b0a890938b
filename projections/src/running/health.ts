import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { EventLog } from '@zhudian/log';
import { exposed, EXPOSITION_TYPE } from '@zhudian/runtime';
import { BEGINNING } from '../storing/catalogue-tables';
import type { PoisonedFact } from '../declaring/errors';
import type { ReadModelStore } from '../folding/read-model-store';
import type { Projector, ProjectorState } from './projector';

interface Watched {
  readonly log: EventLog;
  readonly store: ReadModelStore;
  readonly projector: Projector;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * `GET /health/live`: the process answers. `GET /health/ready`: 200 while the projector folds, 503 when it does not, or its log or store is away;
 * with the checkpoint, the head of the log, how far apart they are (in positions), and a poisoned fact, if there is one.
 * `GET /metrics`: what Prometheus reads of this process.
 */
export const serveHealth = async (port: number, watched: Watched): Promise<Server> => {
  const server = createServer((request, response) => {
    const answer = async (): Promise<readonly [number, object | string]> => {
      if (request.method !== 'GET') return [405, { error: 'GET only' }];
      // Figures of this process alone: nothing that its health does not tell as well.
      if (request.url === '/metrics') return [200, await exposed()];
      if (request.url === '/health/live') return [200, { status: 'live' }];
      if (request.url === '/health/ready') return readiness(watched);
      return [404, { error: 'not found' }];
    };
    void answer().then(([status, body]) => {
      const isText = typeof body === 'string';
      response.writeHead(status, { 'content-type': isText ? EXPOSITION_TYPE : JSON_TYPE, 'cache-control': 'no-store' });
      response.end(isText ? body : JSON.stringify(body));
    });
  });
  server.listen(port);
  await once(server, 'listening');
  return server;
};

const folds = ({ phase, buildPoison, isTroubled }: ProjectorState): boolean =>
  phase === 'running' && !buildPoison && !isTroubled;

const readiness = async ({ log, store, projector }: Watched): Promise<readonly [number, object]> => {
  const { phase, poison, buildPoison, isTroubled } = projector.state;
  const { commit } = store.checkpoint ?? BEGINNING;
  const head = await log.head().catch(() => undefined);
  const isReady = folds(projector.state) && head !== undefined;
  const body = {
    status: isReady ? 'ready' : 'not ready',
    context: store.context,
    phase,
    ...(isTroubled && { isTroubled }),
    checkpoint: commit,
    head: head ?? null,
    lag: head === undefined ? null : Math.max(0, head - commit),
    readModels: store.models.map(({ name, version, state, checkpoint }) => ({
      name,
      version,
      state,
      position: state === 'serving' ? commit : checkpoint.commit,
    })),
    ...(poison && { poison: publicPoison(poison) }),
    ...(buildPoison && { buildPoison: publicPoison(buildPoison) }),
  };
  return [isReady ? 200 : 503, body];
};

const publicPoison = ({ model, stream, revision, position, type, message }: PoisonedFact) => ({
  model,
  stream,
  revision,
  position,
  type,
  message,
});
