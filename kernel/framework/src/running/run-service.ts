import { instants, openReader, readModelsOf, type Reader } from '@zhudian/projections';
import type { Context } from '@zhudian/facts';
import { openEvidence } from '@zhudian/evidence';
import { anonymousFieldsOf } from '@zhudian/hops';
import { connectLog, type EventLog } from '@zhudian/log';
import { aborted, Backoff, createLogger, retry, startTracing, type Logger, type ProgramPorts } from '@zhudian/runtime';
import { federatedGraph } from '../graph/federated-schema';
import { countingPolicies } from '../commands/command-counts';
import { CommandHandler } from '../commands/command-handler';
import { factIndexOf } from './fact-index-of';
import { openReadings } from '../readings/reading-log';
import type { ReadingLog } from '../readings/reading';
import { openVault, type Vault } from '../vault/vault';
import { keepInTime } from '../policies/keep-in-time';
import { keepPolicies, type Tell } from '../policies/keep-policies';
import type { PolicyPorts } from '../policies/policy-ports';
import { keepRetrying } from '../policies/retry-refused';
import type { Programme, ScopePorts, Service } from './service';
import { compareWithLog } from './compare-with-log';
import { daysOf } from './days-of';
import { lossesOf } from './lost-positions';
import { positionAt } from './position-at';
import { Readiness } from './readiness';
import { sweepDocuments } from './sweep-documents';
import { measured } from './context-metrics';
import { checkMachine, settingsOf, type Settings } from './settings';
import { startSubgraph } from './subgraph-server';
import { doorkeeper } from './token';

/** Runs a service with the settings of the environment until it is to stop. */
export const runService = async (service: Service, programme: Programme, ports: ProgramPorts): Promise<void> => {
  const settings = settingsOf(ports.env);
  await checkMachine(settings);
  const logger = createLogger('service').child({ context: service.context });
  const endTracing = await startTracing(`${service.context} subgraph`, settings.tracing, logger);
  const log = connectLog(settings.eventStore);
  const reader = await readerOf(service.context, settings);
  const documents = settings.evidence === undefined ? undefined : await openEvidence(settings.evidence);
  const vault = await openVault(settings.vault, settings.now, documents);
  const readings = await openReadings(settings.vault, settings.now);
  const running = await start(service, programme, { settings, logger, log, reader, vault, readings });
  ports.listening(running.url);
  await aborted(ports.stop);
  await running.stop();
  await Promise.all([readings.close(), vault.close(), reader.close(), log.close(), endTracing()]);
};

interface Resources {
  readonly logger: Logger;
  readonly settings: Settings;
  readonly log: EventLog;
  readonly reader: Reader;
  readonly vault: Vault;
  readonly readings: ReadingLog;
}

/** Starts the policies and the subgraph; stopping waits for running requests. */
const start = async (
  service: Service,
  { roles, ruleSetOn: ruleSetsIn, authorise, begin }: Programme,
  { settings, logger, log, reader, vault, readings }: Resources,
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const { context, shape, amendments, begin: beginService, upkeep } = service;
  const days = daysOf(settings);
  await begin?.({ log, context, today: days.today() });
  const handler = handlerOf({ reader, log, context, waitMs: settings.waitMs }, authorise, vault);
  const ruleSetOn = ruleSetsIn({ reader, context });
  const stopping = new AbortController();
  const { signal } = stopping;
  const counted = countingPolicies(context, commandsOf(handler).handle);
  const means = { log, logger, reader, context, amendments, handle: counted, ruleSetOn, ...days, signal };
  const acting = act(service, means);
  const compared = { log, reader, vault, readings, logger, now: settings.now, begin: beginService, upkeep };
  const vaultCheck = keepVault(compared, signal);
  const { host, port, gatewaySecret, waitMs, ownFolder } = settings;
  const address = { host, port, gatewaySecret };
  const reading = await readsOf(log, signal);
  const readiness = readinessOf({ settings, log, reader }, () => [acting.trouble(), vaultCheck.unready()]);
  const subgraph = await startSubgraph({
    logger,
    ...graphOf(shape),
    ports: { reader, ...commandsOf(handler), ...days, ...reading, ruleSetOn, waitMs, vault, readings, ownFolder },
    ...doorkeeper({ ...settings.tokens, roles }),
    ...address,
    ...(instants.context === context ? { positionAt: positionAt({ reader, log, waitMs }) } : {}),
    readiness: measured(context, readiness),
  });
  logger.info({ url: subgraph.url }, 'Listening');
  return {
    url: subgraph.url,
    stop: async () => {
      await subgraph.stop();
      stopping.abort();
      await Promise.all([acting.done, vaultCheck.done]);
    },
  };
};

/** What is read of the log itself. */
const readsOf = async (log: EventLog, signal: AbortSignal) => ({
  lost: await lossesOf(log, signal),
  readStream: log.readStream.bind(log),
  readStretch: log.readStretch?.bind(log),
});

/** The policies, and what they were refused, tried again. */
const act = ({ policies, timedPolicies }: Service, ports: PolicyPorts) => {
  const troubles = new Map<string, string | undefined>();
  const tell =
    (who: string): Tell =>
    (trouble) =>
      void troubles.set(who, trouble);
  const done = Promise.all([
    keepPolicies(policies, ports, tell('at facts')),
    keepInTime(timedPolicies, ports, tell('in time')),
    keepRetrying([...policies, ...timedPolicies], ports),
  ]);
  return { done, trouble: () => [...troubles.values()].find((one) => one !== undefined) };
};

const graphOf = (shape: Service['shape']) => {
  const { schema, document } = federatedGraph(shape);
  return { schema, anonymous: anonymousFieldsOf(document) };
};

const handlerOf = (scope: ScopePorts, authorise: Programme['authorise'], vault: Vault): CommandHandler =>
  new CommandHandler(scope.log, authorise(scope), vault, factIndexOf(scope));

const commandsOf = (handler: CommandHandler) => ({
  handle: handler.handle.bind(handler),
  holdsCommand: handler.holdsCommand.bind(handler),
});

const readinessOf = (
  { settings: { longestLagMs }, log, reader }: Pick<Resources, 'settings' | 'log' | 'reader'>,
  troubles: () => readonly [policies: string | undefined, vault: string | undefined],
): Readiness => {
  const currentTroubles = () => {
    const [policies, vault] = troubles();
    return { 'policies stopped': policies, 'vault not compared': vault };
  };
  return new Readiness({ reader, log, troubles: currentTroubles, longestLagMs });
};

const PATIENCE_MS = 60_000;

/** Waits for the projector to create the read models. */
const readerOf = (context: Context, { readModels }: Settings): Promise<Reader> => {
  const until = Date.now() + PATIENCE_MS;
  return retry(() => openReader({ url: readModels, context, models: readModelsOf(context) }), {
    backoff: new Backoff(50, 50),
    isTemporary: () => Date.now() <= until,
  });
};

/** Compares the vault with the log; one service of all also removes documents that no fact names. */
const keepVault = (compared: Parameters<typeof compareWithLog>[0], signal: AbortSignal) => {
  const check = compareWithLog(compared, signal);
  const swept = compared.begin && sweepDocuments(compared, signal);
  return { unready: () => check.unready(), done: Promise.all([check.done, swept]) };
};
