import type { Position } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import type { PoisonedFact } from '../declaring/errors';
import type { ReadModelStore } from '../folding/read-model-store';

export interface ProjectorOptions {
  readonly log: EventLog;
  readonly store: ReadModelStore;
  /** Facts per transaction at the most. */
  readonly pageSize?: number;
  readonly signal: AbortSignal;
  /** After each page: where the fold stands now. */
  readonly onProgress?: (position: Position) => void;
  readonly onPoison?: (poison: PoisonedFact) => void;
  /** A store or log that begins to fail for now: it is tried again, after pauses. */
  readonly onTrouble?: (error: unknown) => void;
  /** It does so no more. */
  readonly onRecovery?: () => void;
}
