import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CONTEXTS, type Context } from '@zhudian/facts';
import type { SettableClock } from '@zhudian/clock';
import type { LoadOptions } from '../demo/load';
import { markWhenEmpty } from '../demo/loading-mark';
import { bundleOf } from './bundles';
import { Children } from './children';
import { clockOf, dayAt } from './clock';
import type { StartOptions } from './options';
import { checkMachine } from './check-machine';
import { started } from './started';
import { refuseOpenTokens, tokenSourceOf, type TokenSource } from './token-source';
import { vaultOf } from './vault';
import { makePrivate } from './make-private';
import { httpUrlOf, startStore, withoutSecret } from './embedded-log';
import { whatToOpen } from './welcome';

const ROOT = resolve(__dirname, '../../..');

/** Where the words for the person at the terminal go. */
export type Say = (words: string) => void;

export interface Running {
  readonly url: string;
  /** Connection string of the log, url of the read models: to look at them beside the graph. */
  readonly eventStore: string;
  readonly readModels: string;
  /** Sets the time of all processes, when they were started on a clock that can be set. */
  readonly clock: SettableClock | undefined;
  pids(): ReadonlyMap<string, number>;
  /** Where each process listens. */
  urls(): ReadonlyMap<string, URL>;
  stop(): Promise<void>;
}

/** The whole system as processes of this machine: log, projectors, subgraphs, gateway; with the demonstration when it is empty. */
export const run = async (options: StartOptions, say: Say = console.log): Promise<Running> => {
  refuseOpenTokens(options);
  await checkMachine(options);
  await makePrivate(options.dataDir);
  const { clock, end } = clockOf(options);
  const children = new Children({ ...options.handedOn, ...clock?.env });
  const addressFile = join(options.dataDir, 'running.json');
  const stop = async () => {
    say('正在停止… Stopping…');
    await rm(addressFile, { force: true });
    await children.stop();
    say('已停止。 Stopped.');
  };
  try {
    const tokens = await tokenSourceOf(options, dayAt(end()));
    const { demo, administrator } = tokens;
    const { url, eventStore, readModels } = await startAll(children, options, tokens, say);
    await started(url, say);
    await writeWhole(addressFile, JSON.stringify({ url, eventStore, readModels }));
    if (demo) await loadDemonstration({ url, ...demo, clock: clock && { ...clock, end } });
    say(
      whatToOpen(url, {
        demo: demo !== undefined,
        administrator,
        eventStore: withoutSecret(eventStore),
        dataDir: options.dataDir,
      }),
    );
    return { url, eventStore, readModels, clock, pids: () => children.pids(), urls: () => children.urls(), stop };
  } catch (error) {
    await rm(addressFile, { force: true });
    await children.stop();
    throw error;
  }
};

/** What loads it is itself loaded when the system runs: half of what this process consists of. */
const loadDemonstration = async (options: LoadOptions): Promise<void> => {
  const { loadProgramme } = await import('../demo/load.js');
  await loadProgramme(options);
};

/** Other commands on the same data find the log and the read models by this file: it is there as a whole, or not. */
const writeWhole = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
};

const startAll = async (children: Children, options: StartOptions, tokens: TokenSource, say: Say) => {
  if (!options.eventStore) say('启动内置日志… Starting the embedded log…');
  const eventStore = options.eventStore ?? (await startStore(children, options));
  if (tokens.demo) await markWhenEmpty(tokens.demo.folder, eventStore);
  const readModels = options.readModels ?? `sqlite:${join(options.dataDir, 'read-models')}`;
  const env = {
    EVENT_STORE: eventStore,
    READ_MODELS: readModels,
    VAULT: await vaultOf(options, readModels),
    EVIDENCE: options.evidence ?? join(options.dataDir, 'evidence'),
    OWN_FOLDERS: join(options.dataDir, 'own'),
    HOST: '127.0.0.1',
    GATEWAY_SECRET: randomBytes(24).toString('hex'),
    JWT_ISSUER: tokens.issuer,
    JWT_AUDIENCE: tokens.audience,
    JWT_KEYS: tokens.keys,
  };
  say('启动投影、子图与网关… Starting projectors, subgraphs and gateway…');
  const url = await startProcesses(children, options, { env, demo: tokens.demo?.folder });
  return { url, eventStore, readModels };
};

interface SharedSettings {
  readonly env: Environment & { readonly EVENT_STORE: string };
  readonly demo: string | undefined;
}

/** Resolves with the url of the gateway. The subgraphs come first: it has to know where they listen. */
const startProcesses = async (children: Children, options: StartOptions, { env, demo }: SharedSettings) => {
  const [subgraphs, transparency, projectors] = await Promise.all([
    Promise.all(CONTEXTS.map((context) => startSubgraph(children, context, env))),
    startTransparency(children, options, env),
    Promise.all(CONTEXTS.map((context) => startProjector(children, context, env))),
  ]);
  const measured = [...projectors, ...(options.eventStore ? [] : [`log=${httpUrlOf(env.EVENT_STORE)}`])];
  const { port } = await startGateway(children, options, { env, demo, subgraphs, transparency, measured });
  return `http://${options.host === '127.0.0.1' ? 'localhost' : options.host}:${options.port || port}`;
};

type Environment = Readonly<Record<string, string>>;

/** `name=url`, as the gateway wants it. */
const startProjector = async (children: Children, context: Context, env: Environment): Promise<string> => {
  const name = `${context} projector`;
  const { origin } = await children.start({ name, script: bundleOf('projector'), env: { ...env, CONTEXT: context } });
  return `${name}=${origin}`;
};

/** The tree over the facts, which can be thrown away; its key cannot. */
const startTransparency = async (children: Children, { dataDir }: StartOptions, env: Environment): Promise<string> => {
  const own = { OWN_FOLDER: join(env['OWN_FOLDERS'] ?? '', 'transparency'), PROOFS: join(dataDir, 'proofs') };
  const script = bundleOf('transparency');
  return String(await children.start({ name: 'transparency log', script, env: { ...env, ...own } }));
};

/** `context=url`, as the gateway wants it. */
const startSubgraph = async (children: Children, context: Context, env: Environment): Promise<string> => {
  const script = bundleOf(context);
  const own = { OWN_FOLDER: join(env['OWN_FOLDERS'] ?? '', context) };
  const { port } = await children.start({ name: `${context} subgraph`, script, env: { ...env, ...own } });
  return `${context}=http://127.0.0.1:${port}/graphql`;
};

interface GatewaySettings {
  readonly env: Environment;
  readonly demo: string | undefined;
  readonly subgraphs: readonly string[];
  readonly transparency: string;
  /** Further processes that tell metrics. */
  readonly measured: readonly string[];
}

const startGateway = (
  children: Children,
  { host, port, dataDir }: StartOptions,
  { env, demo, subgraphs, transparency, measured }: GatewaySettings,
) =>
  children.start({
    name: 'gateway',
    ...(demo === undefined ? { script: bundleOf('gateway') } : { script: bundleOf('demo-gateway'), args: [demo] }),
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
