import type { IncomingMessage } from 'node:http';
import { readJson } from '../http/read-json';
import { json, notAllowed, notFound, type Reply } from '../http/reply';
import type { DemoActors } from './actors';
import { findActor, issueToken } from './token';

const MAX_BODY_BYTES = 4096;

const token = async (demo: DemoActors, request: IncomingMessage): Promise<Reply> => {
  if (request.method !== 'POST') return notAllowed('POST');
  const body = await readJson(request, MAX_BODY_BYTES);
  if ('status' in body) return body;
  const actor = findActor(demo, body.value);
  return actor ? json(200, await issueToken(demo, actor, new Date())) : json(404, { error: 'NO_SUCH_ACTOR' });
};

/** Who there is in the demonstration, and tokens for them; without a demonstration there is nothing here. */
export const demoEndpoints =
  (demo: DemoActors | undefined) =>
  async (request: IncomingMessage, path: string): Promise<Reply> => {
    if (!demo) return notFound;
    if (path === '/demo/token') return token(demo, request);
    return path === '/demo/actors' ? json(200, demo.actors) : notFound;
  };
