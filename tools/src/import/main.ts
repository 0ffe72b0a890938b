import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { decodeJwt } from 'jose';
import { labelOfFact } from '@zhudian/facts';
import { connectLog } from '@zhudian/log';
import { importVariables, readSettings } from '@zhudian/settings';
import { logRunningIn } from '../running-log';
import { importable, templateOf } from './commands';
import { previewOf, type Importing, type Preview } from './preview';
import { entriesOf, type Fault } from './rows';
import { send } from './send';
import { readSheets } from './sheets';

const HELP = `npm run import -- --from FOLDER --source DOCUMENT [--apply] [--reason CODE=理由]…
npm run import -- --template COMMAND

  FOLDER       每个文件一种指令，文件名即指令名：RegisterOrgUnit.csv、RegisterPerson.xlsx……首行为项目名称。有层次的内容用JSON：PublishCalendar.json。
               One command per file, named after it: RegisterOrgUnit.csv, RegisterPerson.xlsx …; its fields in the first line.
               What has parts comes as JSON, as the mutation takes it: PublishCalendar.json.
  --source     数据来源，如“2026年机构台账”；随文件哈希一并记入每条事件。 What the rows come from; kept with each fact, beside the hash of the file.
  --apply      全部无误后方可导入；未加时只预览，不作任何记录。 Without it nothing is recorded; with it only what is faultless as a whole.
  --reason     对警告的说明。 A reason for going on in spite of a warning.
  --template   输出该指令的首行。 Prints the first line of a file for a command.

  TOKEN        环境变量：登录凭证，以其角色和单位办理。 Who imports: a token, in the environment.
  GATEWAY_URL  环境变量：服务地址，默认 http://127.0.0.1:4000。 Where the gateway is.
  预览读取事件库：EVENT_STORE，默认为 DATA_DIR 中正在运行的 npm start。 The preview reads the log of EVENT_STORE, or of the npm start that runs in DATA_DIR.
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const text = { type: 'string' } as const;
const options = {
  from: text,
  source: text,
  template: text,
  apply: { type: 'boolean', default: false },
  reason: { type: 'string', multiple: true, default: [] as string[] },
} as const;

const settings = () => readSettings(importVariables, process.env);

const importingOf = (token: string, source: string, given: readonly string[]): Importing => {
  const { sub, roles, unit } = decodeJwt<{ roles?: string[]; unit?: string }>(token);
  const reasons = Object.fromEntries(given.map((one) => [one.split('=', 1)[0], one.slice(one.indexOf('=') + 1)]));
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return { by: sub ?? 'import', unit: unit ?? '', roles: roles ?? [], source, today, reasons };
};

const sayFaults = (faults: readonly Fault[]): void => {
  for (const { file, line, zh, en } of faults) say(`${file}:${line} ${zh} ${en}`);
};

const sumOf = ({ inOrder, recorded, faults }: Preview): string =>
  `可以导入 ${inOrder.length - recorded} 条，已有 ${recorded} 条，有误 ${faults.length} 条。 ` +
  `${inOrder.length - recorded} to import, ${recorded} recorded already, ${faults.length} at fault.`;

/** What a command finds out by itself, such as a reading that cannot be true, is seen before it is recorded. */
const sayFacts = ({ facts }: Preview): void => {
  for (const [type, count] of facts) {
    const [zh, en] = labelOfFact(type);
    say(`  ${count} × ${zh} ${en} (${type})`);
  }
};

const apply = async ({ inOrder }: Preview, importing: Importing, token: string): Promise<void> => {
  const { GATEWAY_URL: url } = settings();
  for (const [index, entry] of inOrder.entries()) {
    await send(entry, importing, { url, token });
    if ((index + 1) % 200 === 0) say(`${index + 1} / ${inOrder.length}`);
  }
  say(`已导入 ${inOrder.length} 条。 ${inOrder.length} imported.`);
};

const eventStore = (): string => {
  const { EVENT_STORE, DATA_DIR } = settings();
  const found = EVENT_STORE ?? logRunningIn(resolve(DATA_DIR));
  if (!found)
    throw new Error(
      '没有事件库：请先运行 npm start，或者设置 EVENT_STORE。 There is no log: run npm start, or set EVENT_STORE.',
    );
  return found;
};

interface ImportOptions {
  readonly from: string;
  readonly source: string;
  readonly apply: boolean;
  readonly reason: readonly string[];
  readonly token: string;
}

/** @returns whether everything was faultless. */
const run = async ({ from, source, apply: isApplied, reason, token }: ImportOptions): Promise<boolean> => {
  const importing = importingOf(token, source, reason);
  const read = (await readSheets(resolve(from))).map(entriesOf);
  const log = connectLog(eventStore());
  try {
    const entries = read.flatMap((one) => one.entries);
    const decided = await previewOf(entries, log, importing);
    const preview = { ...decided, faults: [...read.flatMap((one) => one.faults), ...decided.faults] };
    sayFaults(preview.faults);
    say(sumOf(preview));
    sayFacts(preview);
    if (preview.faults.length > 0) return false;
    if (isApplied) await apply(preview, importing, token);
    else say('未作记录；加 --apply 导入。 Nothing is recorded; import it with --apply.');
    return true;
  } finally {
    await log.close();
  }
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  const { template, from, source } = values;
  const command = template === undefined ? undefined : importable(template);
  const { TOKEN: token } = settings();
  if (command) return say(templateOf(command));
  if (!from || !source || !token) {
    say(HELP);
    process.exitCode = 2;
    return;
  }
  if (!(await run({ ...values, from, source, token }))) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
