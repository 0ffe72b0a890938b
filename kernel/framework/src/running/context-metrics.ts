import type { Context } from '@zhudian/facts';
import { metrics } from '@zhudian/runtime';
import type { ContextFigures, ContextState, Readiness } from './readiness';

/** One look serves all that is asked for at once. */
const FRESH_MS = 500;

const lookOnce = (readiness: Readiness): (() => Promise<ContextFigures>) => {
  let last: { readonly at: number; readonly figures: Promise<ContextFigures> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > FRESH_MS) last = { at: performance.now(), figures: readiness.measure() };
    return last.figures;
  };
};

/** Where a context stands is told to Prometheus too, when it asks. What does not answer has no figure. */
export const measured = (context: Context, readiness: Readiness): (() => Promise<ContextState>) => {
  const look = lookOnce(readiness);
  const gauge = (name: string, help: string, read: (figures: ContextFigures) => number | undefined) =>
    metrics.gauge(name, help, async () => {
      const value = read(await look());
      return value === undefined ? [] : [[{ context }, value] as const];
    });
  gauge('zhudian_context_position', 'Where the read models stand in the log.', ({ position }) => position);
  gauge('zhudian_context_lag_positions', 'How far the read models are behind the log.', ({ lag }) => lag);
  gauge('zhudian_context_lag_seconds', 'For how long facts have waited to be shown.', ({ seconds }) => seconds);
  gauge('zhudian_context_stopped', '1 when a fact cannot be folded.', ({ reason }) => Number(reason === 'stopped'));
  metrics.gauge('zhudian_context_unready', '1 when the context is not ready, and why.', async () => {
    const { reason } = await look();
    return [[{ context, reason: reason ?? 'none' }, Number(reason !== undefined)]];
  });
  return () => readiness.look();
};
