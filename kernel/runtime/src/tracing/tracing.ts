import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenSpan, Span, SpanDetails, SpanSource } from './span';
import { formatTraceparent, parseTraceparent, type TraceContext } from './trace-context';

type Work<T> = (span: Span) => Promise<T>;

const UNTRACED: Span = { context: undefined, set: () => undefined, addEvent: () => undefined };

/** What works now, in the order in which it was called, across everything that it waits for. */
const underWay = new AsyncLocalStorage<OpenSpan>();
let source: SpanSource | undefined;

/** From now on work is traced; `undefined` ends it. */
export const traceWith = (next: SpanSource | undefined): void => {
  source = next;
};

export const isTracing = (): boolean => source !== undefined;

const run = <T>(span: OpenSpan, work: Work<T>): Promise<T> =>
  underWay.run(span, async () => {
    try {
      return await work(span);
    } catch (error) {
      span.fail();
      throw error;
    } finally {
      span.end();
    }
  });

/** A trace begins, or goes on that came from elsewhere as a `traceparent`. */
export const beginTrace = <T>(
  name: string,
  { traceparent, ...details }: SpanDetails & { readonly traceparent?: string | undefined },
  work: Work<T>,
): Promise<T> => (source ? run(source.open(name, details, parseTraceparent(traceparent)), work) : work(UNTRACED));

/** A part of the work that is traced, if it is. */
export const inSpan = <T>(name: string, details: SpanDetails, work: Work<T>): Promise<T> => {
  const parent = source && underWay.getStore();
  return source && parent ? run(source.open(name, details, parent.context), work) : work(UNTRACED);
};

/** The work that is traced now. */
export const spanUnderWay = (): Span => underWay.getStore() ?? UNTRACED;

/** What tells another process of which trace the work is a part. */
export const traceparentOf = ({ context }: Span): string | undefined => context && formatTraceparent(context);

const MOST_LINKS = 128;

/** The spans behind facts that carry a `traceparent`, each once, the newest where there are too many. */
const linksFrom = (traceparents: Iterable<unknown>): readonly TraceContext[] =>
  [...new Set(traceparents)]
    .map(parseTraceparent)
    .filter((context) => context !== undefined)
    .filter(({ isSampled }) => isSampled)
    .slice(-MOST_LINKS);

interface Consequence extends Omit<SpanDetails, 'kind' | 'links'> {
  /** What was recorded, each with the `traceparent` under which it was. */
  readonly of: readonly { readonly metadata: { readonly traceparent?: string | undefined } }[];
}

/** Work on what was recorded before: a trace of its own, linked to those of which the records tell; none if they tell of none. */
export const traceConsequence = <T>(name: string, { of, ...details }: Consequence, work: Work<T>): Promise<T> => {
  const links = source ? linksFrom(of.map(({ metadata }) => metadata.traceparent)) : [];
  return links.length > 0 ? beginTrace(name, { ...details, kind: 'consumer', links }, work) : work(UNTRACED);
};
