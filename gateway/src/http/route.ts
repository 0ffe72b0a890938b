import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Reply } from './reply';

/** Answers the requests for one path. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Reply | Promise<Reply>;

/** Below it all is one route: C2SP tlog-tiles calls it the prefix of the transparency log. */
export const LOG_PREFIX = '/log/';

/** Below it is each list of the graph as a file. */
export const EXPORT_PREFIX = '/export/';

/** Below it is each document that proves a fact, by its hash. */
export const EVIDENCE_PREFIX = '/evidence/';

/** Below it are the secret addresses at which calendars read. */
export const INBOX_PREFIX = '/inbox/';

/** How people come in who bring no token. */
export interface Door {
  /** Lets those through to a route who came in before, as if they brought their token. */
  readonly admitting: (route: Route) => Route;
  /** The routes of coming in and leaving. */
  readonly routes: Readonly<Record<string, Route>>;
}

/** What takes the upgrades of a server to WebSockets. */
export interface Sockets {
  readonly attach: (server: Server) => void;
  /** How many are open. */
  readonly count: number;
  /** Ends what has not ended by itself. */
  readonly close: () => void;
}

/** What answers with streams. */
export interface Streams {
  /** Whether a request to the graph asks for a stream of results. */
  readonly wants: (request: IncomingMessage) => boolean;
  readonly graphql: Route;
  readonly changes: Route;
  /** The key by which what is stated of changes is checked. */
  readonly changesKey: Route;
  readonly exports: Route;
  /** Documents that prove facts: where they are brought, and where each is. */
  readonly evidence: { readonly upload: Route; readonly file: Route };
  /** What is due for who asks, as a calendar and as a feed, by path. */
  readonly inbox: Readonly<Record<string, Route>>;
  /** Who asks. */
  readonly me: Route;
  readonly sockets: Sockets;
}
