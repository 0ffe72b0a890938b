import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsFrom } from '@zhudian/gateway';

let folder: string;
const TOKENS = { JWT_ISSUER: 'i', JWT_AUDIENCE: 'a', JWT_KEYS: 'https://id.example/keys' };
const REQUIRED = { GATEWAY_SECRET: 'between-gateway-and-subgraphs', ...TOKENS };
const ALWAYS = {
  verify: expect.any(Function) as unknown,
  suggestions: false,
  timeZone: 'Asia/Shanghai',
  claims: expect.any(Object) as unknown,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhudian-gateway-'));
  await writeFile(join(folder, 'supergraph.graphql'), 'the graph');
  await writeFile(join(folder, 'other.graphql'), 'another graph');
});
afterAll(() => rm(folder, { recursive: true }));

describe('The environment of the gateway', () => {
  it('requires a secret and who issues tokens, and has defaults for everything else', async () => {
    expect(await optionsFrom(REQUIRED, folder)).toStrictEqual({
      supergraphSdl: 'the graph',
      subgraphs: {},
      secret: REQUIRED.GATEWAY_SECRET,
      ...ALWAYS,
    });
    for (const name of Object.keys(REQUIRED))
      await expect(optionsFrom({ ...REQUIRED, [name]: '' }, folder)).rejects.toThrow(`${name}: is not set`);
  });

  it('configures everything', async () => {
    const env = {
      ...REQUIRED,
      NODE_ENV: 'development',
      OPEN_INTROSPECTION: 'true',
      SUPERGRAPH: join(folder, 'other.graphql'),
      SUBGRAPHS: 'personnel=http://127.0.0.1:4001, integrity-performance=http://127.0.0.1:4003/graphql?a=b',
      PORT: '4100',
      HOST: '0.0.0.0',
      HOP_TIMEOUT_MS: '2500',
      CORS_ORIGINS: 'https://a.example, https://b.example',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      FIRST_QUERY: join(folder, 'other.graphql'),
    };
    expect(await optionsFrom(env, folder)).toStrictEqual({
      supergraphSdl: 'another graph',
      subgraphs: {
        personnel: 'http://127.0.0.1:4001',
        'integrity-performance': 'http://127.0.0.1:4003/graphql?a=b',
      },
      secret: REQUIRED.GATEWAY_SECRET,
      ...ALWAYS,
      suggestions: true,
      openIntrospection: true,
      port: 4100,
      host: '0.0.0.0',
      hopTimeoutMs: 2500,
      corsOrigins: ['https://a.example', 'https://b.example'],
      tracing: {
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
        OTEL_SDK_DISABLED: false,
        OTEL_TRACES_SAMPLER_ARG: 1,
      },
      firstQuery: 'another graph',
    });
  });

  it('treats an empty variable as unset', async () =>
    expect(await optionsFrom({ ...REQUIRED, PORT: '', SUBGRAPHS: '', HOST: '' }, folder)).toStrictEqual({
      supergraphSdl: 'the graph',
      subgraphs: {},
      secret: REQUIRED.GATEWAY_SECRET,
      ...ALWAYS,
    }));

  it.each([
    [{ PORT: 'http' }, 'PORT: "http" is not a whole number from 0 to 65535'],
    [{ HOP_TIMEOUT_MS: '-1' }, 'HOP_TIMEOUT_MS: "-1" is not a whole number of milliseconds'],
    [{ SUBGRAPHS: 'personnel' }, 'SUBGRAPHS: "personnel" is not name=url'],
    [{ SUBGRAPHS: '=http://127.0.0.1' }, 'SUBGRAPHS: "=http://127.0.0.1" is not name=url'],
    [
      { PORT: 'a', SUBGRAPHS: 'b' },
      /PORT：现为“a”，须为.*；SUBGRAPHS：现为“b”，须为.*PORT: "a" is not .*; SUBGRAPHS: "b" is not name=url/,
    ],
  ])('is refused when it makes no sense: %j', async (env, message) =>
    expect(optionsFrom({ ...REQUIRED, ...env }, folder)).rejects.toThrow(message),
  );

  it('is refused where the map of the counties is none, or nowhere', async () => {
    const [map, nowhere] = [join(folder, 'other.graphql'), join(folder, 'nowhere.json')];
    await expect(optionsFrom({ ...REQUIRED, COUNTY_MAP: map }, folder)).rejects.toThrow(
      'COUNTY_MAP: expected a FeatureCollection',
    );
    await expect(optionsFrom({ ...REQUIRED, COUNTY_MAP: nowhere }, folder)).rejects.toThrow(
      'COUNTY_MAP: expected a file to read',
    );
  });
});
