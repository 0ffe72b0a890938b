import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectRecordedLog, type EventLog } from '@zhudian/log';
import { inclusionProof, isIncluded, TileTree, type Checkpoint } from '@zhudian/proofs';
import { differenceFrom, factsOf, leavesOf, verifyNew, type VerifiedPart } from '@zhudian/tools';
import { TileFiles } from '@zhudian/transparency';
import { publish } from '../audit/support/published';
import { newFolders } from '../transparency/support/folding';
import { startStoreProcess, type StoreProcess } from './commands/store-process';
import type { Bench } from './harness';
import { appendFacts } from './proofs/recorded-facts';

/** 1 M facts are to be verified in under 60 s: 16,667 a second; 100,000 new ones in 3 s: 33,334 a second; a proof in 10 ms. */
const FACTS = Number(process.env['PROOF_FACTS'] ?? 1_000_000);
const NEW_FACTS = Math.ceil(FACTS / 10);
const PROOFS = 2_000;
const unit = 'facts/s';

const home = mkdtempSync(join(tmpdir(), 'zhudian-proofs-bench-'));
const folders = newFolders();
let store: StoreProcess;
let log: EventLog;
let checkpoint: Checkpoint;
let part: VerifiedPart;
let size = 0;

const perSecond = async (facts: number, work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (facts * 1_000) / (performance.now() - began);
};

const verified = async (before: VerifiedPart | undefined, of: Checkpoint): Promise<VerifiedPart> => {
  const now = await verifyNew(log, before, of);
  if (!now) throw new Error('It differs.');
  return now.part;
};

/** What the log of a machine that records for years asks of those who prove and verify it. */
export const bench: Bench = {
  name: 'proofs',
  setup: async () => {
    store = await startStoreProcess(join(home, 'log'));
    log = connectRecordedLog(store.connectionString);
    await appendFacts(log, FACTS);
    size = (await leavesOf(factsOf(log))).length;
    ({ checkpoint } = await publish(size, log, folders));
    part = await verified(undefined, checkpoint);
  },
  cases: [
    {
      name: 'whole log verified against a checkpoint',
      unit,
      run: () =>
        perSecond(checkpoint.size, async () => {
          const leaves = await leavesOf(factsOf(log));
          const read = new TileFiles(folders.proofs);
          if (await differenceFrom(checkpoint, leaves, (tile) => read.readTile(tile))) throw new Error('It differs.');
        }),
    },
    {
      name: 'new facts verified since the last time',
      unit,
      run: async () => {
        await appendFacts(log, NEW_FACTS);
        const before = size;
        const after = before + Math.ceil(NEW_FACTS / 200) * 200;
        ({ checkpoint } = await publish(after, log, folders));
        size = after;
        return perSecond(after - before, async () => {
          part = await verified(part, checkpoint);
        });
      },
    },
    { name: 'inclusion proof, p99', unit: 'ms', run: () => proofsP99() },
  ],
  teardown: async () => {
    await log.close();
    await store.stop();
    folders.remove();
    rmSync(home, { recursive: true, force: true });
  },
};

/** Each proof reads its tiles anew, as one that is asked for alone does. */
const proofsP99 = async (): Promise<number> => {
  const files = new TileFiles(folders.proofs);
  const took: number[] = [];
  for (let one = 0; one < PROOFS; one++) {
    const index = Math.floor(Math.random() * checkpoint.size);
    const began = performance.now();
    const tree = new TileTree(checkpoint.size, (tile) => files.readTile(tile));
    const path = await inclusionProof(index, checkpoint.size, tree);
    took.push(performance.now() - began);
    const leaf = await tree.hashOf({ level: 0, index });
    if (!isIncluded({ leaf, index, path, ...checkpoint })) throw new Error('A proof is false.');
  }
  return took.toSorted((one, other) => one - other)[Math.floor(PROOFS * 0.99)] ?? NaN;
};
