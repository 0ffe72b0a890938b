import type { RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import type { Snapshot } from '@zhudian/projections';
import type { Consequence } from './define-policy';

/** What follows because a time has passed since a fact. */
export interface Occasion {
  readonly cause: RecordedFact;
  /** Tells it from what else follows from the same fact; the same on whatever day it is looked for. */
  readonly key: string;
  /** The first day on which it follows. */
  readonly on: string;
  /** What it follows from has ended since then: a policy that was not there on its day leaves it alone. */
  readonly isOver: boolean;
  readonly consequence: Consequence;
}

/** What a policy that acts in time looks at. */
export interface TimeMeans {
  /** The read models at the head of the log. */
  readonly snapshot: Snapshot;
  readonly readStream: EventLog['readStream'];
  readonly today: string;
  /** The day of an instant in the programme's time zone. */
  readonly dayAt: (instant: string) => string;
}

/**
 * A step that follows when a time has passed, and not at a fact. It finds its occasions anew each time, from the facts alone:
 * those of a day are the same however late they are looked for.
 */
export interface TimedPolicy {
  readonly name: string;
  readonly occasions: (means: TimeMeans) => Promise<readonly Occasion[]>;
}
