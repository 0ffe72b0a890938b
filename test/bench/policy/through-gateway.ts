import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { LIMITS, SHARES, startGateway } from '@zhudian/gateway';
import { startSubgraph, type Ports } from '@zhudian/framework/service';
import type { Reader } from '@zhudian/projections';
import { OPEN } from '../../gateway/support/everybody';
import { until } from '../../support/patience';
import { silent } from '../../support/silent';
import { showingAll } from '../../support/viewers';

const SECRET = 'bench';
const supergraphSdl = readFileSync(join(__dirname, '../../../../gateway/supergraph.graphql'), 'utf8');

const without = <T extends object>(numbers: T): T =>
  Object.fromEntries(Object.keys(numbers).map((name) => [name, Number.MAX_SAFE_INTEGER])) as T;
/** As many requests of one caller as it sends: the rate is not what is measured. */
const WITH = { limits: LIMITS, shares: { ...SHARES, requestsPerSecond: Number.MAX_SAFE_INTEGER } };
const WITHOUT = { limits: without(LIMITS), shares: without(SHARES) };

interface Measured {
  readonly reader: Reader;
  readonly ports: Omit<Ports, 'reader'>;
  readonly schema: GraphQLSchema;
  readonly claimed: { readonly personId: string; readonly roles: readonly string[]; readonly unit: string };
}

/** Shows everything to everybody, and looks at nobody. */
const unjudged = async (reader: Reader, { claimed }: Measured): Promise<Reader> => {
  const viewer = await reader.viewerOf(claimed, '2026-11-28');
  const everybody = { key: 'all', grounds: [] };
  return {
    ...showingAll(reader),
    viewerOf: () => Promise.resolve(viewer),
    classOf: () => Promise.resolve(everybody),
  };
};

/** A gateway before one subgraph, by policy and with its limits or without both; nothing is kept. */
export const throughGateway = async (measured: Measured, byPolicy: boolean) => {
  const { reader, ports, schema, claimed } = measured;
  const subgraph = await startSubgraph({
    logger: silent,
    schema,
    ports: { ...ports, reader: byPolicy ? reader : await unjudged(reader, measured) },
    verify: () => Promise.resolve({ ...claimed, roles: ['PARTY_WORK'] }),
    gatewaySecret: SECRET,
    host: '127.0.0.1',
    port: 0,
  });
  const gateway = await startGateway({
    supergraphSdl,
    subgraphs: { organization: subgraph.url },
    secret: SECRET,
    port: 0,
    cacheBytes: 0,
    log: silent,
    ...OPEN,
    ...(byPolicy ? WITH : WITHOUT),
  });
  const isThere = async () => (await ask(gateway.url, '{ __typename }')).includes('"position"');
  await until(isThere);
  const stop = async () => {
    await gateway.stop();
    await subgraph.stop();
  };
  return { url: gateway.url, stop };
};

export const ask = async (url: string, query: string): Promise<string> => {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer viewer' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })).text();
};
