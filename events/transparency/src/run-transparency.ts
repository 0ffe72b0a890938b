import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ORIGIN } from '@zhudian/facts';
import { connectRecordedLog, type EventLog } from '@zhudian/log';
import { aborted, type Logger, type ProgramPorts } from '@zhudian/runtime';
import { foldLog } from './folding/fold-log';
import { LogTree } from './folding/log-tree';
import { LogDiffers } from './log-differs';
import { logInFolder } from './published-log';
import { Receipts } from './receipts/receipts';
import { PackReplies } from './serving/pack-replies';
import { PublishedHead } from './signing/published-head';
import { receiptReply } from './serving/receipt-reply';
import { replyTo, type LogReply } from './serving/replies';
import { serveLog } from './serving/server';
import { measureSigning } from './serving/signing-metrics';
import type { Settings } from './settings';
import { showKeys } from './signing/show-keys';
import { Signer } from './signing/signer';
import { writeWhole } from './storing/whole-file';

/** So long facts are gathered for one signature where nobody waits for it. */
const GATHERING_MS = 200;

interface Means {
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly listening: ProgramPorts['listening'];
}

interface Sources {
  readonly log: EventLog;
  readonly folder: string;
  readonly tree: LogTree;
  readonly signer: Signer;
  readonly head: PublishedHead;
}

/** What is replied to a path below the prefix of the log. */
const replies = ({ log, folder, tree, signer, head }: Sources) => {
  const packs = new PackReplies({ log, published: logInFolder(folder) });
  const receipts = new Receipts(tree.files, head);
  return (path: string): Promise<LogReply> => {
    if (path.startsWith('pack/')) return packs.replyTo(path);
    if (path.startsWith('receipts?')) return receiptReply(path, { log, receipts });
    return replyTo(path, { files: tree.files, signer, published: head.newest });
  };
};

/** Folds the log into a transparency log and serves it until the signal aborts. */
export const runTransparency = async (settings: Settings, { logger, signal, listening }: Means): Promise<void> => {
  const { eventStore, folder, ownFolder, origin, beside } = settings;
  const [tree, signer] = [await LogTree.open(folder), await Signer.open(ownFolder, origin, beside)];
  const log = connectRecordedLog(eventStore);
  const head = new PublishedHead();
  let trouble: string | undefined;
  let publishedKey: string | undefined;
  const publishKeys = async (): Promise<void> => {
    await showKeys(folder, signer);
    publishedKey = signer.verifierKey;
  };
  await publishKeys();
  const publish = async (checkpoint: string, size: number): Promise<void> => {
    if (signer.verifierKey !== publishedKey) await publishKeys();
    await writeWhole(join(folder, 'checkpoint'), checkpoint);
    head.publish({ checkpoint, size, position: tree.place?.commit ?? ORIGIN, at: Date.now() });
  };
  measureSigning(() => ({ published: head.newest, trouble }));
  const server = await serveLog({
    ...settings,
    reply: replies({ log, folder, tree, signer, head }),
    trouble: () => trouble,
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  logger.info({ url }, 'Listening');
  listening(url);
  const onTrouble = (error: unknown) => logger.warn({ error }, 'The log cannot be read for now; it is tried again');
  const gather = (ending: AbortSignal) => head.wanted(GATHERING_MS, ending);
  await foldLog({ log, tree, signer, publish, onTrouble, gather }, signal).catch(async (error: unknown) => {
    // What the disk refuses may work after a restart; another log stays another log.
    if (!(error instanceof LogDiffers)) throw error;
    trouble = error.message;
    logger.error({ error }, 'Nothing is signed any more');
    // What was signed stays to be seen until an operator ends the process.
    await aborted(signal);
  });
  server.close();
  server.closeAllConnections();
  await log.close();
};
