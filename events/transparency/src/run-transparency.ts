import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connectRecordedLog } from '@zhudian/log';
import type { Logger } from '@zhudian/runtime';
import { foldLog } from './folding/fold-log';
import { LogTree } from './folding/log-tree';
import { LogDiffers } from './log-differs';
import { replyTo, type Published } from './serving/replies';
import { serveLog } from './serving/server';
import { measureSigning } from './serving/signing-metrics';
import type { Settings } from './settings';
import { Signer } from './signing/signer';
import { writeWhole } from './storing/whole-file';

/** Folds the log into a transparency log and serves it until the signal aborts. */
export const runTransparency = async (settings: Settings, logger: Logger, signal: AbortSignal): Promise<void> => {
  const { eventStore, folder, ownFolder, origin } = settings;
  const [tree, signer] = [await LogTree.open(folder), await Signer.open(ownFolder, origin)];
  const log = connectRecordedLog(eventStore);
  let published: Published | undefined;
  let trouble: string | undefined;
  let publishedKey: string | undefined;
  const publishKeys = async (): Promise<void> => {
    await writeWhole(join(folder, 'keys'), signer.successions);
    await writeWhole(join(folder, 'key'), `${signer.verifierKey}\n`);
    publishedKey = signer.verifierKey;
  };
  await publishKeys();
  const publish = async (checkpoint: string, size: number): Promise<void> => {
    if (signer.verifierKey !== publishedKey) await publishKeys();
    await writeWhole(join(folder, 'checkpoint'), checkpoint);
    published = { checkpoint, size, at: Date.now() };
  };
  measureSigning(() => ({ published, trouble }));
  const server = await serveLog({
    ...settings,
    reply: (path) => replyTo(path, { files: tree.files, signer, published }),
    trouble: () => trouble,
  });
  logger.info({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }, 'Listening');
  const onTrouble = (error: unknown) => logger.warn({ error }, 'The log cannot be read for now; it is tried again');
  await foldLog({ log, tree, signer, publish, onTrouble }, signal).catch(async (error: unknown) => {
    // What the disk refuses may work after a restart; another log stays another log.
    if (!(error instanceof LogDiffers)) throw error;
    trouble = error.message;
    logger.error({ error }, 'Nothing is signed any more');
    await aborted(signal);
  });
  server.close();
  server.closeAllConnections();
  await log.close();
};

/** What was signed stays to be seen until an operator ends the process. */
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
