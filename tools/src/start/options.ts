import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSettings, handedOnVariables, readSettings, startVariables, type SettingsIn } from '@zhudian/settings';

export const HELP = `npm start [-- --empty]

启动日志、投影、三个子图和网关；日志为空时载入演示数据。
Starts the log, the projectors, the three subgraphs and the gateway; fills an empty log with demonstration data.

  --clock INSTANT  测试与演示用的可调时钟，首次启动时从该时刻走起，演示数据载至该日；生产环境与外部日志拒用
                   a clock for tests and the demonstration that shows this instant at first, and the day up
                   to which the demonstration runs; refused in production and with EVENT_STORE
  --empty          不载入演示数据 / no demonstration data
  --together       除日志外合为一个进程：启动更快、更省内存，繁忙时更慢
                   one process for all but the log: starts sooner, takes less memory, is slower when busy
  --help           显示本说明 / this text

环境变量 / environment: docs/settings.md
`;

type Settings = SettingsIn<typeof startVariables>;

export interface StartOptions {
  /** The instant at which a clock that can be set starts; the machine's time is the time without it. */
  readonly clock: string | undefined;
  readonly empty: boolean;
  readonly help: boolean;
  /** Whether all but the log is one process. */
  readonly together: boolean;
  readonly host: string;
  readonly port: number;
  readonly storePort: number;
  readonly dataDir: string;
  readonly eventStore: string | undefined;
  readonly readModels: string | undefined;
  readonly vault: string | undefined;
  readonly evidence: string | undefined;
  readonly leastFreeMb: number;
  /** What is set of all that its processes read; they are given it. */
  readonly handedOn: Readonly<Record<string, string>>;
  readonly tokens: { readonly issuer: string; readonly audience: string; readonly keys: string } | undefined;
}

/** @throws when an option is unknown, or only some of the token settings are given. */
export const startOptions = (args: readonly string[], env: NodeJS.ProcessEnv): StartOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clock: { type: 'string' },
      empty: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      together: { type: 'boolean', default: false },
    },
  });
  const given = readSettings(startVariables, env);
  return {
    ...values,
    clock: values.clock,
    host: given.HOST,
    port: given.PORT,
    storePort: given.STORE_PORT,
    dataDir: resolve(given.DATA_DIR),
    eventStore: given.EVENT_STORE,
    readModels: given.READ_MODELS,
    vault: given.VAULT,
    evidence: given.EVIDENCE,
    tokens: tokensOf(given),
    leastFreeMb: given.LEAST_FREE_DISK_MB,
    handedOn: checkSettings({ ...startVariables, ...handedOnVariables }, env),
  };
};

const tokensOf = ({ JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_KEYS: keys }: Settings) => {
  if (!issuer && !audience && !keys) return undefined;
  if (!issuer || !audience || !keys)
    throw new Error(
      'JWT_ISSUER、JWT_AUDIENCE、JWT_KEYS 须同时设置。 Set JWT_ISSUER, JWT_AUDIENCE and JWT_KEYS together.',
    );
  return { issuer, audience, keys };
};
