import { startGateway, type Gateway, type GatewayOptions } from '@zhudian/gateway';
import { createLogger } from '@zhudian/runtime';
import { until } from '../../support/patience';
import { definitions, personnel, organization, integrity } from './definitions';
import { OPEN } from './everybody';
import { FactLog } from './fact-log';
import { SubgraphServer } from './subgraph-server';
import { composed } from './supergraph';

const SECRET = 'between us';

export const waitUntil = until;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
    readonly extensions?: { readonly position?: string };
  };
}

/** Three subgraphs over one log, and a gateway before them. */
export interface TestGraph {
  readonly log: FactLog;
  readonly personnel: SubgraphServer;
  readonly organization: SubgraphServer;
  readonly integrity: SubgraphServer;
  readonly gateway: Gateway;
  readonly settings: GatewayOptions;
  readonly logged: readonly string[];
  readonly ask: (query: string, headers?: Record<string, string>, extra?: object) => Promise<Answer>;
  readonly urlOf: (subgraph: string) => string;
  readonly stop: () => Promise<void>;
}

/** Asks a gateway by POST. */
export const asking =
  (url: string): TestGraph['ask'] =>
  async (query, headers = {}, extra = {}) => {
    const body = JSON.stringify({ query, ...extra });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
  };

const originOf = (url: string) => new URL(url).origin;

export const isReady = async (gateway: Gateway): Promise<boolean> =>
  (await fetch(`${originOf(gateway.url)}/health/ready`)).ok;

/** How the gateway calls its subgraphs. */
export const transports = ['http', 'channel'] as const;
export type Transport = (typeof transports)[number];

/** A gateway calls over HTTP until it has a connection for many calls: asks until every subgraph is called over that. */
const untilChannels = async (url: string, servers: readonly SubgraphServer[]) => {
  let asked = 0;
  await waitUntil(async () => {
    asked += 1; // what was asked before is answered from memory
    await asking(url)(`# ${asked}\n{ stations(first: 1) { id branch { label } readings { month } } }`);
    return servers.every(({ overChannel }) => overChannel > 0);
  });
  for (const server of servers) {
    server.hops.length = 0;
    server.overChannel = 0;
  }
};

export const startTestGraph = async (
  options: Partial<GatewayOptions> = {},
  transport: Transport = 'http',
): Promise<TestGraph> => {
  const log = new FactLog();
  const rules = { secret: SECRET, channel: transport === 'channel' };
  const servers = definitions.map((definition) => new SubgraphServer(definition, log, rules)) as [
    SubgraphServer,
    SubgraphServer,
    SubgraphServer,
  ];
  const urls = await Promise.all(servers.map((server) => server.start()));
  const subgraphs = Object.fromEntries(definitions.map(({ name }, index) => [name, urls[index] ?? '']));
  const logged: string[] = [];
  const settings = {
    supergraphSdl: composed([personnel, organization, integrity]),
    subgraphs,
    secret: SECRET,
    port: 0,
    ...OPEN,
    log: createLogger('gateway', { write: (line) => void logged.push(line) }),
    ...options,
  };
  const gateway = await startGateway(settings);
  await waitUntil(() => isReady(gateway));
  if (transport === 'channel') await untilChannels(gateway.url, servers);
  const stop = async () => {
    await gateway.stop();
    await Promise.all(servers.map((server) => server.stop()));
  };
  const [first, second, third] = servers;
  return {
    log,
    personnel: first,
    organization: second,
    integrity: third,
    gateway,
    settings,
    logged,
    ask: asking(gateway.url),
    urlOf: (name) => subgraphs[name] ?? '',
    stop,
  };
};
