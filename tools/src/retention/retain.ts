import { apply, statesOf, type Door, type KindState } from './ask';
import type { Amount, KeptFolder } from './kept-folder';

export interface Retaining {
  readonly bureauId: string;
  readonly folders: readonly KeptFolder[];
  readonly door: Door;
  /** Nothing is deleted. */
  readonly isPreview: boolean;
}

/** A kind with what is over of it: as the services say, or as it is found in a folder; unknown where no folder was named. */
export interface FoundKind extends KindState {
  readonly amount: Amount | undefined;
}

const amountOf = async ({ kind, olderThan, count, since }: KindState, folders: readonly KeptFolder[]) => {
  if (count !== null) return { count, since: since ?? undefined };
  return folders.find((one) => one.kind === kind)?.over(olderThan);
};

const foundIn = async ({ bureauId, folders, door }: Retaining): Promise<readonly FoundKind[]> => {
  const states = await statesOf(bureauId, door);
  return Promise.all(states.map(async (state) => ({ ...state, amount: await amountOf(state, folders) })));
};

/** What was recorded as deleted is, also when the last run ended in between, or files came back from a copy. */
const carryOutAgain = async ({ bureauId, folders, door }: Retaining): Promise<void> => {
  for (const { kind, isHeld, lastOlderThan } of await statesOf(bureauId, door))
    if (!isHeld && lastOlderThan !== null) await folders.find((one) => one.kind === kind)?.discard(lastOlderThan);
};

/** Deletes what is over of each kind, the fact first. @returns what was found. */
export const retain = async (retaining: Retaining): Promise<readonly FoundKind[]> => {
  const { bureauId, folders, door, isPreview } = retaining;
  if (!isPreview) await carryOutAgain(retaining);
  const found = await foundIn(retaining);
  if (isPreview) return found;
  for (const { kind, olderThan, isHeld, amount } of found) {
    if (isHeld || amount === undefined || amount.count === 0) continue;
    await apply({ bureauId, kind, olderThan, found: amount.count }, door);
    await folders.find((one) => one.kind === kind)?.discard(olderThan);
  }
  return found;
};
