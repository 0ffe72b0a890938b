import type { EventLog } from '@zhudian/log';
import { Backoff, retryUntil, traceConsequence } from '@zhudian/runtime';
import type { Signer } from '../signing/signer';
import { LogDiffers } from '../log-differs';
import type { LogTree } from './log-tree';

interface Folding {
  readonly log: EventLog;
  readonly tree: LogTree;
  readonly signer: Signer;
  /** A checkpoint that is signed, and whose tiles are durable. */
  readonly publish: (checkpoint: string, size: number) => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
  /** Resolves when the facts that have come since the last signature are to be signed, which costs as much as many facts. */
  readonly gather: (signal: AbortSignal) => Promise<void>;
}

/** Pages of so many facts are signed as they come. */
const MANY = 100;

const LONGEST_PAUSE_MS = 5_000;

/** Folds the log into the tree until the signal aborts. @throws LogDiffers, after which nothing is signed any more. */
export const foldLog = async (folding: Folding, signal: AbortSignal): Promise<void> => {
  const { log, tree, onTrouble, gather } = folding;
  await retryUntil(signal, () => tree.compareWith(log), {
    backoff: new Backoff(100, LONGEST_PAUSE_MS),
    isTemporary: (error) => !(error instanceof LogDiffers),
    onFailure: onTrouble,
  });
  if (tree.size > 0) await signAndPublish(folding);
  for await (const page of log.follow({ after: tree.place, signal })) {
    const attributes = { 'zhudian.position': page.checkpoint.commit, 'zhudian.facts': page.facts.length };
    await traceConsequence('sign', { of: page.facts, attributes }, async () => {
      await tree.append(page);
      await signAndPublish(folding);
    });
    if (page.facts.length < MANY) await gather(signal);
  }
};

const signAndPublish = async ({ tree, signer, publish }: Folding): Promise<void> => {
  const checkpoint = await signer.sign(tree);
  if (checkpoint !== undefined) await publish(checkpoint, tree.size);
};
