import type { Encodable } from '../codec/message';
import type { SubscriptionInfo } from '../protocol/persistent';
import type { Consumer } from '../persistent/consumers';
import type { Group } from '../persistent/group';
import { keyText } from '../persistent/memory';
import type { Measured } from '../persistent/throughput';

/** Clients know the average of a connection by another name. */
export const itemsPerSecond = ({ averagePerSecond, countSinceLastMeasurement }: Measured) => ({
  averageItemsPerSecond: averagePerSecond,
  countSinceLastMeasurement,
});

const connection = (consumer: Consumer) => ({
  from: consumer.from,
  username: consumer.username,
  ...itemsPerSecond(consumer.throughput.measure()),
  totalItems: consumer.throughput.total,
  measurements: consumer.timings?.measurements ?? [],
  availableSlots: Math.max(0, consumer.capacity - consumer.inFlight.size),
  inFlightMessages: consumer.inFlight.size,
  connectionName: consumer.name,
});

const settingsInfo = ({ config: { source, settings, startFrom } }: Group) => ({
  resolveLinks: settings.resolveLinks,
  startFrom: keyText(source, startFrom),
  messageTimeoutMs: settings.messageTimeout,
  extraStatistics: settings.extraStatistics,
  maxRetryCount: settings.maxRetryCount,
  liveBufferSize: settings.liveBufferSize,
  historyBufferSize: settings.historyBufferSize,
  readBatchSize: settings.readBatchSize,
  checkpointAfterMs: settings.checkpointAfter,
  minCheckpointCount: settings.minCheckpointCount,
  maxCheckpointCount: settings.maxCheckpointCount,
  consumerStrategy: settings.strategy,
  maxSubscriberCount: settings.maxSubscriberCount,
});

/** A group's settings and figures, as clients ask for them. */
export const infoOf = (group: Group, withConnections: boolean): Encodable<typeof SubscriptionInfo> => {
  const { source } = group.config;
  const { buffered, retrying, checkpointed, lastKnown } = group.figures;
  const text = (key: number | undefined): string => (key === undefined || key < 0 ? '' : keyText(source, key));
  return {
    ...settingsInfo(group),
    eventSource: source,
    groupName: group.config.group,
    status: buffered === 0 ? 'Live' : 'Behind',
    connections: withConnections ? group.consumers.all.map(connection) : [],
    ...group.throughput.measure(),
    totalItems: group.throughput.total,
    lastCheckpointedEventPosition: text(checkpointed),
    lastKnownEventPosition: text(lastKnown),
    readBufferCount: buffered,
    liveBufferCount: 0,
    retryBufferCount: retrying,
    totalInFlightMessages: group.outstanding.size,
    outstandingMessagesCount: group.outstanding.size,
    parkedMessageCount: group.memory.parkedCount,
  };
};
