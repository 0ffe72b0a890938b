import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clockFrom } from '@zhudian/clock';
import { readDemo } from './demo/actors';
import type { GatewayOptions } from './options';
import { parseEndpoints } from './subgraphs/subgraph';
import { parseTrustedDocuments } from './trusted-documents';

type Environment = Readonly<Record<string, string | undefined>>;

const number = (env: Environment, name: string): number | undefined => {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name}: "${text}" is not a whole number`);
  return value;
};

const required = (env: Environment, name: string): string => {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const listed = (text: string | undefined) =>
  text
    ?.split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** The options that the environment gives; `folder` holds the supergraph when `SUPERGRAPH` does not name one. */
export const optionsFrom = async (env: Environment, folder: string): Promise<GatewayOptions> => {
  const { SUPERGRAPH, SUBGRAPHS, DEMO, FIRST_QUERY, HOST, CORS_ORIGINS, TRUSTED_DOCUMENTS } = env;
  return {
    supergraphSdl: await readFile(SUPERGRAPH || join(folder, 'supergraph.graphql'), 'utf8'),
    subgraphs: parseEndpoints(SUBGRAPHS ?? ''),
    secret: required(env, 'GATEWAY_SECRET'),
    ...defined({
      host: HOST || undefined,
      port: number(env, 'PORT'),
      hopTimeoutMs: number(env, 'HOP_TIMEOUT_MS'),
      cacheBytes: number(env, 'CACHE_BYTES'),
      now: clockFrom(env),
      trustedDocuments: TRUSTED_DOCUMENTS
        ? parseTrustedDocuments(await readFile(TRUSTED_DOCUMENTS, 'utf8'))
        : undefined,
      corsOrigins: listed(CORS_ORIGINS),
      demo: DEMO ? await readDemo(DEMO) : undefined,
      firstQuery: FIRST_QUERY ? await readFile(FIRST_QUERY, 'utf8') : undefined,
    }),
  };
};
