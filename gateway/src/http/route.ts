import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './reply';

/** Answers the requests for one path. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Reply | Promise<Reply>;
