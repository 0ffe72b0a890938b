import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SettableClock } from '@zhudian/clock';
import type { LoadOptions } from '../demo/load';
import { markWhenEmpty } from '../demo/loading-mark';
import { Children } from './children';
import { clockOf, dayAt } from './clock';
import type { StartOptions } from './options';
import { checkMachine } from './check-machine';
import { apart, startParts, together } from './parts';
import { started } from './started';
import { refuseOpenTokens, tokenSourceOf, type TokenSource } from './token-source';
import { vaultOf } from './vault';
import { makePrivate } from './make-private';
import { startStore, withoutSecret } from './embedded-log';
import { whatToOpen } from './welcome';

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
  const { host, port, dataDir, eventStore: external } = options;
  const settings = { host, port, dataDir, isOwnLog: external === undefined, env, demo: tokens.demo?.folder };
  const url = await (options.together ? together(children, settings) : startParts(apart(children), settings));
  return { url, eventStore, readModels };
};
