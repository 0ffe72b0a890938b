import { bool, int, int32, string, uint } from '../codec/kinds';
import { list, message, one, optional } from '../codec/message';
import { Empty, Position, StreamIdentifier, Uuid } from './shared';
import { FilterOptions } from './streams';

const UuidOption = message({ structured: optional(1, Empty), text: optional(2, Empty) });
const ReadOptions = message({
  stream: optional(1, StreamIdentifier),
  group: one(2, string),
  bufferSize: one(3, int32),
  uuid: optional(4, UuidOption),
  all: optional(5, Empty),
});
const Ack = message({ ids: list(2, Uuid) });
const Nack = message({ ids: list(2, Uuid), action: one(3, uint), reason: one(4, string) });
export const PersistentReadReq = message({
  options: optional(1, ReadOptions),
  ack: optional(2, Ack),
  nack: optional(3, Nack),
});

const Confirmation = message({ subscriptionId: one(1, string) });
export const PersistentReadResp = message({ confirmation: optional(2, Confirmation) });

const StreamOptions = message({
  stream: optional(1, StreamIdentifier),
  revision: optional(2, uint),
  start: optional(3, Empty),
  end: optional(4, Empty),
});
const AllOptions = message({
  position: optional(1, Position),
  start: optional(2, Empty),
  end: optional(3, Empty),
  filter: optional(4, FilterOptions),
});
const Settings = message({
  resolveLinks: one(1, bool),
  revision: one(2, uint),
  extraStatistics: one(3, bool),
  messageTimeoutTicks: optional(4, int),
  maxRetryCount: one(5, int32),
  checkpointAfterTicks: optional(6, int),
  minCheckpointCount: one(7, int32),
  maxCheckpointCount: one(8, int32),
  maxSubscriberCount: one(9, int32),
  liveBufferSize: one(10, int32),
  readBatchSize: one(11, int32),
  historyBufferSize: one(12, int32),
  namedConsumerStrategy: one(13, uint),
  messageTimeoutMs: optional(14, int32),
  checkpointAfterMs: optional(15, int32),
  consumerStrategy: one(16, string),
});
const ChangeOptions = message({
  streamIdentifier: optional(1, StreamIdentifier),
  group: one(2, string),
  settings: optional(3, Settings),
  stream: optional(4, StreamOptions),
  all: optional(5, AllOptions),
});
/** Creating and updating are asked for in the same way. */
export const PersistentChangeReq = message({ options: optional(1, ChangeOptions) });

const DeleteOptions = message({
  stream: optional(1, StreamIdentifier),
  group: one(2, string),
  all: optional(3, Empty),
});
export const PersistentDeleteReq = message({ options: optional(1, DeleteOptions) });

const InfoOptions = message({ stream: optional(1, StreamIdentifier), all: optional(2, Empty), group: one(3, string) });
export const PersistentInfoReq = message({ options: optional(1, InfoOptions) });

const ReplayOptions = message({
  group: one(1, string),
  stream: optional(2, StreamIdentifier),
  all: optional(3, Empty),
  stopAt: optional(4, int),
  noLimit: optional(5, Empty),
});
export const PersistentReplayReq = message({ options: optional(1, ReplayOptions) });

const ListStream = message({ stream: optional(1, StreamIdentifier), all: optional(2, Empty) });
const ListOptions = message({ everything: optional(1, Empty), stream: optional(2, ListStream) });
export const PersistentListReq = message({ options: optional(1, ListOptions) });

const Measurement = message({ key: one(1, string), value: one(2, int) });
const ConnectionInfo = message({
  from: one(1, string),
  username: one(2, string),
  averageItemsPerSecond: one(3, int32),
  totalItems: one(4, int),
  countSinceLastMeasurement: one(5, int),
  measurements: list(6, Measurement),
  availableSlots: one(7, int32),
  inFlightMessages: one(8, int32),
  connectionName: one(9, string),
});
export const SubscriptionInfo = message({
  eventSource: one(1, string),
  groupName: one(2, string),
  status: one(3, string),
  connections: list(4, ConnectionInfo),
  averagePerSecond: one(5, int32),
  totalItems: one(6, int),
  countSinceLastMeasurement: one(7, int),
  lastCheckpointedEventPosition: one(8, string),
  lastKnownEventPosition: one(9, string),
  resolveLinks: one(10, bool),
  startFrom: one(11, string),
  messageTimeoutMs: one(12, int32),
  extraStatistics: one(13, bool),
  maxRetryCount: one(14, int32),
  liveBufferSize: one(15, int32),
  historyBufferSize: one(16, int32),
  readBatchSize: one(17, int32),
  checkpointAfterMs: one(18, int32),
  minCheckpointCount: one(19, int32),
  maxCheckpointCount: one(20, int32),
  readBufferCount: one(21, int32),
  liveBufferCount: one(22, int),
  retryBufferCount: one(23, int32),
  totalInFlightMessages: one(24, int32),
  outstandingMessagesCount: one(25, int32),
  consumerStrategy: one(26, string),
  maxSubscriberCount: one(27, int32),
  parkedMessageCount: one(28, int),
});
export const PersistentInfoResp = message({ info: optional(1, SubscriptionInfo) });
export const PersistentListResp = message({ subscriptions: list(1, SubscriptionInfo) });
