import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { clockFrom } from '@zhudian/clock';
import { actorClaimsOf, tokenRulesOf, tokenVariables, tokenVerifier } from '@zhudian/hops';
import type { GatewayOptions } from './options';
import { signInRulesOf, signInVariables } from './sign-in/sign-in-settings';
import { readSite } from './http/site/site-files';
import { parseTrustedDocuments } from './trusted-documents';

const wholeNumber = z
  .string()
  .regex(/^\d+$/, { error: ({ input }) => `"${String(input)}" is not a whole number` })
  .transform(Number)
  .optional();

const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

const commaSeparated = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
);

/** `personnel=http://127.0.0.1:4001,organization=…` */
const endpoints = commaSeparated.transform((entries, context) =>
  Object.fromEntries(
    entries.map((entry) => {
      const [name = '', ...rest] = entry.split('=');
      const url = rest.join('=');
      if (!name || !URL.canParse(url)) context.addIssue(`"${entry}" is not name=url`);
      return [name, url];
    }),
  ),
);

const environment = z.object({
  GATEWAY_SECRET: z.string({ error: 'is not set' }),
  ...tokenVariables,
  ...signInVariables,
  OPEN_INTROSPECTION: flag,
  SUPERGRAPH: z.string().optional(),
  SUBGRAPHS: endpoints.default({}),
  HOST: z.string().optional(),
  PORT: wholeNumber,
  HOP_TIMEOUT_MS: wholeNumber,
  OPERATION_TIMEOUT_MS: wholeNumber,
  REQUESTS_PER_SECOND: wholeNumber,
  CACHE_BYTES: wholeNumber,
  TRUSTED_DOCUMENTS: z.string().optional(),
  CORS_ORIGINS: commaSeparated.optional(),
  TRANSPARENCY: z.url().optional(),
  LOG_READERS: commaSeparated.optional(),
  FIRST_QUERY: z.string().optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, { error: 'has to be at least 16 characters without spaces' })
    .optional(),
  METRICS_OF: endpoints.optional(),
});

/** Treats empty variables as unset. */
const parseEnvironment = (variables: NodeJS.ProcessEnv) => {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value)));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment of the gateway is not valid. ${problems.join('; ')}`);
};

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const read = async (path: string | undefined) => (path === undefined ? undefined : readFile(path, 'utf8'));

/**
 * Reads the options from the environment. `folder` contains the supergraph unless `SUPERGRAPH` names another file;
 * the dashboard, once it is built, lies beside it.
 * @throws an error naming every missing or invalid variable.
 */
export const optionsFrom = async (variables: NodeJS.ProcessEnv, folder: string): Promise<GatewayOptions> => {
  const env = parseEnvironment(variables);
  const trustedDocuments = await read(env.TRUSTED_DOCUMENTS);
  return {
    supergraphSdl: await readFile(env.SUPERGRAPH ?? join(folder, 'supergraph.graphql'), 'utf8'),
    subgraphs: env.SUBGRAPHS,
    secret: env.GATEWAY_SECRET,
    verify: tokenVerifier(tokenRulesOf(env)),
    claims: actorClaimsOf(env),
    suggestions: variables['NODE_ENV'] === 'development',
    ...defined({
      openIntrospection: env.OPEN_INTROSPECTION,
      signIn: signInRulesOf(env),
      host: env.HOST,
      port: env.PORT,
      hopTimeoutMs: env.HOP_TIMEOUT_MS,
      operationTimeoutMs: env.OPERATION_TIMEOUT_MS,
      shares: env.REQUESTS_PER_SECOND === undefined ? undefined : { requestsPerSecond: env.REQUESTS_PER_SECOND },
      cacheBytes: env.CACHE_BYTES,
      now: clockFrom(variables),
      trustedDocuments: trustedDocuments === undefined ? undefined : parseTrustedDocuments(trustedDocuments),
      corsOrigins: env.CORS_ORIGINS,
      transparency: env.TRANSPARENCY,
      logReaders: env.LOG_READERS,
      metricsToken: env.METRICS_TOKEN,
      metricsOf: env.METRICS_OF,
      firstQuery: await read(env.FIRST_QUERY),
      site: await readSite(join(folder, '../dashboard/dist/site')),
    }),
  };
};
