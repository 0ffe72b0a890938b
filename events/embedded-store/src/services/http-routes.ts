import { isAbsolute } from 'node:path';
import type { Group } from '../persistent/group';
import { ALL } from '../persistent/settings';
import type { Groups } from '../persistent/groups';
import { HttpAnswer, type HttpRoute } from '../server/http1';
import { Code, GrpcError } from '../server/status';
import type { Maintenance } from '../maintenance/maintenance';
import type { StartOptions } from '../start-options';
import type { Context } from '../serving/context';
import { infoOptions } from './info-options';
import { InvalidRequestError } from '../store/errors';
import { metrics, type Measured } from './metrics';
import { SERVER_VERSION, type Node } from './node';
import { itemsPerSecond } from './persistent-info';
import { statsOf } from './stats';

const subscription = (group: Group) => ({
  eventStreamId: group.config.source,
  groupName: group.config.group,
  status: group.figures.buffered === 0 ? 'Live' : 'Behind',
  ...itemsPerSecond(group.throughput.measure()),
  totalItemsProcessed: group.throughput.total,
  readBufferCount: group.figures.buffered,
  liveBufferCount: 0,
  retryBufferCount: group.figures.retrying,
  totalInFlightMessages: group.outstanding.size,
  outstandingMessagesCount: group.outstanding.size,
  parkedMessageCount: group.memory.parkedCount,
  lastProcessedEventNumber: group.figures.checkpointed ?? -1,
  lastKnownEventNumber: group.figures.lastKnown ?? -1,
  connections: group.consumers.all.map(({ from, username, name, throughput, timings, capacity, inFlight }) => ({
    from,
    username,
    connectionName: name,
    ...itemsPerSecond(throughput.measure()),
    totalItemsProcessed: throughput.total,
    availableSlots: capacity - inFlight.size,
    inFlightMessages: inFlight.size,
    extraStatistics: timings?.measurements ?? [],
  })),
  config: configOf(group),
});

const configOf = ({ config: { settings, startFrom } }: Group) => ({
  startFrom,
  resolveLinktos: settings.resolveLinks,
  extraStatistics: settings.extraStatistics,
  messageTimeoutMilliseconds: settings.messageTimeout,
  maxRetryCount: settings.maxRetryCount,
  checkPointAfterMilliseconds: settings.checkpointAfter,
  minCheckPointCount: settings.minCheckpointCount,
  maxCheckPointCount: settings.maxCheckpointCount,
  maxSubscriberCount: settings.maxSubscriberCount,
  liveBufferSize: settings.liveBufferSize,
  bufferSize: settings.historyBufferSize,
  readBatchSize: settings.readBatchSize,
  namedConsumerStrategy: settings.strategy,
});

export interface HttpServed extends Measured {
  readonly node: Node;
  readonly options: StartOptions;
  readonly maintenance: Maintenance;
}

/** Answers 503 while writes are refused or something is damaged; restarting would mend neither. */
const health =
  ({ store }: Context): HttpRoute['answer'] =>
  () => {
    const damage = [...store.damage.values()].map(({ position, file, message }) => ({ position, file, message }));
    const refusal = store.commit.refusal;
    const healthy = damage.length === 0 && refusal === undefined;
    const body = { status: healthy ? 'healthy' : 'unhealthy', writes: refusal ?? 'accepted', damage };
    return new HttpAnswer(healthy ? 200 : 503, body);
  };

const info = (secure: boolean) => ({
  dbVersion: SERVER_VERSION,
  esVersion: SERVER_VERSION,
  state: 'leader',
  features: { projections: true, userManagement: true, atomPub: false },
  authentication: { type: secure ? 'internal' : 'insecure', properties: {} },
});

const PING = { msgTypeId: 0, text: 'Ping request successfully handled' };

const nodeRoutes = (served: HttpServed): readonly HttpRoute[] => {
  const { context, node, options } = served;
  return [
    { method: 'GET', path: '/ping', answer: () => PING },
    { method: 'GET', path: '/health/live', answer: () => undefined },
    { method: 'GET', path: '/health', answer: health(context) },
    { method: 'GET', path: '/info', answer: () => info(context.access.enforced) },
    { method: 'GET', path: '/info/options', answer: () => infoOptions(options, node) },
    { method: 'GET', path: '/gossip', answer: () => node.gossip() },
    { method: 'GET', path: '/stats', answer: () => statsOf(context) },
    { method: 'GET', path: '/metrics', answer: () => metrics(served) },
  ];
};

const wholeNumber = (name: string, value: string | null): number | undefined => {
  if (value === null) return undefined;
  if (!/^\d{1,15}$/.test(value)) throw new InvalidRequestError(`${name} has to be a whole number`);
  return Number(value);
};

const subscriptionRoutes = (groups: Groups): readonly HttpRoute[] => {
  const list = (source?: string) =>
    groups.all.filter(({ config }) => source === undefined || config.source === source).map(subscription);
  return [
    { method: 'GET', path: '/subscriptions', answer: () => list() },
    { method: 'GET', path: '/subscriptions/:stream', answer: ([source]) => list(source) },
    {
      method: 'GET',
      path: '/subscriptions/:stream/:group/info',
      answer: ([source = ALL, name = '']) => subscription(groups.get(source, name)),
    },
    {
      method: 'POST',
      path: '/subscriptions/:stream/:group/replayParked',
      answer: async ([source = ALL, name = ''], _request, { searchParams }) => {
        await groups.get(source, name).replayParked(wholeNumber('stopAt', searchParams.get('stopAt')));
        return {};
      },
    },
    { method: 'POST', path: '/subscriptions/restart', answer: () => groups.restart() },
  ];
};

const noProjections = (): never => {
  throw new GrpcError(Code.unimplemented, 'this store does not run projections written in JavaScript');
};

/** A copy of the log in a folder of this machine that is empty or not there yet. */
const backup =
  (maintenance: Maintenance): HttpRoute['answer'] =>
  async (_parts, _request, { searchParams }) => {
    const to = searchParams.get('to') ?? '';
    if (!isAbsolute(to)) throw new InvalidRequestError('to has to be the absolute path of a folder');
    await maintenance.backup(to);
    return {};
  };

/** What is served over plain HTTP/1.1: health, figures, and what older clients ask for there. */
export const httpRoutes = (served: HttpServed): readonly HttpRoute[] => [
  ...nodeRoutes(served),
  ...subscriptionRoutes(served.groups),
  { method: 'POST', path: '/admin/backup', answer: backup(served.maintenance) },
  { method: 'POST', path: '/projections/:mode', answer: noProjections },
  { method: 'POST', path: '/projections/:name/command/:command', answer: noProjections },
];
