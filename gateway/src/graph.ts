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
import { errorFormatter } from './errors/format-error';
import { costLimit } from './limits/cost-limit';
import { depthLimit } from './limits/depth-limit';
import { quietLogger } from './log';
import type { OperationContext } from './operation/operation-context';
import { positionPlugin } from './operation/position-plugin';
import type { Settings } from './options';
import { SubgraphDataSource } from './subgraphs/data-source';
import { connectSubgraph, type Subgraph } from './subgraphs/subgraph';

const MAX_TOKENS = 10_000;

/** The one graph over all subgraphs. */
export interface Graph {
  /** Tells this supergraph from another. */
  readonly name: string;
  readonly server: ApolloServer<OperationContext>;
  readonly subgraphs: readonly Subgraph[];
  readonly stop: () => Promise<void>;
}

const gatewayOver = (settings: Settings, subgraphs: Subgraph[]) =>
  new ApolloGateway({
    supergraphSdl: settings.supergraphSdl,
    logger: quietLogger(settings.log),
    buildService: ({ name, url }) => {
      const subgraph = connectSubgraph(name, settings.subgraphs[name] ?? url ?? '');
      subgraphs.push(subgraph);
      const { secret, hopTimeoutMs: timeoutMs, log } = settings;
      return new SubgraphDataSource(subgraph, { secret, timeoutMs }, log);
    },
  });

const plugins = (maxCost: number) => [
  positionPlugin,
  costLimit(maxCost),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Plans over the supergraph; rejects when it is no valid one. */
export const startGraph = async (settings: Settings): Promise<Graph> => {
  const subgraphs: Subgraph[] = [];
  const server = new ApolloServer<OperationContext>({
    gateway: gatewayOver(settings, subgraphs),
    logger: quietLogger(settings.log),
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(settings.log),
    validationRules: [depthLimit(settings.maxDepth)],
    parseOptions: { maxTokens: MAX_TOKENS },
    plugins: plugins(settings.maxCost),
  });
  await server.start();
  const stop = async () => {
    await server.stop();
    await Promise.all(subgraphs.map(({ pool }) => pool.destroy()));
  };
  return { name: hash('sha256', settings.supergraphSdl), server, subgraphs, stop };
};
