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

/** A part of the log that was lost: the positions from the first that is missing to where the log goes on. */
export interface LostRange {
  readonly from: Position;
  readonly to: Position;
}

/**
 * The lost part that a position was given for. The last position before the log goes on was given for nothing: it stands for
 * "up to there", as answers say that name the position before a fact.
 */
export const lostAt = (position: Position, lost: readonly LostRange[]): LostRange | undefined =>
  lost.find(({ from, to }) => from <= position && position < to - 1);
