import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const HELP = `npm start [-- --empty]

启动日志、投影、三个子图和网关；日志为空时载入演示数据。
Starts the log, the projectors, the three subgraphs and the gateway; fills an empty log with demonstration data.

  --clock INSTANT  测试与演示用的可调时钟，首次启动时从该时刻走起，演示数据载至该日；生产环境与外部日志拒用
                   a clock for tests and the demonstration that shows this instant at first, and the day up
                   to which the demonstration runs; refused in production and with EVENT_STORE
  --empty          不载入演示数据 / no demonstration data
  --help           显示本说明 / this text

环境变量 / environment:
  PORT             网关端口，0 为任一空闲端口 / port of the gateway (4000; 0 takes a free one)
  HOST             网关地址 / address of the gateway (127.0.0.1)
  DATA_DIR         数据目录 / folder of the data (./.data)
  EVENT_STORE      esdb://… 已有集群；默认为内置日志 / a running cluster; the embedded log when absent
  READ_MODELS      postgres://…；默认为 SQLite / SQLite when absent
  VAULT            姓名等文字所在，默认在数据目录 / where words about persons are; in the data folder when absent
  JWT_ISSUER, JWT_AUDIENCE, JWT_KEYS
                   令牌的签发者、受众与密钥集；默认为演示模式，加 --empty 时为数据目录自有的密钥
                   who signs tokens; the demonstration when absent, keys of the data folder with --empty
`;

export interface StartOptions {
  /** The instant at which a clock that can be set starts; the machine's time is the time without it. */
  readonly clock: string | undefined;
  readonly empty: boolean;
  readonly help: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly eventStore: string | undefined;
  readonly readModels: string | undefined;
  readonly vault: string | undefined;
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
    },
  });
  const port = Number(env['PORT'] || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT: "${env['PORT']}" 不是端口 / is not a port`);
  return {
    ...values,
    clock: values.clock,
    host: env['HOST'] || '127.0.0.1',
    port,
    dataDir: resolve(env['DATA_DIR'] || '.data'),
    eventStore: env['EVENT_STORE'] || undefined,
    readModels: env['READ_MODELS'] || undefined,
    vault: env['VAULT'] || undefined,
    tokens: tokensOf(env),
  };
};

const tokensOf = ({ JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_KEYS: keys }: NodeJS.ProcessEnv) => {
  if (!issuer && !audience && !keys) return undefined;
  if (!issuer || !audience || !keys)
    throw new Error(
      'JWT_ISSUER、JWT_AUDIENCE、JWT_KEYS 须同时设置。 Set JWT_ISSUER, JWT_AUDIENCE and JWT_KEYS together.',
    );
  return { issuer, audience, keys };
};
