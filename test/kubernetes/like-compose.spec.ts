import { PROGRAMS, aboutOf } from '@zhudian/settings';
import { composeWith, exampleEnvironment, textOf, variablesOf, type ComposeService } from '../compose/compose-file';
import { claims, deployments, environmentOf, nameOf, podOf, services, settings } from './manifests';

const env = exampleEnvironment();
const compose = composeWith(env).services;
const ours = Object.entries(compose).filter(([, { build }]) => build);
const names = ours.map(([name]) => name);
const serviceOf = (name: string): ComposeService => {
  const service = compose[name];
  if (!service) throw new Error(`The compose file has no ${name}.`);
  return service;
};

/** Every variable whose value is, or may hold, a secret. */
const SECRETS = new Set(
  Object.values(PROGRAMS).flatMap(({ variables }) =>
    Object.entries(variables).flatMap(([name, schema]) => (aboutOf(schema).secret ? [name] : [])),
  ),
);
/** What the example environment says where nobody has set anything. */
const unset = variablesOf(textOf('.env.example'));

const claimsOf = (name: string): readonly string[] =>
  podOf(name).pod.volumes?.flatMap((one) => one.persistentVolumeClaim?.claimName ?? []) ?? [];

it('Kubernetes runs what docker compose runs', () => {
  expect(deployments.map(nameOf).toSorted()).toStrictEqual(names.toSorted());
});

describe.each(names)('In Kubernetes as in docker compose: %s', (name) => {
  const { environment, command, mem_limit: limit = '', volumes } = serviceOf(name);
  const { pod, container } = podOf(name);
  const { plain, secrets, set } = environmentOf(name);

  it('runs the same program with as much memory', () => {
    expect(container.command).toStrictEqual(command);
    expect(container.resources?.limits?.['memory']).toBe(limit.replace(/[mg]$/, (unit) => `${unit.toUpperCase()}i`));
    expect(container.image).toBe('zhudian');
    expect(pod.terminationGracePeriodSeconds).toBe(20);
  });

  it('has the same variables: what is fixed with its value, what is secret by name only', () => {
    const all = [...Object.keys(plain), ...Object.keys(secrets), ...Object.keys(set)];
    expect(all.toSorted()).toStrictEqual(Object.keys(environment).toSorted());
    for (const [variable, value] of Object.entries(plain))
      expect([variable, value]).toStrictEqual([variable, environment[variable]]);
    for (const [variable, value] of Object.entries(set))
      expect([variable, value]).toStrictEqual([variable, unset[variable]]);
    expect(all.filter((variable) => SECRETS.has(variable) && !secrets[variable])).toStrictEqual([]);
    for (const [variable, { key }] of Object.entries(secrets)) expect(key).toBe(variable);
  });

  it('writes into the same places, and nowhere else', () => {
    const mounted = container.volumeMounts?.filter(({ mountPath }) => mountPath !== '/tmp') ?? [];
    const asInCompose = mounted.map(({ mountPath, readOnly }) => `${mountPath}${readOnly ? ':ro' : ''}`);
    expect(asInCompose.toSorted()).toStrictEqual(volumes.map((one) => one.slice(one.indexOf(':') + 1)).toSorted());
    expect(container.volumeMounts?.map((one) => one.name)).toStrictEqual(pod.volumes?.map((one) => one.name));
    expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
  });

  it('has its volumes for itself', () => {
    const claimed = claimsOf(name);
    expect(claims.map(nameOf)).toStrictEqual(expect.arrayContaining(claimed));
    const { type } = deployments.find((one) => nameOf(one) === name)?.spec?.strategy ?? {};
    const asWriter = claimed.length === 0 || (type === 'Recreate' && pod.securityContext?.fsGroup === 1000);
    expect(asWriter).toBe(true);
  });

  it('is asked at its port whether it is ready, and started again only where it does not answer', () => {
    const port = Number(environment['PORT']);
    expect(container.ports).toStrictEqual([{ name: 'http', containerPort: port }]);
    expect(container.readinessProbe?.httpGet).toStrictEqual({ path: '/health/ready', port: 'http' });
    const answers = ['transparency', 'sink'].includes(name)
      ? { tcpSocket: { port: 'http' } }
      : { httpGet: { path: '/health/live', port: 'http' } };
    expect(container.livenessProbe).toMatchObject(answers);
    expect(container.startupProbe).toMatchObject(answers);
  });

  it('is found by its name, if anybody asks it', () => {
    const asked = services.filter((one) => nameOf(one) === name);
    expect(asked).toHaveLength(name === 'sink' ? 0 : 1);
    for (const { spec } of asked) {
      expect(spec?.ports).toStrictEqual([{ name: 'http', port: Number(environment['PORT']), targetPort: 'http' }]);
      const labels = deployments.find((one) => nameOf(one) === name)?.spec?.template.metadata?.labels;
      expect(labels).toMatchObject(spec?.selector ?? { none: '' });
    }
  });
});

it('No volume and no setting is without a process', () => {
  const pods = names.map((name) => podOf(name));
  const claimed = names.flatMap(claimsOf);
  expect(claims.map(nameOf).toSorted()).toStrictEqual(claimed.toSorted());
  const read = pods.flatMap(({ container }) => container.envFrom?.flatMap((one) => one.configMapRef?.name ?? []) ?? []);
  expect(Object.keys(settings).toSorted()).toStrictEqual([...new Set(read)].toSorted());
});

it('The page on operations names every secret that the manifests name', () => {
  const page = textOf('docs/operations.md');
  const named = names.flatMap((name) => Object.values(environmentOf(name).secrets));
  expect(named.length).toBeGreaterThan(0);
  for (const { name, key } of named) {
    expect(page).toContain(`create secret generic ${name} `);
    expect(page).toContain(`--from-literal=${key}=`);
  }
});
