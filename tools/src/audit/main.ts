import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { decodeVerifierKey, encodeVerifierKey, openCheckpoint } from '@zhudian/proofs';
import { auditOptions, HELP, type AuditOptions } from './options';
import { makeKit } from './kit/make-kit';
import { aboutPosting, upTo } from './kit/wanted';
import { factsOf, openFolder, openRunning } from './recorded-facts';
import { differenceFrom, leavesOf } from './verify';
import { Inconsistent, witness } from './witness';
import { makePack } from './pack/make-pack';
import { replay } from './replay/replay';
import { findingsText } from './replay/say-findings';
import { serveWitness } from './serve-witness';
import { submitTo, WitnessDisagrees } from './submit';
import { witnessKeyIn } from './witness-keys';
import { INTACT, wordsOn } from './words';

const say = (words: string): void => void process.stdout.write(words);

const openLog = ({ eventStore, logFolder }: AuditOptions) =>
  eventStore === undefined ? openFolder(logFolder) : Promise.resolve(openRunning(eventStore));

/** Whether all is as it was. */
const verify = async (options: AuditOptions): Promise<boolean> => {
  const { published, against, key } = options;
  const logKey = decodeVerifierKey(key === undefined ? await published.key() : await readFile(key, 'utf8'));
  const note = against === undefined ? await published.checkpoint() : await readFile(against, 'utf8');
  const checkpoint = openCheckpoint(note, logKey);
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

const cosign = async ({ published, folder, name }: AuditOptions): Promise<boolean> => {
  try {
    const { before, size, verifierKey } = await witness(published, { folder, name, now: Date.now });
    say(`已核对并签名：${before} → ${size}。 Consistent, and signed.\n${verifierKey}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof Inconsistent)) throw error;
    say(
      `不一致：${error.message}。日志被改写或恢复成了较早的副本；所示检查点存于${folder}/conflict。\n` +
        `Inconsistent: the log was rewritten, or an older copy was put back; what it shows is in ${folder}/conflict.\n`,
    );
    return false;
  }
};

/** A witness that logs come to; it runs until it is ended. */
const serve = async ({ key, folder, name, listen }: AuditOptions): Promise<boolean> => {
  if (key === undefined) throw new Error('--key FILE');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const signer = await witnessKeyIn(folder, name);
  const logKey = decodeVerifierKey(await readFile(key, 'utf8'));
  const url = new URL(`http://${listen}`);
  const at = { host: url.hostname, port: Number(url.port) };
  const server = await serveWitness({ folder, signer, logKey, now: Date.now }, at);
  say(`${encodeVerifierKey(signer.verifier)}\nhttp://${url.hostname}:${(server.address() as AddressInfo).port}\n`);
  await once(server, 'close');
  return true;
};

const submit = async ({ witness: url, key, out, published }: AuditOptions): Promise<boolean> => {
  if (url === undefined || key === undefined) throw new Error('--witness URL --key FILE');
  try {
    const note = await submitTo({ url, key: decodeVerifierKey(await readFile(key, 'utf8')) }, published);
    await writeFile(out, note);
    say(`${out}：见证方已签名。 Signed by the witness.\n`);
    return true;
  } catch (error) {
    if (!(error instanceof WitnessDisagrees)) throw error;
    say(`见证方不予签名：${error.message}。 The witness does not sign it: what it has signed does not lead here.\n`);
    return false;
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

const COMMANDS: Readonly<Record<string, (options: AuditOptions) => Promise<boolean>>> = {
  verify,
  witness: cosign,
  'serve-witness': serve,
  submit,
  kit,
  pack,
  replay: judgeAgain,
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
