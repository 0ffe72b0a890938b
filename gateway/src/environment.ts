import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clockFrom } from '@zhudian/clock';
import { isAddress, openEvidence } from '@zhudian/evidence';
import { actorClaimsOf, tokenRulesOf, tokenVerifier } from '@zhudian/hops';
import { checkPlaces, gatewayVariables, readSettings, type SettingsIn } from '@zhudian/settings';
import type { TracingSettings } from '@zhudian/runtime';
import { segmentKeyIn } from './changes/segment-key';
import type { GatewayOptions } from './options';
import { signInRulesOf } from './sign-in/sign-in-settings';
import { verifyingActors } from './sign-in/who';
import { readCountyMap } from './http/site/county-map';
import { readSite } from './http/site/site-files';
import { parseTrustedDocuments } from './trusted-documents';

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const read = async (path: string | undefined) => (path === undefined ? undefined : readFile(path, 'utf8'));

/** Nothing where nobody collects spans. */
const tracingOf = ({
  OTEL_EXPORTER_OTLP_ENDPOINT,
  OTEL_SDK_DISABLED,
  OTEL_TRACES_SAMPLER_ARG,
}: TracingSettings): TracingSettings | undefined =>
  OTEL_EXPORTER_OTLP_ENDPOINT === undefined
    ? undefined
    : { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED, OTEL_TRACES_SAMPLER_ARG };

type GatewaySettings = SettingsIn<typeof gatewayVariables>;

const checkPlacesOf = async (env: GatewaySettings): Promise<void> => {
  const { SUPERGRAPH, TRUSTED_DOCUMENTS, FIRST_QUERY, COUNTY_MAP, JWT_KEYS, JWT_DENIED, EVIDENCE } = env;
  await checkPlaces({ files: { SUPERGRAPH, TRUSTED_DOCUMENTS, FIRST_QUERY, COUNTY_MAP, JWT_KEYS, JWT_DENIED } });
  await checkPlaces({ folders: { EVIDENCE: EVIDENCE && !isAddress(EVIDENCE) ? EVIDENCE : undefined } });
};

const tokensOf = (env: GatewaySettings) => {
  const claims = actorClaimsOf(env);
  return { verify: verifyingActors({ verify: tokenVerifier(tokenRulesOf(env)), claims }), claims };
};

/**
 * Reads the options from the environment. `folder` contains the supergraph unless `SUPERGRAPH` names another file;
 * the dashboard, once it is built, lies beside it.
 * @throws an error naming every missing or invalid variable.
 */
export const optionsFrom = async (variables: NodeJS.ProcessEnv, folder: string): Promise<GatewayOptions> => {
  const env = readSettings(gatewayVariables, variables);
  const supergraph = env.SUPERGRAPH ?? join(folder, 'supergraph.graphql');
  const { COUNTY_MAP, EVIDENCE } = env;
  await checkPlacesOf({ ...env, SUPERGRAPH: supergraph });
  const trustedDocuments = await read(env.TRUSTED_DOCUMENTS);
  return {
    supergraphSdl: await readFile(supergraph, 'utf8'),
    subgraphs: env.SUBGRAPHS ?? {},
    secret: env.GATEWAY_SECRET,
    ...tokensOf(env),
    timeZone: env.TIME_ZONE,
    suggestions: env.NODE_ENV === 'development',
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
      evidence: EVIDENCE === undefined ? undefined : await openEvidence(EVIDENCE),
      evidenceBytes: env.EVIDENCE_MAX_BYTES,
      transparency: env.TRANSPARENCY,
      logReaders: env.LOG_READERS,
      segmentKey: env.SEGMENT_KEY === undefined ? undefined : await segmentKeyIn(env.SEGMENT_KEY),
      metricsToken: env.METRICS_TOKEN,
      metricsOf: env.METRICS_OF,
      tracing: tracingOf(env),
      firstQuery: await read(env.FIRST_QUERY),
      countyMap: COUNTY_MAP === undefined ? undefined : await readCountyMap(COUNTY_MAP),
      site: await readSite(join(folder, '../dashboard/dist/site')),
    }),
  };
};
