import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import '../start/private-files';
import { startStore } from '@zhudian/embedded-store';
import { moveLog } from '@zhudian/log';
import { checkSettings, moveVariables, readSettings } from '@zhudian/settings';
import { logRunningIn } from '../running-log';

const HELP = `npm run move -- --to esdb://…
npm run move -- --from esdb://… --to FOLDER

将全部事件迁移到另一日志，按原顺序逐条写入，再逐条核对；中断后以同一命令继续。期间各程序须停止。
Moves all facts to another log, in their order, and compares both fact by fact; run it again where it was interrupted.
All programs that write have to be stopped meanwhile.

  --from   源日志：连接串，或内置日志的文件夹；默认为 DATA_DIR/log
           the log that is left: a connection string, or the folder of an embedded log; DATA_DIR/log when absent
  --to     目标日志：连接串，或内置日志的文件夹；须为空，或为上次中断的同一迁移
           the log to move to, likewise: an empty one, or one to which this move was interrupted

迁移后的事项见 docs/operations.md。 What to do afterwards: docs/operations.md
`;

const say = (words: string): void => void process.stdout.write(words);

interface Opened {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A log that runs elsewhere, or an embedded one that nobody else may open meanwhile. */
const opened = async (place: string): Promise<Opened> => {
  if (place.includes('://')) {
    checkSettings(moveVariables, { EVENT_STORE: place });
    return { url: place, close: () => Promise.resolve() };
  }
  const store = await startStore({ data: resolve(place) });
  return { url: store.connectionString, close: () => store.stop() };
};

const refuseRunning = (dataDir: string): void => {
  if (logRunningIn(dataDir) !== undefined)
    throw new Error(
      `${dataDir} 中的系统正在运行，请先停止。 The system in ${dataDir} is running: stop it first, so that nothing is recorded meanwhile.`,
    );
};

const sourceIn = (dataDir: string): string => {
  const folder = join(dataDir, 'log');
  if (!existsSync(folder))
    throw new Error(`${folder}：没有内置日志，请以 --from 指明。 There is no log: name one with --from.`);
  return folder;
};

const WORDS = { appended: '已写入 appended', compared: '已核对 compared' } as const;

const move = async (from: string, to: string): Promise<void> => {
  const source = await opened(from);
  const target = await opened(to).catch(async (error: unknown) => {
    await source.close();
    throw error;
  });
  try {
    const onProgress = (phase: keyof typeof WORDS, count: number, position: number): void => {
      if (count % 1_000 === 0) say(`${WORDS[phase]} ${count}，position ${position}\n`);
    };
    const { found, appended } = await moveLog({ from: source.url, to: target.url, onProgress });
    say(
      `迁移完成：写入 ${appended} 条，原有 ${found} 条，全部核对一致。 ` +
        `Moved: ${appended} facts appended, ${found} were there, all are the same.\n`,
    );
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (values.to === undefined) {
    say(HELP);
    process.exitCode = 2;
    return;
  }
  const dataDir = resolve(readSettings(moveVariables, process.env).DATA_DIR);
  if (values.from === undefined) refuseRunning(dataDir);
  await move(values.from ?? sourceIn(dataDir), values.to);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
