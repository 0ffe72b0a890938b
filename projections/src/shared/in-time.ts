import type { RecordedFact } from '@zhudian/facts';

/** Whether a fact is dated by a due day, whatever it said when it was recorded: the day may have been corrected since. */
export const isInTime = ({ metadata }: Pick<RecordedFact, 'metadata'>, dueOn: string): boolean =>
  metadata.occurredOn <= dueOn;
