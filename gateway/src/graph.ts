import './telemetry-off';
import { hash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { errorFormatter } from './errors/format-error';
import type { GraphQLSchema } from 'graphql';
import { compiledGraph, compilingExecutor, type Admitted, type Execute } from './execution/compiling-executor';
import type { Execution } from './execution/execution';
import { introspecting, rememberingIntrospection } from './execution/introspection';
import { stockGateway, type StockGateway } from './execution/stock-gateway';
import { costCheck, costLimit, type CostRequest } from './limits/cost-limit';
import { LIVE } from './operation/live-directive';
import { apolloLogger } from './log';
import { listSizesOf } from './limits/list-sizes';
import { AUDIT } from './audit/audit-sdl';
import { AuditSource } from './audit/audit-source';
import { CHANGES } from './changes/changes-sdl';
import { ChangesSource } from './changes/changes-source';
import { knownDocuments, type KnownDocuments } from './evidence/known-documents';
import { SegmentSigner } from './changes/segments';
import { actorsOf } from './sign-in/who';
import { NODES } from './nodes/nodes-sdl';
import { DUE } from './nodes/due-sdl';
import { DueSource } from './nodes/due-source';
import { NodesSource } from './nodes/nodes-source';
import type { OwnSubgraph, Source } from './nodes/own-subgraph';
import { FastPath } from './operation/fast-path';
import { wholly, type OperationContext } from './operation/operation-context';
import { positionPlugin } from './operation/position-plugin';
import type { Settings } from './options';
import type { SubgraphDataSource } from './subgraphs/data-source';
import { hopSources } from './subgraphs/hop-sources';
import { Instants } from './subgraphs/instants';
import { disconnect, type Subgraph } from './subgraphs/subgraph';
import { receiptsPlugin } from './transparency/receipts';

type DataSource = OwnSubgraph | SubgraphDataSource;

/** The federated graph. */
export interface Graph {
  /** Identifies this supergraph. */
  readonly name: string;
  readonly server: ApolloServer<OperationContext>;
  /** Executes previously validated queries without Apollo Server. */
  readonly quick: FastPath;
  /** What executes subscriptions: the public schema, its limits, and the compiled plans. */
  readonly streaming: {
    readonly schema: GraphQLSchema;
    readonly check: (request: CostRequest) => void;
    readonly execute: Execute<OperationContext>;
  };
  readonly changes: ChangesSource;
  /** What the contexts know of a document, and whoever asks may know. */
  readonly documents: KnownDocuments;
  readonly subgraphs: readonly Subgraph[];
  readonly instants: Instants;
  readonly stop: () => Promise<void>;
}

const fetcherFor =
  (sources: ReadonlyMap<string, Source>) =>
  (context: OperationContext): Execution['ask'] =>
  async (name, request) => {
    const source = sources.get(name);
    if (!source) throw new Error(`the plan names a subgraph "${name}" that is not in the supergraph`);
    return source.ask(request, context);
  };

/** The subgraphs inside the gateway, which ask the others. */
const ownSubgraphs = (settings: Settings, sources: Map<string, DataSource>) => {
  const { supergraphSdl, segmentKey } = settings;
  const signer = segmentKey && new SegmentSigner(segmentKey, actorsOf(settings));
  const changes = new ChangesSource(supergraphSdl, sources, signer);
  const own = new Map<string, OwnSubgraph>([
    [NODES, new NodesSource(supergraphSdl, sources)],
    [DUE, new DueSource(supergraphSdl, sources)],
    [CHANGES, changes],
    [AUDIT, new AuditSource(supergraphSdl, sources)],
  ]);
  for (const [name, source] of own) sources.set(name, source);
  return { own, changes, documents: knownDocuments(supergraphSdl, sources) };
};

const dataSourceFrom =
  (sources: ReadonlyMap<string, DataSource>) =>
  ({ name }: { readonly name: string }) => {
    const source = sources.get(name);
    if (!source) throw new Error(`the supergraph names a subgraph "${name}" that is not in it`);
    return source;
  };

/** Our executor of query plans, and Apollo's gateway for the operations that it leaves to it. */
const gatewayOver = (settings: Settings, subgraphs: Subgraph[], check: (request: CostRequest) => void) => {
  const { supergraphSdl, log } = settings;
  const sources = new Map<string, DataSource>();
  const sourceFor = hopSources(settings, subgraphs);
  const { own, changes, documents } = ownSubgraphs(settings, sources);
  const compiled = compiledGraph(supergraphSdl, fetcherFor(sources), { repeat: wholly, ofGateway: LIVE });
  const { schema, execute } = compiled;
  for (const { name, url } of compiled.subgraphs) if (!own.has(name)) sources.set(name, sourceFor(name, url));
  const quick = new FastPath(schema, execute, check);
  const config = { supergraphSdl, logger: apolloLogger(log), buildService: dataSourceFrom(sources) };
  let stock: StockGateway | undefined;
  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    stop: async () => stock?.stop(),
    load: (options) => {
      const { executor } = (stock = stockGateway(config, options));
      const whole: GatewayExecutor = (requested) =>
        wholly(requested.context as OperationContext, () => executor(requested));
      const introspected = rememberingIntrospection(introspecting(schema, whole));
      const admit = (query: string, admitted: Admitted) => quick.admit(query, admitted);
      return Promise.resolve({ executor: compilingExecutor(execute, introspected, admit) });
    },
  };
  return { gateway, quick, changes, documents, streaming: { schema, check, execute } };
};

const plugins = (check: (request: CostRequest) => void, settings: Settings) => [
  positionPlugin,
  receiptsPlugin(settings),
  costLimit(check),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Starts the graph; rejects for an invalid supergraph. */
export const startGraph = async (settings: Settings): Promise<Graph> => {
  const subgraphs: Subgraph[] = [];
  const check = costCheck(settings.limits.cost, listSizesOf(settings.supergraphSdl));
  const { gateway, ...executors } = gatewayOver(settings, subgraphs, check);
  const server = new ApolloServer<OperationContext>({
    gateway,
    logger: apolloLogger(settings.log),
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(settings.log, settings),
    parseOptions: { maxTokens: settings.limits.tokens },
    plugins: plugins(check, settings),
    ...(settings.trustedDocuments && { persistedQueries: false }),
  });
  await server.start();
  const stop = async () => {
    await server.stop();
    await Promise.all(subgraphs.map(disconnect));
  };
  const instants = new Instants(subgraphs, { secret: settings.secret, timeoutMs: settings.hopTimeoutMs }, settings.now);
  return { name: hash('sha256', settings.supergraphSdl), server, ...executors, subgraphs, instants, stop };
};
