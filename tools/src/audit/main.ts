import { readFile, writeFile } from 'node:fs/promises';
import { EvidenceDamaged, openEvidence } from '@zhudian/evidence';
import type { EventLog } from '@zhudian/log';
import { keysIn, openByKeys, type Checkpoint } from '@zhudian/proofs';
import { makeKit, makeNextKey } from '@zhudian/transparency';
import { auditOptions, HELP, type AuditOptions } from './options';
import { aboutPosting, upTo } from './kit/wanted';
import { factsOf, openFolder, openRunning } from './recorded-facts';
import { differenceFrom, leavesOf } from './verify';
import { readPart, verifyNew, writePart } from './verify-new';
import { packOf } from './pack';
import { verifyReceipts } from './receipt';
import { replay } from './replay/replay';
import { findingsText } from './replay/say-findings';
import { cosign, serve, submit } from './witness-commands';
import { INTACT, INTACT_SINCE, MISSING, NEXT_KEY, say, sayReceipts, wordsOn } from './words';

const openLog = ({ eventStore, logFolder }: AuditOptions) =>
  eventStore === undefined ? openFolder(logFolder) : Promise.resolve(openRunning(eventStore));

/** The key in a file with what it says of later keys, or else with what the log shows. */
const trustedKeys = async ({ published, key }: AuditOptions) => {
  const file = key === undefined ? await published.key() : await readFile(key, 'utf8');
  return keysIn(file.trim().includes('\n') ? file : `${file.trim()}\n${await published.keys()}`);
};

/** Whether what was recorded since the last time fits; it does not say where it differs. */
const sayNew = async (log: EventLog, file: string, checkpoint: Checkpoint): Promise<boolean> => {
  const before = await readPart(file);
  const verified = await verifyNew(log, before, checkpoint);
  if (!verified) return false;
  await writePart(file, verified.part);
  say(INTACT_SINCE(before?.size ?? 0, checkpoint.size, verified.found));
  return true;
};

/** Whether all is as it was. */
const verify = async (options: AuditOptions): Promise<boolean> => {
  const { published, against, receipt, since } = options;
  const keys = await trustedKeys(options);
  if (receipt !== undefined) return sayReceipts(verifyReceipts(await readFile(receipt, 'utf8'), keys));
  const note = against === undefined ? await published.checkpoint() : await readFile(against, 'utf8');
  const checkpoint = openByKeys(note, keys);
  const { log, close } = await openLog(options);
  try {
    if (since !== undefined && (await sayNew(log, since, checkpoint))) return true;
    const leaves = await leavesOf(factsOf(log));
    const difference = await differenceFrom(checkpoint, leaves, published.readTile);
    say(difference ? wordsOn(difference) : INTACT(checkpoint.size, leaves.length));
    return difference === undefined;
  } finally {
    await close();
  }
};

/** A document that is not as it was is not handed out; the kit says that it is missing. */
const unlessDamaged = (error: unknown): undefined => {
  if (!(error instanceof EvidenceDamaged)) throw error;
};

const kit = async (options: AuditOptions): Promise<boolean> => {
  const { posting, until, out, published, evidence } = options;
  if ((posting === undefined) === (until === undefined)) throw new Error('--posting ID | --until POSITION');
  const { log, close } = await openLog(options);
  try {
    const isWanted = posting === undefined ? await upTo(log, until ?? '') : aboutPosting(posting);
    const files = await openEvidence(evidence);
    const readDocument = (sha256: string) => files.read(sha256).catch(unlessDamaged);
    const made = await makeKit(factsOf(log), published, isWanted, readDocument);
    const { archive, facts, documents, missing } = made;
    await writeFile(out, archive, { mode: 0o600 });
    say(`${out}：${facts}条事件，${documents}份材料。 ${facts} facts, ${documents} documents.\n`);
    if (missing.length > 0) say(MISSING(missing));
    return facts > 0;
  } finally {
    await close();
  }
};

const pack = async (options: AuditOptions): Promise<boolean> => {
  const { decision, asOf, out, published, gateway } = options;
  if (decision === undefined) throw new Error('--decision ID | KIND/ID');
  const { log, close } = await openLog(options);
  try {
    const { archive, facts, since } = await packOf(log, published, { decision, asOf, gateway });
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
