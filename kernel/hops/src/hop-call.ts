import type { Position } from '@zhudian/facts';

/** One call of a subgraph: what is asked, for whom, at which position. */
export interface Hop {
  readonly body: string;
  readonly authorization: string | undefined;
  readonly position: Position | undefined;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** What a subgraph answered: JSON, or the text that is none. */
export interface HopAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A call under way. */
export interface HopCall {
  /** Gives it up, because it is `overdue` or not wanted any more: the subgraph is told so. */
  readonly cut: (reason: Error, overdue: boolean) => void;
}

/** One of the two is called, once. */
export interface HopEnd {
  readonly arrived: (answer: HopAnswer) => void;
  readonly failed: (cause: unknown) => void;
}

/** What a text of JSON says, or the text. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
