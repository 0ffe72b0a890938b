import './telemetry-off';
import { hash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { errorFormatter } from './errors/format-error';
import type { GraphQLSchema } from 'graphql';
import { compiledGraph, compilingExecutor, type Execute } from './execution/compiling-executor';
import type { Execution } from './execution/execution';
import { introspecting, rememberingIntrospection } from './execution/introspection';
import { costCheck, costLimit, type CostRequest } from './limits/cost-limit';
import { withLive } from './operation/live-directive';
import { apolloLogger } from './log';
import { listSizesOf } from './limits/list-sizes';
import { AUDIT } from './audit/audit-sdl';
import { AuditSource } from './audit/audit-source';
import { CHANGES } from './changes/changes-sdl';
import { ChangesSource } from './changes/changes-source';
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
import { hopSources } from './subgraphs/hop-sources';
import { Instants } from './subgraphs/instants';
import { disconnect, type Subgraph } from './subgraphs/subgraph';

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
const ownSubgraphs = (settings: Settings, sources: Map<string, Source>) => {
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
  return { own, changes };
};

/** Apollo's gateway with our executor of query plans. */
const gatewayOver = (settings: Settings, subgraphs: Subgraph[], check: (request: CostRequest) => void) => {
  const { supergraphSdl, log } = settings;
  const sources = new Map<string, Source>();
  const sourceFor = hopSources(settings, subgraphs);
  const { own, changes } = ownSubgraphs(settings, sources);
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: apolloLogger(log),
    buildService: ({ name, url }) => {
      const ours = own.get(name);
      if (ours) return ours;
      const source = sourceFor(name, url ?? '');
      sources.set(name, source);
      return source;
    },
  });
  const { schema: plain, execute } = compiledGraph(supergraphSdl, fetcherFor(sources), wholly);
  const schema = withLive(plain);
  const quick = new FastPath(schema, execute, check);
  const compiling: GatewayInterface = {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((loaded) => callback({ ...loaded, apiSchema: schema })),
    stop: () => gateway.stop(),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      const stock: typeof executor = (requested) =>
        wholly(requested.context as OperationContext, () => executor(requested));
      return {
        executor: compilingExecutor(
          execute,
          rememberingIntrospection(introspecting(schema, stock)),
          (query, admitted) => quick.admit(query, admitted),
        ),
      };
    },
  };
  return { gateway: compiling, quick, changes, streaming: { schema, check, execute } };
};

const plugins = (check: (request: CostRequest) => void) => [
  positionPlugin,
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
    plugins: plugins(check),
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
