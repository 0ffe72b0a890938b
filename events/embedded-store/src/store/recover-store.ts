import type { EndMark } from '../storage/end-mark';
import { FIRST_POSITION, type Log } from '../storage/log';
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

/** The index knows of more than there is. Only an accepted loss may make it forget that: without an end mark it alone knows. */
const outrun = ({ log, acceptLoss, indexer }: RecoveryParts, acknowledged: number): void => {
  const { lost } = recover(log, { from: log.start, acknowledged }, () => undefined);
  if (lost && !acceptLoss) throw lost;
  indexer.reset();
};

/**
 * Brings log and index to the same end. Throws LostTail where the log is shorter than it was and the loss is not accepted,
 * DamagedLog where a record is bad that later writes follow.
 */
export const recoverStore = async (parts: RecoveryParts): Promise<void> => {
  const { log, index, mark } = parts;
  const acknowledged = Math.max(mark.position, index.checkpoint);
  if (mark.position === 0 && log.fileEnd > FIRST_POSITION)
    parts.tell("there is no end mark: whether acknowledged events are missing at the log's end is not known this time");
  if (index.checkpoint > log.fileEnd) outrun(parts, acknowledged);
  const recovery = readLog(parts, acknowledged);
  await takeIn(parts, recovery, acknowledged);
  index.reach(log.end);
  mark.advance(log.end);
  await mark.flush();
};
