import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const ROOT = join(__dirname, '../..');

export interface ComposeService {
  readonly image: string;
  /** The folder that the image is built from; empty where it is taken as it is. */
  readonly build: string;
  readonly mem_limit?: string;
  readonly command: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly profiles: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on: Readonly<Record<string, { readonly condition: string; readonly required?: boolean }>>;
}

interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const NOTHING: ComposeService = {
  image: '',
  build: '',
  command: [],
  profiles: [],
  environment: {},
  ports: [],
  volumes: [],
  healthcheck: { test: [] },
  depends_on: {},
};

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The variables of an env file in order; a commented one is not there. */
export const variablesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

const VARIABLE = /\$\{([A-Z][A-Z0-9_]*)(?::([-?])([^}]*))?\}/g;

/** Every variable that a text names. */
export const namedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name)),
];

/** Fills in variables as compose does: `${NAME}`, `${NAME:-default}` and `${NAME:?complaint}`. */
export const interpolated = (text: string, env: Readonly<Record<string, string>>): string =>
  text.replace(VARIABLE, (_, name: string, operator: string | undefined, operand = '') => {
    const value = env[name];
    if (value) return value;
    if (operator === '?') throw new Error(`${name}: ${String(operand)}`);
    return operator === '-' ? String(operand) : '';
  });

/** The compose file as docker compose sees it with these variables. */
export const composeWith = (env: Readonly<Record<string, string>>): ComposeFile => {
  const file = parse(interpolated(textOf('docker-compose.yml'), env), { merge: true }) as ComposeFile;
  const services = Object.entries(file.services).map(
    ([name, given]) => [name, { ...NOTHING, ...given, environment: textsOf(given.environment) }] as const,
  );
  return { ...file, services: Object.fromEntries(services) };
};

/** Whatever a value looks like, a process gets text. */
const textsOf = (environment: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value ?? '')]));

/** A value of the form that the variable has. */
const exampleOf = (name: string): string => FORMED[name] ?? `example-${name.toLowerCase()}`;
const FORMED: Readonly<Record<string, string>> = {
  JWT_KEYS: 'https://id.example/keys',
  JWT_DENIED: 'https://id.example/denied',
  JWT_ROLE_MAP: 'theirs=OURS',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://traces:4318',
  OTEL_EXPORTER_OTLP_HEADERS: 'api-key=example',
  OIDC_ISSUER: 'https://id.example',
  OIDC_SCOPE: 'openid',
  COUNTY_MAP: '/maps/counties.json',
  LOG_ML_DSA: 'true',
  LOG_SM2: 'true',
  PUBLIC_URL: 'https://zhudian.example',
};

/** The example environment with every blank filled in. */
export const exampleEnvironment = (): Readonly<Record<string, string>> => {
  const given = Object.entries(variablesOf(textOf('.env.example')));
  const filled = Object.fromEntries(given.map(([name, value]) => [name, value || exampleOf(name)]));
  return Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, interpolated(value, filled)]));
};
