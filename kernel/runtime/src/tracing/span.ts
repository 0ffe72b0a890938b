import type { TraceContext } from './trace-context';

/** Names of the schema, codes, positions and counts: never a name of a person, a text, a token or what a client wrote. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanDetails {
  readonly kind?: 'server' | 'client' | 'producer' | 'consumer';
  readonly attributes?: Attributes;
  /** The spans that caused this one from outside its trace. */
  readonly links?: readonly TraceContext[];
}

/** A piece of work as traces tell of it. */
export interface Span {
  /** `undefined` while nothing is traced. */
  readonly context: TraceContext | undefined;
  set(attributes: Attributes): void;
  addEvent(name: string, attributes: Attributes): void;
}

export interface OpenSpan extends Span {
  readonly context: TraceContext;
  /** It ended by an error, of which nothing is told: its words may be about persons. */
  fail(): void;
  end(): void;
}

/** What makes spans of pieces of work, and delivers them. */
export interface SpanSource {
  open(name: string, details: SpanDetails, parent: TraceContext | undefined): OpenSpan;
}
