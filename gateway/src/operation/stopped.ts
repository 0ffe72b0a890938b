import type { Position } from '@zhudian/facts';
import type { Stop } from '@zhudian/hops';

/** A context that has stopped before a fact, and where it stands. */
export interface Stopped extends Stop {
  readonly reached: Position;
}
