import { parseArgs } from 'node:util';
import { labelsOf, retentionKind, type Labels } from '@zhudian/facts';
import { changesVariables, readSettings } from '@zhudian/settings';
import { keptBackups } from './backups';
import { keptExports } from './exports';
import { keptLetters } from './letters';
import { retain, type FoundKind } from './retain';

const HELP = `npm run retention -- --bureau ID --preview [--letters FOLDER] [--exports FOLDER] [--backups FOLDER]
npm run retention -- --bureau ID [--letters FOLDER] [--exports FOLDER] [--backups FOLDER]

  删除到期的内容，各类保存多久由该局的规则决定（ruleSet），暂缓删除的除外；删除记为事件，不能恢复。
  Deletes what is over, by the rules of the bureau, but for what is held. It is recorded as a fact, and nothing comes back.

  --bureau     供电局编号。 The id of the bureau.
  --preview    只列出各类到期的数量，不删除。 Tells how much is over, and deletes nothing.
  --letters    npm run sink 的目录，须先停止发送：未送达事件。 The folder of npm run sink, which does not run meanwhile.
  --exports    npm run export 写入文件的目录。 The folder into which npm run export writes.
  --backups    存放各份备份的目录；最近一份始终保留。 The folder of the backups; the newest one stays.

  TOKEN        环境变量：系统管理员的登录凭证。 The token of an administrator, in the environment.
  GATEWAY_URL  环境变量：服务地址，默认 http://127.0.0.1:4000。 Where the gateway is.
`;

const KINDS: Labels = labelsOf(retentionKind);
const text = { type: 'string' } as const;
const options = {
  bureau: text,
  letters: text,
  exports: text,
  backups: text,
  preview: { type: 'boolean', default: false },
} as const;

const lineOf = ({ kind, months, olderThan, isHeld, amount }: FoundKind): string => {
  const [zh, en] = KINDS[kind] ?? [kind, kind];
  const kept = `${zh} ${en} (${kind})：${months}个月 months, < ${olderThan}`;
  if (isHeld) return `${kept}：暂缓删除 held`;
  if (amount === undefined) return `${kept}：未指明目录 no folder named`;
  return `${kept}：${amount.count}${amount.since === undefined ? '' : `，自 since ${amount.since}`}`;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  const { bureau, letters, exports, backups, preview: isPreview } = values;
  const { TOKEN: token, GATEWAY_URL: url } = readSettings(changesVariables, process.env);
  if (bureau === undefined || token === undefined) {
    process.stdout.write(HELP);
    process.exitCode = 2;
    return;
  }
  const folders = [
    ...(letters === undefined ? [] : [keptLetters(letters)]),
    ...(exports === undefined ? [] : [keptExports(exports)]),
    ...(backups === undefined ? [] : [keptBackups(backups)]),
  ];
  const found = await retain({ bureauId: bureau, folders, door: { url, token }, isPreview });
  if (found.length === 0)
    throw new Error(
      `${bureau}：无权查看该局的保存期限，或者没有该局。 You do not answer for the retention of this bureau, or there is none.`,
    );
  for (const one of found) process.stdout.write(`${lineOf(one)}\n`);
  process.stdout.write(
    isPreview ? '未删除任何内容。 Nothing was deleted.\n' : '以上到期内容已删除。 What was over is deleted.\n',
  );
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
