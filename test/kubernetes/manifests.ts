import { globSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import type { IPersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim';
import type { IService } from 'kubernetes-models/v1/Service';
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import { textOf } from '../compose/compose-file';

export type Manifest = IConfigMap | IDeployment | IPersistentVolumeClaim | IService;

export const FOLDER = 'deploy/kubernetes';
/** What is applied for itself, with the files that it names. */
export const FOLDERS = [FOLDER, `${FOLDER}/sink`] as const;

const filesIn = (folder: string): readonly string[] => globSync('*.yaml', { cwd: join(__dirname, '../..', folder) });

export const manifestFilesIn = (folder: string): readonly string[] =>
  filesIn(folder)
    .filter((file) => file !== 'kustomization.yaml')
    .toSorted();

export const kustomizationOf = (folder: string): unknown => parse(textOf(`${folder}/kustomization.yaml`));

const manifestsIn = (folder: string): readonly Manifest[] =>
  manifestFilesIn(folder).flatMap((file) =>
    parseAllDocuments(textOf(`${folder}/${file}`)).map((document) => document.toJS() as Manifest),
  );

export const manifests = FOLDERS.flatMap(manifestsIn);

const ofKind = <K extends Manifest['kind']>(kind: K) =>
  manifests.filter((one): one is Extract<Manifest, { readonly kind: K }> => one.kind === kind);

export const nameOf = ({ metadata }: Manifest): string => metadata?.name ?? '';
export const deployments = ofKind('Deployment');
export const services = ofKind('Service');
export const claims = ofKind('PersistentVolumeClaim');
export const settings = Object.fromEntries(ofKind('ConfigMap').map((one) => [nameOf(one), one.data ?? {}]));

export const podOf = (name: string) => {
  const pod = deployments.find((one) => nameOf(one) === name)?.spec?.template.spec;
  const [container, ...others] = pod?.containers ?? [];
  if (!pod || !container || others.length > 0) throw new Error(`${name} has no pod of one container.`);
  return { pod, container };
};

/** The variables that a process gets, by where they come from. */
export const environmentOf = (name: string) => {
  const { env = [], envFrom = [] } = podOf(name).container;
  const plain = env.flatMap((one) => (one.value === undefined ? [] : [[one.name, one.value] as const]));
  const secrets = env.flatMap(({ name: variable, valueFrom }) =>
    valueFrom?.secretKeyRef ? [[variable, valueFrom.secretKeyRef] as const] : [],
  );
  const set = envFrom.flatMap(({ configMapRef }) => Object.entries(settings[configMapRef?.name ?? ''] ?? {}));
  return { plain: Object.fromEntries(plain), secrets: Object.fromEntries(secrets), set: Object.fromEntries(set) };
};
