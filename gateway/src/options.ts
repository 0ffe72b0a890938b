import type { EvidenceFiles } from '@zhudian/evidence';
import type { SignerKey } from '@zhudian/proofs';
import { createLogger, type Logger, type TracingSettings } from '@zhudian/runtime';
import type { Introduction } from './http/page';
import type { Route } from './http/route';
import { LIMITS, type Limits } from './limits/limits';
import { SHARES, type Shares } from './limits/shares';
import type { ActorClaims, VerifyToken } from '@zhudian/hops';
import type { SignInRules } from './sign-in/sign-in-settings';
import type { CountyMap } from './http/site/county-map';
import type { SiteFiles } from './http/site/site-files';
import type { TrustedDocuments } from './trusted-documents';

/** The options of a gateway; times are in milliseconds, sizes in bytes. */
export interface GatewayOptions {
  /** The composed supergraph, as SDL. */
  readonly supergraphSdl: string;
  /** The origin of each subgraph (`http://host:port`); by default that of its URL in the supergraph. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** The shared secret with which the gateway authenticates to the subgraphs. */
  readonly secret: string;
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly hopTimeoutMs?: number;
  /** After this time an operation ends, in the subgraphs too. */
  readonly operationTimeoutMs?: number;
  /** How much of the gateway one caller may have, where it differs from `SHARES`. */
  readonly shares?: Partial<Shares>;
  /** The most open connections. */
  readonly maxConnections?: number;
  /** How long a client may take to send headers, and then a body. */
  readonly receiveTimeoutMs?: number;
  /** How long `stop` waits for running operations. */
  readonly drainMs?: number;
  /** What a request may ask for at most, where it differs from `LIMITS`. */
  readonly limits?: Partial<Limits>;
  /** Verifies the token of each request before anything else is done for it. */
  readonly verify: VerifyToken;
  /** Where tokens say who acts. */
  readonly claims?: ActorClaims;
  /** How people are signed in; without it they bring their tokens. */
  readonly signIn?: SignInRules;
  /** Lets requests without a token in; subgraphs answer them nothing, so that it opens the schema. */
  readonly openIntrospection?: boolean;
  /** Whether errors suggest names of the schema, for developers. */
  readonly suggestions?: boolean;
  /** The size of the response cache; 0 disables it. */
  readonly cacheBytes?: number;
  /** The only documents that may be executed; any document by default. */
  readonly trustedDocuments?: TrustedDocuments;
  /** The origins allowed by CORS; none by default. */
  readonly corsOrigins?: readonly string[];
  /** Where the transparency log over the facts is served; nowhere by default. */
  readonly transparency?: string;
  /** The persons who may read its facts, in a role that audits; nobody by default. */
  readonly logReaders?: readonly string[];
  /** The documents that prove facts; none are kept by default. */
  readonly evidence?: EvidenceFiles;
  /** How large one may be. */
  readonly evidenceBytes?: number;
  /** How long a document may take to arrive, as long as it does not stand still for `receiveTimeoutMs`. */
  readonly evidenceTimeoutMs?: number;
  /** The initial operation of the GraphiQL page. */
  readonly firstQuery?: string;
  /** The current time in milliseconds since 1970; later instants cannot be queried. The machine's time by default. */
  readonly now?: () => number;
  /** Where it is decided which day is today. */
  readonly timeZone?: string;
  /** The initial headers and comment of the GraphiQL page, renewed every hour; none by default. */
  readonly introducePage?: () => Promise<Introduction>;
  /** The pages for people, served at `/`; none by default. */
  readonly site?: SiteFiles;
  /** The counties, for a map on them; none by default. */
  readonly countyMap?: CountyMap;
  /** Further routes, by path; the gateway's own take precedence. */
  readonly routes?: Readonly<Record<string, Route>>;
  /** Who may read the metrics; whoever asks on this machine by default. */
  readonly metricsToken?: string;
  /** Further processes whose metrics are told with the gateway's own, by name: url. */
  readonly metricsOf?: Readonly<Record<string, string>>;
  /** Signs what is stated of pages of changes; nothing is without it. */
  readonly segmentKey?: SignerKey;
  /** To whom a process of its own tells traces; to nobody by default. */
  readonly tracing?: TracingSettings;
  readonly log?: Logger;
}

type Optional =
  | 'evidence'
  | 'trustedDocuments'
  | 'signIn'
  | 'transparency'
  | 'site'
  | 'countyMap'
  | 'metricsToken'
  | 'segmentKey'
  | 'tracing';
export type Settings = Required<Omit<GatewayOptions, Optional | 'limits' | 'shares'>> &
  Pick<GatewayOptions, Optional> & { readonly limits: Limits; readonly shares: Shares };

const defaults = {
  host: '127.0.0.1',
  port: 4000,
  hopTimeoutMs: 10_000,
  operationTimeoutMs: 30_000,
  maxConnections: 10_000,
  receiveTimeoutMs: 15_000,
  drainMs: 10_000,
  claims: {},
  openIntrospection: false,
  suggestions: false,
  cacheBytes: 64 * 1024 * 1024,
  corsOrigins: [],
  evidenceBytes: 20 * 1024 * 1024,
  evidenceTimeoutMs: 30 * 60_000,
  logReaders: [],
  firstQuery: '{ __typename }',
  now: Date.now,
  timeZone: 'Asia/Shanghai',
  introducePage: async () => ({ headers: {}, comment: '' }),
  routes: {},
  metricsOf: {},
};

export const settingsOf = (options: GatewayOptions): Settings => ({
  ...defaults,
  log: options.log ?? createLogger('gateway'),
  ...options,
  limits: { ...LIMITS, ...options.limits },
  shares: { ...SHARES, ...options.shares },
});
