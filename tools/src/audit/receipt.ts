import { isIncluded, openByKeys, parseTlogProof, type KeyPeriod } from '@zhudian/proofs';
import { z } from 'zod';

const answer = z.looseObject({
  extensions: z.looseObject({
    receipts: z.array(
      z.looseObject({
        commandId: z.string(),
        facts: z.array(z.looseObject({ leaf: z.base64(), proof: z.string() })).optional(),
      }),
    ),
  }),
});

interface Verified {
  readonly facts: number;
  /** Commands whose receipt is not there, or does not hold. */
  readonly failed: readonly string[];
}

/** Verifies the receipts in a kept answer of the graph. @throws when there are none, or a checkpoint is signed by another key. */
export const verifyReceipts = (text: string, keys: readonly KeyPeriod[]): Verified => {
  const { receipts } = answer.parse(JSON.parse(text)).extensions;
  const holds = ({ leaf, proof }: { readonly leaf: string; readonly proof: string }): boolean => {
    const { index, path, checkpoint } = parseTlogProof(proof);
    return isIncluded({ leaf: Buffer.from(leaf, 'base64'), index, path, ...openByKeys(checkpoint, keys) });
  };
  const failed = receipts.filter(({ facts = [] }) => facts.length === 0 || !facts.every(holds));
  return {
    facts: receipts.flatMap(({ facts = [] }) => facts).length,
    failed: failed.map(({ commandId }) => commandId),
  };
};
