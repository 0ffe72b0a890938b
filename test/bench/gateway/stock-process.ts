process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { definitions } from '../../gateway/support/definitions';
import { composed } from '../../gateway/support/supergraph';
import { announce } from './announce';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** The gateway as its makers ship it, with its default fetcher and their standalone server. */
const main = async () => {
  const subgraphs = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
  const gateway = new ApolloGateway({
    supergraphSdl: composed(definitions),
    buildService: ({ name }) => new RemoteGraphQLDataSource({ url: `${subgraphs[name]}/graphql` }),
    logger: silent,
  });
  const server = new ApolloServer({ gateway, logger: silent });
  announce((await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })).url);
};

void main();
