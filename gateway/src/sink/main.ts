import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createLogger } from '@zhudian/runtime';
import { readSettings, sinkVariables, type SettingsIn } from '@zhudian/settings';
import { SinkFolder } from './folder';
import { postChanges, retryLetters, type SinkOptions } from './sink';

const USAGE = `npm run sink            把每条变更发送到 SINK_URL Posts every change to SINK_URL
npm run sink -- --retry  重新发送未送达的事件，须先停止发送 Offers what was not taken once more, while it is not running

  SINK_URL       接收地址 Where events are posted
  SINK_SECRET    签名密钥，至少 16 个字符 Signs them: at least 16 characters
  SINK_FOLDER    进度与未送达事件所在目录 Where it is kept how far it has come, and what was not taken
  SINK_TOKEN     登录凭证，或 SINK_TOKEN_FILE 中的文件 Who reads: a token, or a file of one in SINK_TOKEN_FILE
  SINK_TYPES, SINK_CONTEXTS, SINK_UNDER   筛选 Filters
  SINK_ATTEMPTS  每条事件最多尝试的次数，默认 10 How often an event is offered, 10
  GATEWAY_URL    服务地址，默认 http://127.0.0.1:4000 Where the gateway is
  PORT           就绪情况的端口，默认不提供 Where it is told whether it is ready; nowhere by default
`;

const PAUSE_MS = 1_000;
type Settings = SettingsIn<typeof sinkVariables>;

const tokenIn = ({ SINK_TOKEN: token, SINK_TOKEN_FILE: file }: Settings) => {
  if (file !== undefined) return async () => (await readFile(file, 'utf8')).trim();
  if (token === undefined) throw new Error(USAGE);
  return () => Promise.resolve(token);
};

const filtersIn = ({ SINK_TYPES: types, SINK_CONTEXTS: contexts, SINK_UNDER: under }: Settings) =>
  Object.fromEntries(
    Object.entries({ types, contexts, under }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const optionsIn = (settings: Settings): SinkOptions => ({
  gateway: settings.GATEWAY_URL,
  token: tokenIn(settings),
  receiver: {
    url: settings.SINK_URL,
    secret: settings.SINK_SECRET,
    attempts: settings.SINK_ATTEMPTS,
    timeoutMs: 10_000,
    firstPauseMs: 500,
  },
  folder: new SinkFolder(settings.SINK_FOLDER),
  filters: filtersIn(settings),
});

/** Tells at `/health/ready` whether the changes could be read last time. */
const tellHealth = ({ HOST: host, PORT: port }: Settings, isReady: () => boolean): void => {
  if (port === undefined) return;
  const server = createServer((_, response) => response.writeHead(isReady() ? 200 : 503).end());
  server.listen(port, host);
};

const follow = async (settings: Settings): Promise<void> => {
  const options = optionsIn(settings);
  const logger = createLogger('sink');
  let isReady = false;
  tellHealth(settings, () => isReady);
  // Whatever was under way is posted again: its receiver knows it by its id.
  process.once('SIGTERM', () => process.exit(0));
  for (;;) {
    try {
      await postChanges(options);
      isReady = true;
    } catch (error) {
      isReady = false;
      logger.error({ error }, 'Changes cannot be read');
    }
    await delay(PAUSE_MS);
  }
};

const main = async (): Promise<void> => {
  const settings = readSettings(sinkVariables, process.env);
  if (!process.argv.includes('--retry')) return follow(settings);
  const left = await retryLetters(optionsIn(settings));
  process.stdout.write(`未送达：${left.length} 条。 Not taken: ${left.length}.\n`);
  if (left.length > 0) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
