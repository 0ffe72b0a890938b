import { instants, openReader, readModelsOf, type Reader } from '@zhudian/projections';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectLog, type Context } from '@zhudian/events';
import type { Aggregate } from '../aggregate';
import { federatedSchema, type SubgraphShape } from '../graphql/federated-schema';
import { ruleSetOn } from '../rule-sets';
import { withinScope } from './authorise';
import { CommandHandler } from './command-handler';
import { keepPolicies } from './keep-policies';
import type { Policy } from './policy';
import { positionAt } from './position-at';
import { settingsOf, type Settings } from './settings';
import { startSubgraph } from './subgraph-server';
import { tokenVerifier } from './token';

/** One context as it runs: its part of the graph, and its policies. */
export interface Service {
  readonly context: Context;
  /** What may be wished for here; mutations and the catalogue are made from them. */
  readonly aggregates: readonly Aggregate[];
  readonly shape: SubgraphShape;
  readonly policies: readonly Policy[];
  /** What the resolvers need beside the read models; opened at the start, closed at the end. */
  readonly open?: (settings: Settings) => Promise<{ close(): Promise<void> }>;
}

/** Runs a service with the settings of the environment until SIGTERM or SIGINT. */
export const runService = async ({ context, shape, policies, open }: Service): Promise<void> => {
  const settings = settingsOf(process.env);
  const log = connectLog(settings.eventStore);
  const reader = await readerOf(context, settings);
  const extra = await open?.(settings);
  const handler = new CommandHandler(log, withinScope({ reader, log, context }));
  const handle = handler.handle.bind(handler);
  const stopping = new AbortController();
  let failed: string | undefined;
  const running = keepPolicies(
    policies,
    { log, reader, context, handle, signal: stopping.signal },
    (trouble) => (failed = trouble),
  );
  const ports = {
    reader,
    handle,
    readStream: (stream: string) => log.readStream(stream),
    today: todayIn(settings.timeZone),
    ruleSetOn: (day: string) => ruleSetOn(day).version,
    waitMs: settings.waitMs,
    extra,
  };
  const subgraph = await startSubgraph({
    schema: federatedSchema(shape),
    ports,
    verify: tokenVerifier(settings.tokens),
    gatewaySecret: settings.gatewaySecret,
    host: settings.host,
    port: settings.port,
    ...(instants.context === context ? { positionAt: positionAt({ reader, log, waitMs: settings.waitMs }) } : {}),
    unready: () => failed,
  });
  console.log(`${context} answers the gateway at ${subgraph.url}`);
  await signalled();
  await subgraph.stop();
  stopping.abort();
  await running;
  await Promise.all([extra?.close(), reader.close(), log.close()]);
};

const PATIENCE_MS = 60_000;

/** The projector makes the read models; a service that starts first waits for it. */
const readerOf = async (context: Context, { readModels }: Settings): Promise<Reader> => {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await openReader({ url: readModels, context, models: readModelsOf(context) });
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(50);
    }
  }
};

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

const todayIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return () => format.format(new Date());
};
