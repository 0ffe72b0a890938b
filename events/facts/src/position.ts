/**
 * A global position of the log: the commit position of an event in `$all`.
 * A number, not a bigint: positions are byte offsets, and 2^53 bytes are nine petabytes of log.
 */
export type Position = number;

/** Where a fold stands: the last event folded. `prepare` tells apart the events of one commit. */
export interface Checkpoint {
  readonly commit: Position;
  readonly prepare: Position;
}

/** Before the first fact. */
export const ORIGIN: Position = -1;

/** The opaque string that clients see. */
export const encodePosition = (position: Position): string => `p${(position + 1).toString(36)}`;

/** The position behind an opaque string; `undefined` when it is none. */
export const decodePosition = (text: string): Position | undefined => {
  if (!/^p[0-9a-z]{1,11}$/.test(text)) return undefined;
  const position = Number.parseInt(text.slice(1), 36) - 1;
  return Number.isSafeInteger(position) ? position : undefined;
};
