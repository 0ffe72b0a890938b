import { createLogger, type Logger } from '@zhudian/runtime';
import type { Introduction } from './http/page';
import type { Route } from './http/route';
import type { TrustedDocuments } from './trusted-documents';

/** What a gateway needs to run; times are in milliseconds, sizes in bytes. */
export interface GatewayOptions {
  /** The composed supergraph, as SDL. */
  readonly supergraphSdl: string;
  /** Where each subgraph answers (`http://host:port`); a subgraph left out answers at the URL in the supergraph. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** What the gateway shows the subgraphs, so that they answer it and nobody else. */
  readonly secret: string;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly hopTimeoutMs?: number;
  /** How long a stop waits for the operations that run. */
  readonly drainMs?: number;
  readonly maxBodyBytes?: number;
  readonly maxDepth?: number;
  readonly maxCost?: number;
  /** How much the answers may take that are kept to be given again; 0 keeps none. */
  readonly cacheBytes?: number;
  /** Documents beside which none is executed; all are without it. */
  readonly trustedDocuments?: TrustedDocuments;
  /** Origins whose pages may call the gateway; none by default. */
  readonly corsOrigins?: readonly string[];
  /** The operation that the page for browsers shows first. */
  readonly firstQuery?: string;
  /** What counts as now, in milliseconds since 1970: an instant after it has no answer yet. The machine's time by default. */
  readonly now?: () => number;
  /** Headers and a comment that the page for browsers starts with, made anew each hour; none by default. */
  readonly introducePage?: () => Promise<Introduction>;
  /** Further routes, by path; the gateway's own take precedence. */
  readonly routes?: Readonly<Record<string, Route>>;
  readonly log?: Logger;
}

type Optional = 'trustedDocuments';
export type Settings = Required<Omit<GatewayOptions, Optional>> & Pick<GatewayOptions, Optional>;

const defaults = {
  host: '127.0.0.1',
  port: 4000,
  hopTimeoutMs: 10_000,
  drainMs: 10_000,
  maxBodyBytes: 1024 * 1024,
  maxDepth: 15,
  maxCost: 100_000,
  cacheBytes: 64 * 1024 * 1024,
  corsOrigins: [],
  firstQuery: '{ __typename }',
  now: Date.now,
  introducePage: async () => ({ headers: {}, comment: '' }),
  routes: {},
};

export const settingsOf = (options: GatewayOptions): Settings => ({
  ...defaults,
  log: options.log ?? createLogger('gateway'),
  ...options,
});
