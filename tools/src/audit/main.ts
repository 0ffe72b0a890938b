import { readFile, writeFile } from 'node:fs/promises';
import { keysIn, openByKeys } from '@zhudian/proofs';
import { makeNextKey } from '@zhudian/transparency';
import { auditOptions, HELP, type AuditOptions } from './options';
import { makeKit } from './kit/make-kit';
import { aboutPosting, upTo } from './kit/wanted';
import { factsOf, openFolder, openRunning } from './recorded-facts';
import { differenceFrom, leavesOf } from './verify';
import { makePack } from './pack/make-pack';
import { replay } from './replay/replay';
import { findingsText } from './replay/say-findings';
import { cosign, serve, submit } from './witness-commands';
import { INTACT, NEXT_KEY, say, wordsOn } from './words';

const openLog = ({ eventStore, logFolder }: AuditOptions) =>
  eventStore === undefined ? openFolder(logFolder) : Promise.resolve(openRunning(eventStore));

/** Whether all is as it was. */
const verify = async (options: AuditOptions): Promise<boolean> => {
  const { published, against, key } = options;
  const note = against === undefined ? await published.checkpoint() : await readFile(against, 'utf8');
  const file = key === undefined ? await published.key() : await readFile(key, 'utf8');
  // What the file says of later keys, or else what the log shows.
  const keys = keysIn(file.trim().includes('\n') ? file : `${file.trim()}\n${await published.keys()}`);
  const checkpoint = openByKeys(note, keys);
  const { log, close } = await openLog(options);
  try {
    const leaves = await leavesOf(factsOf(log));
    const difference = await differenceFrom(checkpoint, leaves, published.readTile);
    say(difference ? wordsOn(difference) : INTACT(checkpoint.size, leaves.length));
    return difference === undefined;
  } finally {
    await close();
  }
};

const kit = async (options: AuditOptions): Promise<boolean> => {
  const { posting, until, out, published } = options;
  if ((posting === undefined) === (until === undefined)) throw new Error('--posting ID | --until POSITION');
  const isWanted = posting === undefined ? upTo(until ?? '') : aboutPosting(posting);
  const { log, close } = await openLog(options);
  try {
    const { archive, facts } = await makeKit(factsOf(log), published, isWanted);
    await writeFile(out, archive, { mode: 0o600 });
    say(`${out}：${facts}条事件。 ${facts} facts.\n`);
    return facts > 0;
  } finally {
    await close();
  }
};

const pack = async (options: AuditOptions): Promise<boolean> => {
  const { decision, out, published, gateway } = options;
  if (decision === undefined) throw new Error('--decision ID');
  const { log, close } = await openLog(options);
  try {
    const { archive, facts, since } = await makePack(
      { log, factsOf: () => factsOf(log), published, gateway },
      decision,
    );
    await writeFile(out, archive, { mode: 0o600 });
    say(`${out}：${facts}条事件，其后更正或者撤销${since}条。 ${facts} facts, of which ${since} were amended since.\n`);
    return true;
  } finally {
    await close();
  }
};

/** Whether nothing was found. */
const judgeAgain = async (options: AuditOptions): Promise<boolean> => {
  const { rules } = options;
  const { log, close } = await openLog(options);
  try {
    const replayed = await replay({ facts: () => factsOf(log), rules });
    say(findingsText(replayed, rules));
    return replayed.findings.length === 0;
  } finally {
    await close();
  }
};

const rotateKey = async ({ ownFolder }: AuditOptions): Promise<boolean> => {
  say(NEXT_KEY(await makeNextKey(ownFolder)));
  return true;
};

const COMMANDS: Readonly<Record<string, (options: AuditOptions) => Promise<boolean>>> = {
  verify,
  witness: cosign,
  'serve-witness': serve,
  submit,
  kit,
  pack,
  replay: judgeAgain,
  'rotate-key': rotateKey,
};

const main = async (): Promise<void> => {
  const [command = '', ...args] = process.argv.slice(2);
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!run || args.includes('--help')) return say(HELP);
  process.exitCode = (await run(auditOptions(args, process.env))) ? 0 : 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
