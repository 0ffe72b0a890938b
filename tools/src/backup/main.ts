import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupVariables, readSettings } from '@zhudian/settings';
import '../start/private-files';
import { backUp, isElsewhere } from './backup';
import { restore, verified, type Verified } from './restore';

const HELP = `npm run backup -- --to FOLDER
npm run restore -- --from FOLDER --into FOLDER
npm run restore -- --from FOLDER --check

backup   系统运行时备份数据目录（DATA_DIR，默认 ./.data）：日志、姓名等文字、佐证材料、各服务自有的文件、检查点。
         Backs up the data folder (DATA_DIR, ./.data) while the system runs: log, words about persons, evidence, what services hold, checkpoint.
restore  核对备份并还原到新的数据目录；读模型在首次启动时重建。加 --check 只核对。
         Verifies a backup and makes a new data folder of it; read models are rebuilt at its first start. --check verifies alone.
`;

const say = (words: string): void => void process.stdout.write(words);

const found = ({ manifest: { takenAt, position, vault }, facts, checkpoint }: Verified): string =>
  `备份完好：${takenAt}，位置 ${position}，${facts} 条事件，检查点 ${checkpoint?.size ?? 0}。 ` +
  `The backup is whole: ${facts} facts, the checkpoint over ${checkpoint?.size ?? 0} of them.\n` +
  (vault === 'here' ? '' : '其中没有姓名等文字，须另行还原。 Words about persons are not in it: restore them too.\n');

const text = { type: 'string' } as const;
const options = { to: text, from: text, into: text, check: { type: 'boolean' } } as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** Whether what it needs was given. */
const backup = async ({ to }: Values): Promise<boolean> => {
  if (to === undefined) return false;
  const { DATA_DIR, VAULT: vault, EVIDENCE: evidence } = readSettings(backupVariables, process.env);
  const dataDir = resolve(DATA_DIR);
  const manifest = await backUp({ dataDir, to: resolve(to), vault, evidence, now: Date.now });
  say(`${to}：已备份，位置 ${manifest.position}。 Backed up to position ${manifest.position}.\n`);
  if (manifest.vault === 'elsewhere')
    say('姓名等文字不在数据目录中，须另行备份。 Words about persons are not in the data folder: back them up too.\n');
  if (isElsewhere(evidence)) say('佐证材料在存储桶中，须另行备份。 The documents are in a bucket: back that up too.\n');
  return true;
};

const putBack = async ({ from, into, check = false }: Values): Promise<boolean> => {
  if (from === undefined || (into === undefined && !check)) return false;
  say(found(into === undefined || check ? await verified(resolve(from)) : await restore(resolve(from), resolve(into))));
  return true;
};

const COMMANDS: Readonly<Record<string, (values: Values) => Promise<boolean>>> = { backup, restore: putBack };

const main = async (): Promise<void> => {
  const [command = '', ...args] = process.argv.slice(2);
  const isDone = await COMMANDS[command]?.(parseArgs({ args, options }).values);
  if (isDone) return;
  say(HELP);
  process.exitCode = 2;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
