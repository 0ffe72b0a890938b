import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { CONTEXTS } from '@zhudian/facts';
import { patience } from '../../support/patience';
import type { System } from './system';

const ROOT = resolve(__dirname, '../../..');

/** More subgraphs over the log and the read models of a running system, which answer a gateway of the test. */
export interface Replica {
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly secret: string;
  /** The header of somebody whom these subgraphs know. */
  readonly authorization: string;
  stop(): Promise<void>;
}

const started = async (context: string, env: Readonly<Record<string, string>>) => {
  const script = join(ROOT, 'bundles', `${context}.js`);
  // However the test ends, its processes end with it.
  const child = spawn(process.execPath, ['--require', join(ROOT, 'tools/dist/start/end-with-parent.js'), script], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!child.stdout) throw new Error(`${context} has no output`);
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${context} ended`)));
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return { child, url: /http:[^\s"]+/.exec(line)?.[0] ?? '' };
};

const stopped = async (child: ChildProcess) => {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
};

export const startReplica = async ({ eventStore, readModels }: System): Promise<Replica> => {
  const folder = await mkdtemp(join(tmpdir(), 'zhudian-replica-'));
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = join(folder, 'keys.json');
  await writeFile(keys, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'replica', alg: 'ES256' }] }));
  const secret = 'between-the-replica-and-its-gateways';
  const env = {
    EVENT_STORE: eventStore,
    READ_MODELS: readModels,
    PORT: '0',
    GATEWAY_SECRET: secret,
    JWT_ISSUER: 'replica',
    JWT_AUDIENCE: 'replica',
    JWT_KEYS: keys,
    HOP_TIMEOUT_MS: String(patience()),
    POSITION_WAIT_MS: String(patience()),
  };
  const running = await Promise.all(CONTEXTS.map((context) => started(context, env)));
  const token = await new SignJWT({ roles: ['PARTY_WORK'], unit: 'bureau-1' })
    .setProtectedHeader({ alg: 'ES256', kid: 'replica' })
    .setIssuer('replica')
    .setAudience('replica')
    .setSubject('reader')
    .setExpirationTime('1d')
    .sign(privateKey);
  return {
    subgraphs: Object.fromEntries(CONTEXTS.map((context, index) => [context, running[index]?.url ?? ''])),
    secret,
    authorization: `Bearer ${token}`,
    stop: async () => {
      await Promise.all(running.map(({ child }) => stopped(child)));
      await rm(folder, { recursive: true });
    },
  };
};
