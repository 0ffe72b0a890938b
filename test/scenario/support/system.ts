import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { SettableClock } from '@zhudian/clock';
import { encodePosition, type Position } from '@zhudian/facts';
import { run, startOptions } from '@zhudian/tools';
import type { Role } from '@zhudian/programme';
import { patience } from '../../support/patience';
import { NewestPosition } from './newest-position';

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: { readonly position?: string };
}
export interface Actor {
  /** Carries out a command on a business day, `TODAY` for the one of the clock; the answer as it came, errors and all. */
  send(command: string, on: string, input: object, commandId?: string): Promise<Answer>;
  /** The same, but a refusal fails the test. */
  does(command: string, on: string, input: object): Promise<Answer>;
  /**
   * @param asOf a position or an instant of the past; now when absent.
   * @param validOn the day on which it was in force.
   */
  asks(query: string, variables?: object, asOf?: string, validOn?: string): Promise<Answer>;
}
export interface System {
  readonly url: string;
  readonly folder: string;
  as(person: string, roles: readonly Role[], unit: string): Actor;
  /** The token with which that actor acts. */
  tokenOf(person: string, roles: readonly Role[], unit: string): Promise<string>;
  /** Connection string of the log and url of the read models, to look behind the graph. */
  readonly eventStore: string;
  readonly readModels: string;
  /** What another process recorded is shown in every answer from now on. */
  saw(position: Position): void;
  pids(): ReadonlyMap<string, number>;
  /** Where each process listens, by its name. */
  urls(): ReadonlyMap<string, URL>;
  /** The clock of all processes. Throws when the system was started on the machine's time. */
  clock(): SettableClock;
  /** The same processes with the same data again; something may be done to the data while they are down. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** No business day: the service takes the one that its clock shows. */
export const TODAY = 'today';

const SECRETS = { issuer: 'https://id.example', audience: 'zhudian-test' } as const;

interface SystemOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** The instant at which a clock of the test starts; the machine's time is the time without it. */
  readonly clock?: string;
  /** Whether each part is a process of its own, for what kills, counts or looks into processes. */
  readonly apart?: boolean;
}

/** The real system, as `npm start -- --empty --together` runs it, on free ports, with tokens signed by a key of the test. */
export const startSystem = async ({ env: more = {}, clock, apart = false }: SystemOptions = {}): Promise<System> => {
  const folder = await mkdtemp(join(tmpdir(), 'zhudian-scenario-'));
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = join(folder, 'keys.json');
  await writeFile(keys, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] }));
  const env = {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    JWT_ISSUER: SECRETS.issuer,
    JWT_AUDIENCE: SECRETS.audience,
    JWT_KEYS: keys,
    // As patient as the specs are.
    HOP_TIMEOUT_MS: String(patience()),
    POSITION_WAIT_MS: String(patience()),
    ...more,
  };
  const options = startOptions(
    ['--empty', ...(apart ? [] : ['--together']), ...(clock ? ['--clock', clock] : [])],
    env,
  );
  const start = (port: number) => run({ ...options, port }, () => undefined);
  let running = await start(0);
  const seen = new NewestPosition();
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
    get eventStore() {
      return running.eventStore;
    },
    get readModels() {
      return running.readModels;
    },
    saw: (position) => seen.note(encodePosition(position)),
    pids: () => running.pids(),
    urls: () => running.urls(),
    clock: () => {
      if (!running.clock) throw new Error('The system runs on the time of the machine.');
      return running.clock;
    },
    as: (person, roles, unit) => actorOf(url, tokenOf(person, roles, unit), seen),
    tokenOf,
    restart: async (meanwhile) => {
      await running.stop();
      await meanwhile?.();
      running = await start(Number(new URL(url).port));
    },
    stop: async () => {
      await running.stop();
      await rm(folder, { recursive: true });
    },
  };
};

/** The system as those see it who act on the business day of each command: the clock comes to that day first. */
export const onItsDay = (system: System): Pick<System, 'as'> => ({
  as: (person, roles, unit) => {
    const actor = system.as(person, roles, unit);
    const comeTo = (on: string) => {
      const clock = system.clock();
      const morning = Date.parse(`${on}T09:00:00+08:00`);
      if (morning > clock.now()) clock.advanceTo(morning);
    };
    return {
      asks: actor.asks,
      send: (command, on, ...rest) => {
        comeTo(on);
        return actor.send(command, on, ...rest);
      },
      does: (command, on, input) => {
        comeTo(on);
        return actor.does(command, on, input);
      },
    };
  },
});

const actorOf = (url: string, token: Promise<string>, seen: NewestPosition): Actor => {
  const asks = async (query: string, variables: object = {}, asOf?: string, validOn?: string): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token}`,
        ...(seen.newest ? { 'x-zhudian-min-position': seen.newest } : {}),
        ...(asOf ? { 'x-zhudian-as-of': asOf } : {}),
        ...(validOn ? { 'x-zhudian-valid-on': validOn } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer;
    if (!asOf) seen.note(answer.extensions?.position);
    if (codeOf(answer) === 'POSITION_LOST') seen.forget();
    return answer;
  };
  const send = (command: string, on: string, input: object, commandId: string = randomUUID()) => {
    const field = `${command.charAt(0).toLowerCase()}${command.slice(1)}`;
    return asks(`mutation M($input: ${command}Input!) { ${field}(input: $input) { id } }`, {
      input: { ...input, ...(on === TODAY ? {} : { occurredOn: on }), commandId },
    });
  };
  const does = async (command: string, on: string, input: object) => {
    const answer = await send(command, on, input);
    if (answer.errors) throw new Error(`${command}: ${JSON.stringify(answer.errors)}`);
    return answer;
  };
  return { asks, send, does };
};

/** The code of the refusal, `undefined` when there was none. */
export const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions?.['code'];
