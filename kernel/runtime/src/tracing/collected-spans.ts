import type { Span as Recorded } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { OpenSpan, SpanSource } from './span';
import type { TraceContext } from './trace-context';

interface Collector {
  readonly service: string;
  readonly endpoint: string;
  /** Of the traces that begin here; one that comes from elsewhere says itself whether it is told. */
  readonly share: number;
  readonly logger: Logger;
}

interface Collected {
  readonly source: SpanSource;
  /** Delivers what is left. */
  readonly stop: () => Promise<void>;
}

const EVERY_MS = 1_000;
/** No longer than a process waits for its work to end. */
const TIMEOUT_MS = 3_000;

/** As the interface of OpenTelemetry numbers them. */
const KINDS = { server: 1, client: 2, producer: 3, consumer: 4 } as const;
const INTERNAL = 0;
const FAILED = 2;
const SAMPLED = 1;

const theirs = ({ traceId, spanId, isSampled }: TraceContext) => ({
  traceId,
  spanId,
  traceFlags: isSampled ? SAMPLED : 0,
  isRemote: true,
});

const openSpan = (span: Recorded): OpenSpan => {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    context: { traceId, spanId, isSampled: (traceFlags & SAMPLED) === SAMPLED },
    set: (attributes) => void span.setAttributes(attributes),
    addEvent: (name, attributes) => void span.addEvent(name, attributes),
    fail: () => void span.setStatus({ code: FAILED }),
    end: () => span.end(),
  };
};

/** Tells once when spans cannot be delivered, and once when they can again. */
const telling = (exporter: SpanExporter, { logger, endpoint }: Collector): SpanExporter => {
  let isTroubled = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const fails = result.code !== 0;
        if (fails !== isTroubled)
          if (fails) logger.warn({ collector: new URL(endpoint).origin }, 'Traces cannot be delivered');
          else logger.info('Traces are delivered again');
        isTroubled = fails;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush && { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
};

const providerFor = async (collector: Collector) => {
  const { service, endpoint, share } = collector;
  const [{ OTLPTraceExporter }, { resourceFromAttributes }, sdk] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
  ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = telling(new OTLPTraceExporter({ url, timeoutMillis: TIMEOUT_MS }), collector);
  return new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'zhudian' }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: EVERY_MS })],
  });
};

/**
 * Spans for a collector that speaks OTLP over HTTP. They are not made known to other libraries, whose spans would tell of
 * queries and errors in words that are not ours. What it takes is loaded now.
 */
export const collect = async (collector: Collector): Promise<Collected> => {
  const { ROOT_CONTEXT, trace } = await import('@opentelemetry/api');
  const provider = await providerFor(collector);
  const tracer = provider.getTracer('zhudian');
  const source: SpanSource = {
    open: (name, { kind, attributes = {}, links = [] }, parent) => {
      const context = parent ? trace.setSpanContext(ROOT_CONTEXT, theirs(parent)) : ROOT_CONTEXT;
      const linked = links.map((link) => ({ context: theirs(link) }));
      const options = { kind: kind ? KINDS[kind] : INTERNAL, attributes, links: linked };
      return openSpan(tracer.startSpan(name, options, context));
    },
  };
  // It rejects for what could not be delivered, which was told.
  return { source, stop: () => provider.shutdown().catch(() => undefined) };
};
