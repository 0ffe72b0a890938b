import type { IncomingMessage } from 'node:http';
import type { Group } from '../persistent/group';
import { ALL } from '../persistent/settings';
import type { Groups } from '../persistent/groups';
import { HttpAnswer, type HttpRoute } from '../server/http1';
import { Code, GrpcError } from '../server/status';
import { SERVER_VERSION } from './cluster';
import type { Context } from '../serving/context';
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

type Guard = (request: IncomingMessage) => Promise<void>;

const alive: HttpRoute['answer'] = () => undefined;

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

const info = (secure: boolean) => () => ({
  dbVersion: SERVER_VERSION,
  esVersion: SERVER_VERSION,
  state: 'leader',
  features: { projections: true, userManagement: true, atomPub: false },
  authentication: { type: secure ? 'internal' : 'insecure', properties: {} },
});

const subscriptionRoutes = (groups: Groups, guard: Guard): readonly HttpRoute[] => {
  const list = async (request: IncomingMessage, source?: string) => {
    await guard(request);
    return groups.all.filter(({ config }) => source === undefined || config.source === source).map(subscription);
  };
  return [
    { method: 'GET', path: /^\/subscriptions$/, answer: (_parts, request) => list(request) },
    { method: 'GET', path: /^\/subscriptions\/([^/]+)$/, answer: ([source], request) => list(request, source) },
    {
      method: 'GET',
      path: /^\/subscriptions\/([^/]+)\/([^/]+)\/info$/,
      answer: async ([source = ALL, name = ''], request) => {
        await guard(request);
        const group = groups.get(source, name);
        return subscription(group);
      },
    },
    {
      method: 'POST',
      path: /^\/subscriptions\/([^/]+)\/([^/]+)\/replayParked$/,
      answer: async ([source = ALL, name = ''], request) => {
        await guard(request);
        const stopAt = new URL(request.url ?? '/', 'http://store').searchParams.get('stopAt');
        await groups.get(source, name).replayParked(stopAt === null ? undefined : Number(stopAt));
        return {};
      },
    },
    {
      method: 'POST',
      path: /^\/subscriptions\/restart$/,
      answer: async (_parts, request) => guard(request).then(() => groups.restart()),
    },
  ];
};

/** What is served over plain HTTP/1.1: health, figures, and what older clients ask for there. `guard` refuses who may not. */
export const httpRoutes = (context: Context, groups: Groups, guard: Guard): readonly HttpRoute[] => [
  { method: 'GET', path: /^\/health\/live$/, answer: alive },
  { method: 'GET', path: /^\/health$/, answer: health(context) },
  { method: 'GET', path: /^\/info$/, answer: info(context.access.enforced) },
  { method: 'GET', path: /^\/stats$/, answer: async (_parts, request) => guard(request).then(() => statsOf(context)) },
  {
    method: 'POST',
    path: /^\/projections\/.+$/,
    answer: () => {
      throw new GrpcError(Code.unimplemented, 'this store does not run projections written in JavaScript');
    },
  },
  ...subscriptionRoutes(groups, guard),
];
