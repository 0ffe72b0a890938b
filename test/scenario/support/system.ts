import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { run, startOptions } from '@zhudian/tools';
import type { Role } from '@zhudian/programme';

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: { readonly position?: string };
}
export interface Actor {
  /** Carries out a command on a business day; the answer as it came, errors and all. */
  wish(command: string, on: string, input: object, commandId?: string): Promise<Answer>;
  /** The same, but a refusal fails the test. */
  does(command: string, on: string, input: object): Promise<Answer>;
  /** @param asOf a position or an instant of the past; now when absent. */
  asks(query: string, variables?: object, asOf?: string): Promise<Answer>;
}
export interface System {
  readonly url: string;
  readonly folder: string;
  as(person: string, roles: readonly Role[], unit: string): Actor;
  /** Connection string of the log and url of the read models, to look behind the graph. */
  readonly eventStore: string;
  readonly readModels: string;
  pids(): ReadonlyMap<string, number>;
  /** The same processes with the same data again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const SECRETS = { issuer: 'https://id.example', audience: 'zhudian-test' } as const;

/** The real processes, as `npm start -- --empty` runs them, with tokens signed by a key of the test. */
export const startSystem = async (port: number, more: NodeJS.ProcessEnv = {}): Promise<System> => {
  const folder = await mkdtemp(join(tmpdir(), 'zhudian-scenario-'));
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = join(folder, 'keys.json');
  await writeFile(keys, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] }));
  const env = {
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    JWT_ISSUER: SECRETS.issuer,
    JWT_AUDIENCE: SECRETS.audience,
    JWT_KEYS: keys,
    ...more,
  };
  const start = () => run(startOptions(['--empty'], env), () => undefined);
  let running = await start();
  const url = running.url.replace('localhost', '127.0.0.1');
  const tokenOf = (person: string, roles: readonly Role[], unit: string) =>
    new SignJWT({ roles: [...roles], unit })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setIssuer(SECRETS.issuer)
      .setAudience(SECRETS.audience)
      .setSubject(person)
      .setExpirationTime('1d')
      .sign(privateKey);
  return {
    url,
    folder,
    eventStore: running.eventStore,
    readModels: running.readModels,
    pids: () => running.pids(),
    as: (person, roles, unit) => actorOf(url, tokenOf(person, roles, unit)),
    restart: async () => {
      await running.stop();
      running = await start();
    },
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true });
    },
  };
};

/** Reads its own writes: each answer's position is the least that the next answer must be true at. */
const actorOf = (url: string, token: Promise<string>): Actor => {
  let seen: string | undefined;
  const asks = async (query: string, variables: object = {}, asOf?: string): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token}`,
        ...(seen ? { 'x-zhudian-min-position': seen } : {}),
        ...(asOf ? { 'x-zhudian-as-of': asOf } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer;
    if (!asOf) seen = answer.extensions?.position ?? seen;
    return answer;
  };
  const wish = (command: string, on: string, input: object, commandId: string = randomUUID()) => {
    const field = `${command.charAt(0).toLowerCase()}${command.slice(1)}`;
    return asks(`mutation M($input: ${command}Input!) { ${field}(input: $input) { id } }`, {
      input: { ...input, occurredOn: on, commandId },
    });
  };
  const does = async (command: string, on: string, input: object) => {
    const answer = await wish(command, on, input);
    if (answer.errors) throw new Error(`${command}: ${JSON.stringify(answer.errors)}`);
    return answer;
  };
  return { asks, wish, does };
};

/** The code of the refusal, `undefined` when there was none. */
export const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions?.['code'];

/** Asks again until the answer is as expected: for what a policy does in another context a moment later. */
export const eventually = async <T>(
  ask: () => Promise<T>,
  good: (value: T) => boolean,
  patience = 10_000,
): Promise<T> => {
  const until = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (good(value) || Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
