import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../compose/compose-file';
import { FOLDER, FOLDERS, kustomizationOf, manifestFilesIn, manifests, nameOf, type Manifest } from './manifests';

/** What the schemas of Kubernetes have against each manifest: kinds of values, what is missing. */
const faultsIn = (all: readonly object[]): readonly (readonly string[])[] => {
  const input = JSON.stringify(all);
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'schema.mjs')], { input, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as readonly (readonly string[])[];
};

const typed = ({ apiVersion, kind }: Manifest) => `import('kubernetes-models/${apiVersion}/${kind}').I${kind}`;

/** What the compiler has against them as literals of their types: a field that Kubernetes does not know, which its schemas let pass. */
const unknownIn = (all: readonly Manifest[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-kubernetes-'));
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const lines = all.map((one, at) => `export const m${at}: ${typed(one)} = ${JSON.stringify(one)};`);
    writeFileSync(join(folder, 'manifests.mts'), lines.join('\n'));
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--types', ''];
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, ...options, 'manifests.mts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0 && !stdout) throw new Error('The compiler cannot run.');
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** A manifest that is wrong in one place. */
const changed = (kind: Manifest['kind'], change: (text: string) => string): Manifest => {
  const whole = JSON.stringify(manifests.find((one) => one.kind === kind));
  const wrong = change(whole);
  if (wrong === whole) throw new Error('Nothing was changed.');
  return JSON.parse(wrong) as Manifest;
};

describe('The manifests for Kubernetes', () => {
  it('are as its schemas have them', () => {
    expect(faultsIn(manifests)).toStrictEqual(manifests.map(() => []));
    expect(unknownIn(manifests)).toBe('');
  });

  it('would be found out', () => {
    const wrong = [
      changed('Deployment', (text) => text.replace('"containerPort":', '"containerProt":')),
      changed('Deployment', (text) => text.replace('"periodSeconds":5', '"periodSeconds":"often"')),
      changed('Service', (text) => text.replace(/"port":\d+/, '"port":"http"')),
    ];
    expect(faultsIn(wrong).map((faults) => faults.length)).toStrictEqual([1, 1, 1]);
    const unknown = changed('Deployment', (text) => text.replace('"livenessProbe":', '"livelinessProbe":'));
    expect(unknownIn([unknown])).toMatch(/'"livelinessProbe"' does not exist/);
  });

  it('have a name each', () => {
    const names = manifests.map((one) => `${one.kind} ${nameOf(one)}`);
    expect(names).toStrictEqual([...new Set(names)]);
  });

  it.each(FOLDERS)('are all applied, with one image: %s', (folder) => {
    const kustomization = z.strictObject({
      apiVersion: z.literal('kustomize.config.k8s.io/v1beta1'),
      kind: z.literal('Kustomization'),
      resources: z.array(z.string()),
      images: z.tuple([z.strictObject({ name: z.literal('zhudian'), newName: z.string(), newTag: z.string() })]),
    });
    const { resources, images } = kustomization.parse(kustomizationOf(folder));
    expect(resources.toSorted()).toStrictEqual(manifestFilesIn(folder));
    expect(images).toStrictEqual(kustomization.parse(kustomizationOf(FOLDER)).images);
  });
});

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

it.each(FOLDERS)('kubectl puts them together, where there is a kubectl: %s', (folder) => {
  if (!hasKubectl) {
    process.stderr.write('No kubectl on this machine: kustomization.yaml was checked by its shape only.\n');
    return;
  }
  const { status, stdout, stderr } = spawnSync('kubectl', ['kustomize', folder], { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' });
  const built = parseAllDocuments(stdout).map((document) => document.toJS() as Manifest);
  const ofFolder = (one: Manifest): boolean => nameOf(one).endsWith('sink') === (folder !== FOLDER);
  expect(built.map((one) => `${one.kind} ${nameOf(one)}`).toSorted()).toStrictEqual(
    manifests
      .filter(ofFolder)
      .map((one) => `${one.kind} ${nameOf(one)}`)
      .toSorted(),
  );
  expect(stdout).not.toMatch(/image: zhudian$/m);
});
