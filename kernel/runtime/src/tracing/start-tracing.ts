import type { Logger } from 'pino';
import { collect } from './collected-spans';
import { traceWith } from './tracing';

/** As OpenTelemetry names them; what headers to send, its exporter reads itself in `OTEL_EXPORTER_OTLP_HEADERS`. */
export interface TracingSettings {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly OTEL_TRACES_SAMPLER_ARG?: number | undefined;
  readonly OTEL_SDK_DISABLED?: boolean | undefined;
}

const nothingToStop = (): Promise<void> => Promise.resolve();

/**
 * Traces the work of this process and delivers it to the collector that is set; without one nothing of OpenTelemetry is loaded.
 * @returns what ends it, when all has been delivered or could not be.
 */
export const startTracing = async (
  service: string,
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: isDisabled, ...settings }: TracingSettings,
  logger: Logger,
): Promise<() => Promise<void>> => {
  if (endpoint === undefined || isDisabled) return nothingToStop;
  const { source, stop } = await collect({
    service,
    endpoint,
    share: settings.OTEL_TRACES_SAMPLER_ARG ?? 1,
    logger,
  });
  traceWith(source);
  return async () => {
    traceWith(undefined);
    await stop();
  };
};
