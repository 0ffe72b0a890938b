import type { EndMark } from '../storage/end-mark';
import type { Log } from '../storage/log';
import { BadIndex } from '../storage/errors';
import { recover, type Recovery } from '../storage/recovery';
import type { StreamIndex } from '../storage/stream-index';
import type { Indexer } from './indexer';

export interface RecoveryParts {
  readonly log: Log;
  readonly index: StreamIndex;
  readonly mark: EndMark;
  readonly tell: (line: string) => void;
  readonly acceptLoss: boolean;
  readonly indexer: Indexer;
}

const takeIn = async ({ log, tell, acceptLoss }: RecoveryParts, recovery: Recovery, acknowledged: number) => {
  const { end, tornBytes, lost } = recovery;
  if (!lost) {
    if (tornBytes > 0)
      tell(`dropped ${tornBytes} bytes after position ${end}: a write that was cut off and never acknowledged`);
    await log.truncate(end);
    return log.publish(end);
  }
  if (!acceptLoss) throw lost;
  await log.beginEpoch(end, Math.max(acknowledged, log.fileEnd));
  tell(
    `accepted the loss of positions ${end} to ${acknowledged}: a new epoch begins at position ${log.end}, ` +
      'and nothing that was given in between is given again',
  );
};

/** Reads what the index does not have yet; all of it where the index turns out to be bad. */
const readLog = ({ log, index, indexer, tell }: RecoveryParts, acknowledged: number): Recovery => {
  const read = () =>
    recover(log, { from: Math.max(index.checkpoint, log.start), acknowledged }, (record) => indexer.enter(record));
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadIndex)) throw error;
    tell(`the index is bad (${error.message}): it is built anew from the log`);
    indexer.reset();
    return read();
  }
};

/**
 * Brings log and index to the same end. Throws LostTail where the log is shorter than it was and the loss is not accepted,
 * DamagedLog where a record is bad that later writes follow.
 */
export const recoverStore = async (parts: RecoveryParts): Promise<void> => {
  const { log, index, mark } = parts;
  const acknowledged = Math.max(mark.position, index.checkpoint);
  if (index.checkpoint > log.fileEnd) parts.indexer.reset();
  const recovery = readLog(parts, acknowledged);
  await takeIn(parts, recovery, acknowledged);
  index.reach(log.end);
  mark.advance(log.end);
  await mark.flush();
};
