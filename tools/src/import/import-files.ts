import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { decodeJwt } from 'jose';
import { labelOfFact } from '@zhudian/facts';
import { connectLog } from '@zhudian/log';
import type { importVariables, SettingsIn } from '@zhudian/settings';
import { logRunningIn } from '../running-log';
import { importable, templateOf } from './commands';
import { previewOf, type Importing, type Preview } from './preview';
import { entriesOf, type Fault } from './rows';
import { send, type Door } from './send';
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

type Settings = SettingsIn<typeof importVariables>;

/** A run of the command: what was typed, with which settings, and where its words go. */
export interface ImportRun {
  readonly args: readonly string[];
  readonly settings: Settings;
  readonly say: (line: string) => void;
}
type Say = ImportRun['say'];

const text = { type: 'string' } as const;
const options = {
  from: text,
  source: text,
  template: text,
  apply: { type: 'boolean', default: false },
  reason: { type: 'string', multiple: true, default: [] as string[] },
} as const;

const importingOf = (token: string, source: string, given: readonly string[]): Importing => {
  const { sub, roles, unit } = decodeJwt<{ roles?: string[]; unit?: string }>(token);
  const reasons = Object.fromEntries(given.map((one) => [one.split('=', 1)[0], one.slice(one.indexOf('=') + 1)]));
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return { by: sub ?? 'import', unit: unit ?? '', roles: roles ?? [], source, today, reasons };
};

const sayFaults = (say: Say, faults: readonly Fault[]): void => {
  for (const { file, line, zh, en } of faults) say(`${file}:${line} ${zh} ${en}`);
};

const sumOf = ({ inOrder, recorded, faults }: Preview): string =>
  `可以导入 ${inOrder.length - recorded} 条，已有 ${recorded} 条，有误 ${faults.length} 条。 ` +
  `${inOrder.length - recorded} to import, ${recorded} recorded already, ${faults.length} at fault.`;

/** What a command finds out by itself, such as a reading that cannot be true, is seen before it is recorded. */
const sayFacts = (say: Say, { facts }: Preview): void => {
  for (const [type, count] of facts) {
    const [zh, en] = labelOfFact(type);
    say(`  ${count} × ${zh} ${en} (${type})`);
  }
};

const apply = async (say: Say, { inOrder }: Preview, importing: Importing, door: Door): Promise<void> => {
  for (const [index, entry] of inOrder.entries()) {
    await send(entry, importing, door);
    if ((index + 1) % 200 === 0) say(`${index + 1} / ${inOrder.length}`);
  }
  say(`已导入 ${inOrder.length} 条。 ${inOrder.length} imported.`);
};

const eventStoreOf = ({ EVENT_STORE, DATA_DIR }: Settings): string => {
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
  readonly settings: Settings;
}

/** @returns whether everything was faultless. */
const run = async (say: Say, asked: ImportOptions): Promise<boolean> => {
  const { from, source, apply: isApplied, reason, token, settings } = asked;
  const importing = importingOf(token, source, reason);
  const read = (await readSheets(resolve(from))).map(entriesOf);
  const log = connectLog(eventStoreOf(settings));
  try {
    const entries = read.flatMap((one) => one.entries);
    const decided = await previewOf(entries, log, importing);
    const preview = { ...decided, faults: [...read.flatMap((one) => one.faults), ...decided.faults] };
    sayFaults(say, preview.faults);
    say(sumOf(preview));
    sayFacts(say, preview);
    if (preview.faults.length > 0) return false;
    if (isApplied) await apply(say, preview, importing, { url: settings.GATEWAY_URL, token });
    else say('未作记录；加 --apply 导入。 Nothing is recorded; import it with --apply.');
    return true;
  } finally {
    await log.close();
  }
};

/** Imports, or shows what would come of it. @returns the exit code. */
export const importFiles = async ({ args, settings, say }: ImportRun): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options });
  const { template, from, source } = values;
  const command = template === undefined ? undefined : importable(template);
  if (command) {
    say(templateOf(command));
    return 0;
  }
  const { TOKEN: token } = settings;
  if (!from || !source || !token) {
    say(HELP);
    return 2;
  }
  return (await run(say, { ...values, from, source, token, settings })) ? 0 : 1;
};
