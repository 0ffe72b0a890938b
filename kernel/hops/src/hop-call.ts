import type { Position } from '@zhudian/facts';

/** A call to a subgraph. */
export interface Hop {
  readonly body: string;
  readonly authorization: string | undefined;
  readonly position: Position | undefined;
  /** Of which trace the call is a part, as W3C Trace Context writes it. */
  readonly traceparent?: string | undefined;
  /** Aborted when the client disconnects. */
  readonly signal: AbortSignal;
}

/** The response of a subgraph: parsed JSON, or text that is not JSON. */
export interface HopAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A call in flight. */
export interface HopCall {
  /** Cancels the call, because it is `overdue` or no longer needed. */
  readonly cut: (reason: Error, overdue: boolean) => void;
}

/** The callbacks of a call: exactly one of them is called, once. */
export interface HopEnd {
  readonly arrived: (answer: HopAnswer) => void;
  readonly failed: (cause: unknown) => void;
}

/** Parses JSON; returns the text itself if it is not JSON. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
