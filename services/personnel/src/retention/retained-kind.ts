import type { Snapshot } from '@zhudian/projections';
import type { RetentionKind } from '@zhudian/facts';
import type { ServicePorts } from '@zhudian/framework/service';
import type { RecordedAt } from './retention.state';

/** What is meant of a kind. */
export interface Past {
  readonly bureauId: string;
  /** The first day of what is not over, from midnight UTC on. */
  readonly olderThan: string;
  /** What is about these persons, or by them, stays. */
  readonly spared: readonly string[];
  /** When it was recorded that it is deleted: as of then it is judged who belongs to the bureau; as of now where it is absent. */
  readonly at?: RecordedAt | undefined;
}

/** How much is over, and the day of the oldest of it. */
export interface Over {
  readonly count: number;
  readonly since: string | undefined;
}

/**
 * Something that is in no log and is kept for a time alone. Whatever else is kept so, a store of files for instance, comes in
 * here: what is over before a day, and its deletion, which may be asked for again and again.
 */
export interface RetainedKind {
  readonly kind: RetentionKind;
  over(past: Past): Promise<Over>;
  discard(past: Past): Promise<void>;
}

/** What the kinds are made from. */
export interface RetentionMeans extends Pick<ServicePorts, 'vault' | 'readings' | 'readStream'> {
  readonly snapshot: Snapshot;
}

/** Words of the vault, each with the day since when it is over. */
export interface OldWords {
  readonly seal: string;
  readonly day: string;
}
