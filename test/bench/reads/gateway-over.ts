import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { startGateway } from '@zhudian/gateway';
import { startSubgraph, type RequestContext } from '@zhudian/framework/service';
import type { Reader } from '@zhudian/projections';
import { parse } from 'graphql';
import { UNLIMITED } from '../../gateway/support/everybody';
import { readings } from '../fold/readings';
import { silent } from '../../support/silent';
import { loneViewer } from '../../support/viewers';

const SECRET = 'bench';
const name = 'integrity-performance';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { reading(id: ID!): Reading }
  type Reading @key(fields: "id") { id: ID! value: Float! count: Int! }
`);

const resolvers = {
  Query: {
    reading: (_: unknown, { id }: { readonly id: string }, context: RequestContext) => context.find(readings, id),
  },
};

/** A subgraph that reads the readings, and a gateway before it; the URL of the gateway, and their end. */
export const gatewayOver = async (reader: Reader) => {
  const subgraph = await startSubgraph({
    logger: silent,
    schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    ports: {
      reader: { ...reader, viewerOf: (claimed) => Promise.resolve(loneViewer(claimed)) },
      handle: () => Promise.reject(new Error('This subgraph only reads.')),
      today: () => '2031-01-01',
      dayAt: (instant) => instant.slice(0, 10),
      ruleSetOn: () => 'none',
      waitMs: 5_000,
    },
    verify: () => Promise.resolve({ personId: 'bench', roles: ['STAFF'], unit: 'bureau' }),
    gatewaySecret: SECRET,
    host: '127.0.0.1',
    port: 0,
  });
  const { supergraphSdl, errors } = composeServices([{ name, typeDefs, url: subgraph.url }]);
  if (supergraphSdl === undefined) throw new Error(String(errors));
  const subgraphs = { [name]: subgraph.url };
  const gateway = await startGateway({ supergraphSdl, subgraphs, secret: SECRET, port: 0, ...UNLIMITED });
  const stop = async () => {
    await gateway.stop();
    await subgraph.stop();
  };
  return { url: gateway.url, stop };
};
