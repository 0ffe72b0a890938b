import { join, resolve } from 'node:path';
import { CONTEXTS, type Context } from '@zhudian/facts';
import { bundleOf } from './bundles';
import type { Children, Program } from './children';
import { httpUrlOf } from './embedded-log';

const ROOT = resolve(__dirname, '../../..');

type Environment = Readonly<Record<string, string>>;

/** What all parts of the system need to be told. */
export interface PartsSettings {
  readonly host: string;
  /** Of the gateway; 0 takes a free one. */
  readonly port: number;
  readonly dataDir: string;
  /** Whether the log is the embedded one. */
  readonly isOwnLog: boolean;
  readonly env: Environment & { readonly EVENT_STORE: string };
  /** Folder of the demonstration that the gateway has plugged in. */
  readonly demo: string | undefined;
}

export type PartProgram = Context | 'projector' | 'transparency' | 'gateway' | 'demo-gateway';

export interface Part extends Omit<Program, 'script'> {
  readonly program: PartProgram;
}

/** Starts one and resolves with where it listens. */
export type StartPart = (part: Part) => Promise<URL>;

/** Each part is a process of its own. */
export const apart =
  (children: Children): StartPart =>
  ({ program, ...part }) =>
    children.start({ ...part, script: bundleOf(program) });

/** All parts are one process, beside that of the log. Resolves with the url of the gateway. */
export const together = async (children: Children, { env, port, ...settings }: PartsSettings): Promise<string> => {
  const args = [JSON.stringify(settings)];
  const programme = { name: 'programme', script: bundleOf('together'), speaker: 'together' };
  const { href } = await children.start({ ...programme, args, port, env });
  return href.replace(/\/$/, '');
};

/** Resolves with the url of the gateway. The subgraphs come first: it has to know where they listen. */
export const startParts = async (start: StartPart, settings: PartsSettings): Promise<string> => {
  const { env, isOwnLog, host } = settings;
  const [subgraphs, transparency, projectors] = await Promise.all([
    Promise.all(CONTEXTS.map((context) => startSubgraph(start, context, env))),
    startTransparency(start, settings),
    Promise.all(CONTEXTS.map((context) => startProjector(start, context, env))),
  ]);
  const measured = [...projectors, ...(isOwnLog ? [`log=${httpUrlOf(env.EVENT_STORE)}`] : [])];
  const { port } = await startGateway(start, settings, { subgraphs, transparency, measured });
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
};

/** `name=url`, as the gateway wants it. */
const startProjector = async (start: StartPart, context: Context, env: Environment): Promise<string> => {
  const name = `${context} projector`;
  const { origin } = await start({ name, program: 'projector', env: { ...env, CONTEXT: context } });
  return `${name}=${origin}`;
};

/** The tree over the facts, which can be thrown away; its key cannot. */
const startTransparency = async (start: StartPart, { dataDir, env }: PartsSettings): Promise<string> => {
  const own = { OWN_FOLDER: join(env['OWN_FOLDERS'] ?? '', 'transparency'), PROOFS: join(dataDir, 'proofs') };
  return String(await start({ name: 'transparency log', program: 'transparency', env: { ...env, ...own } }));
};

/** `context=url`, as the gateway wants it. */
const startSubgraph = async (start: StartPart, context: Context, env: Environment): Promise<string> => {
  const own = { OWN_FOLDER: join(env['OWN_FOLDERS'] ?? '', context) };
  const { port } = await start({ name: `${context} subgraph`, program: context, env: { ...env, ...own } });
  return `${context}=http://127.0.0.1:${port}/graphql`;
};

interface Others {
  readonly subgraphs: readonly string[];
  readonly transparency: string;
  /** Further processes that tell metrics. */
  readonly measured: readonly string[];
}

const startGateway = (
  start: StartPart,
  { host, port, dataDir, env, demo }: PartsSettings,
  { subgraphs, transparency, measured }: Others,
): Promise<URL> =>
  start({
    name: 'gateway',
    ...(demo === undefined ? { program: 'gateway' } : { program: 'demo-gateway', args: [demo] }),
    port,
    env: {
      SEGMENT_KEY: join(dataDir, 'own/gateway/segments.key'),
      ...env,
      HOST: host,
      SUBGRAPHS: subgraphs.join(','),
      TRANSPARENCY: transparency,
      METRICS_OF: measured.join(','),
      FIRST_QUERY: join(ROOT, 'docs/first-query.graphql'),
    },
  });
