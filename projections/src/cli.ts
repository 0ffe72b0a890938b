import { parseArgs } from 'node:util';
import { CONTEXTS, type Context } from '@zhudian/facts';
import { connectLog, type EventLog } from '@zhudian/log';
import { rebuild } from './running/cli/rebuild';
import { setAside, setAsideLines, takeUp } from './running/cli/set-aside';
import { cliSettings } from './running/cli/settings';
import { statusOf } from './running/cli/status';
import { contextNamed, readModelsOf } from './read-models-of';

const HELP = `npm run projections -- status [--context C]
npm run projections -- rebuild NAME [--context C]
npm run projections -- set-aside STREAM@REVISION --basis DOCUMENT --by PERSON
npm run projections -- take-up STREAM@REVISION --basis DOCUMENT --by PERSON

status   每个上下文：检查点、最新位置、落后、各读模型的状态与进度，以及无法处理的事件。
         Each context: checkpoint, head of the log, lag, its read models with state and progress, a fact that cannot be folded.
rebuild  在旧表旁从头重建一个读模型，投影与查询照常；完成后切换。
         Folds a read model anew beside the tables in use, which go on being folded and read, and switches when it is there.
set-aside  搁置一个无法处理的事件：记入日志，各处一律跳过，停下的子系统随即继续（docs/operations.md）。
           Sets a fact aside that cannot be folded: recorded in the log, passed over everywhere; what stopped goes on.
take-up    恢复处理被搁置的事件：程序改正之后，相关读模型随即重建。
           Takes it up again, once the program is mended; its read models are rebuilt.

环境变量 / environment:
  EVENT_STORE, READ_MODELS   默认为 DATA_DIR 中正在运行的 npm start / those of the npm start that runs in DATA_DIR when absent
  DATA_DIR                   数据目录 / folder of the data (./.data)
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Places {
  readonly url: string;
  readonly log: EventLog | undefined;
  readonly timeZone: string;
}

const status = async ({ url, log }: Places, contexts: readonly Context[]): Promise<boolean> => {
  for (const context of contexts) for (const line of await statusOf({ url, context, log })) say(line);
  if (log) for (const line of await setAsideLines(log)) say(line);
  return true;
};

/** Some read models are folded in every context: then it must be said which. */
const contextOf = (name: string, given: string | undefined): Context => {
  if (given !== undefined) return contextNamed(given);
  const holding = CONTEXTS.filter((context) => readModelsOf(context).some((model) => model.name === name));
  const [only, ...others] = holding;
  if (only && others.length === 0) return only;
  throw new Error(
    holding.length > 0
      ? `${name} 在多个上下文中，请加 --context。 ${name} is in ${holding.join(', ')}: add --context.`
      : `没有读模型 ${name}。 There is no read model ${name}.`,
  );
};

interface Command {
  readonly name: string;
  readonly context: string | undefined;
  readonly about: string;
  readonly basis: string;
  readonly by: string;
}

const ACTS = { 'set-aside': setAside, 'take-up': takeUp } as const;

/** `undefined` for what is no command. */
const commandOf = (args: readonly string[]): Command | undefined => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      context: { type: 'string' },
      basis: { type: 'string', default: '' },
      by: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  const [name = '', about = '', ...more] = positionals;
  const { help, ...given } = values;
  const command = { ...given, context: given.context, name, about };
  if (help) return { ...command, name: 'help' };
  return more.length === 0 && isComplete(command) ? command : undefined;
};

const isComplete = ({ name, about, basis, by }: Command): boolean => {
  if (name === 'status') return about === '';
  if (name === 'rebuild') return about !== '';
  return Object.hasOwn(ACTS, name) && [about, basis, by].every((given) => given !== '');
};

const execute = ({ name, about, basis, by, context }: Command, places: Places): Promise<boolean> => {
  if (name === 'status') return status(places, context === undefined ? CONTEXTS : [contextNamed(context)]);
  if (name === 'rebuild') return rebuild({ ...places, context: contextOf(about, context) }, about, say);
  const { url, log, timeZone } = places;
  if (!log) throw new Error('请设置 EVENT_STORE。 Set EVENT_STORE: the act is recorded in the log.');
  return ACTS[name as keyof typeof ACTS]({ url, log }, { path: about, basis, by, timeZone }, say);
};

const main = async (): Promise<boolean> => {
  const command = commandOf(process.argv.slice(2));
  if (!command || command.name === 'help') {
    say(HELP);
    return command !== undefined;
  }
  const { readModels: url, eventStore, timeZone } = cliSettings(process.env);
  const log = eventStore === undefined ? undefined : connectLog(eventStore);
  if (!log) say('未找到正在运行的日志，不显示落后与进度。 No log is running here: lag and progress are not told.');
  try {
    return await execute(command, { url, log, timeZone });
  } finally {
    await log?.close();
  }
};

main().then(
  (isDone) => (process.exitCode = isDone ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
