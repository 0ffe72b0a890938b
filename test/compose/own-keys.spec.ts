import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTEXTS } from '@zhudian/facts';
import { TokenRefused, tokenRulesOf, tokenVerifier } from '@zhudian/hops';
import { gatewayVariables, readSettings } from '@zhudian/settings';
import { parse } from 'yaml';
import { ROOT, composeWith, exampleEnvironment, textOf, variablesOf } from './compose-file';

interface Mount {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly read_only: boolean;
}
const { services } = parse(textOf('docker-compose.own-keys.yml')) as {
  readonly services: Readonly<Record<string, { readonly volumes: readonly Mount[] }>>;
};

/** The commands of the recipe, with programs of the test in the place of Docker and the network. */
const recipe =
  /Trying docker compose without a provider[^]*?```sh\n([^]*?)```/.exec(textOf('docs/sign-in.md'))?.[1] ?? '';
const PROGRAMS = `
npm() { test "$1 $2 $3 $4" = "run -s token --" && shift 4 && node ${JSON.stringify(join(ROOT, 'bundles/token.js'))} "$@"; }
docker() { echo "$@" > docker; }
curl() { echo "$4" > curl; }
`;

describe('docker compose without an identity provider, as the page on signing in says', () => {
  const home = mkdtempSync(join(tmpdir(), 'zhudian-own-keys-'));
  const written = (path: string) => readFileSync(join(home, path), 'utf8').trim();
  const verifierOf = (environment: Readonly<Record<string, string>>, keys: string) =>
    tokenVerifier(tokenRulesOf(readSettings(gatewayVariables, { ...environment, JWT_KEYS: keys })));
  const { JWT_DENIED: _, ...set } = exampleEnvironment();
  let environments: Readonly<Record<string, Readonly<Record<string, string>>>>;

  beforeAll(() => {
    writeFileSync(join(home, '.env'), 'JWT_ISSUER=\nJWT_AUDIENCE=\nJWT_KEYS=\n');
    const { status, stderr } = spawnSync('bash', ['--norc', '-euc', PROGRAMS + recipe], {
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect([status, stderr]).toStrictEqual([0, '']);
    const composed = composeWith({ ...set, ...variablesOf(written('.env')) }).services;
    environments = Object.fromEntries(Object.entries(composed).map(([name, { environment }]) => [name, environment]));
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('gives the public keys to those who verify tokens, where their setting names them', () => {
    const verifying = Object.entries(environments).filter(([, { JWT_KEYS }]) => JWT_KEYS !== undefined);
    expect(verifying.map(([name]) => name).toSorted()).toStrictEqual(['gateway', ...CONTEXTS].toSorted());
    expect(Object.keys(services).toSorted()).toStrictEqual(verifying.map(([name]) => name).toSorted());
    for (const [name, { JWT_KEYS }] of verifying)
      expect(services[name]?.volumes).toStrictEqual([
        { type: 'bind', source: './.data-compose/keys.json', target: JWT_KEYS, read_only: true },
      ]);
    const keys = join(home, '.data-compose/keys.json');
    expect(statSync(keys).mode & 0o777).toBe(0o644);
    expect(readFileSync(keys, 'utf8')).not.toContain('"d"');
    expect(written('docker')).toBe('compose -f docker-compose.yml -f docker-compose.own-keys.yml up --build --wait');
  });

  it('signs a token that they take, and that others do not', async () => {
    const [, token = ''] = /^authorization: (Bearer \S+)$/.exec(written('curl')) ?? [];
    const { gateway = {} } = environments;
    const claims = await verifierOf(gateway, join(home, '.data-compose/keys.json'))(token);
    expect(claims).toMatchObject({ sub: 'administrator', roles: ['ADMINISTRATOR'], unit: 'bureau' });
    const env = { ...process.env, DATA_DIR: join(home, 'others') };
    spawnSync(process.execPath, [join(ROOT, 'bundles/token.js'), '--keys'], { env });
    const refused = await verifierOf(gateway, join(home, 'others/own-keys/keys.json'))(token);
    expect(refused).toBeInstanceOf(TokenRefused);
  });
});

describe('The build of the image', () => {
  const kept = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const isSent = (path: string) => kept.some((one) => path === one || path.startsWith(`${one}/`));

  it('is sent every file and folder that it is made of', () => {
    const copied = [...textOf('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' '),
    );
    const { workspaces } = JSON.parse(textOf('package.json')) as { readonly workspaces: readonly string[] };
    const folders = workspaces.filter((one) => one !== 'tools').map((one) => one.replace('/*', ''));
    const files = [...copied.filter((path) => path !== '.'), ...folders, 'tools/voting', 'tsconfig.base.json'];
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((path) => !isSent(path))).toStrictEqual([]);
  });
});
