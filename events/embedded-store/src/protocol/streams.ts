import { bool, bytes, int, int32, string, uint } from '../codec/kinds';
import { list, map, message, one, optional } from '../codec/message';
import { Empty, Position, Status, StreamIdentifier, Timestamp, Uuid } from './shared';

const StreamOptions = message({
  stream: optional(1, StreamIdentifier),
  revision: optional(2, uint),
  start: optional(3, Empty),
  end: optional(4, Empty),
});
const AllOptions = message({ position: optional(1, Position), start: optional(2, Empty), end: optional(3, Empty) });
const Expression = message({ regex: one(1, string), prefixes: list(2, string) });

export const FilterOptions = message({
  streamName: optional(1, Expression),
  eventType: optional(2, Expression),
  max: optional(3, uint),
  count: optional(4, Empty),
  checkpointMultiplier: one(5, uint),
});
const UuidOption = message({ structured: optional(1, Empty), text: optional(2, Empty) });

const ReadOptions = message({
  stream: optional(1, StreamOptions),
  all: optional(2, AllOptions),
  direction: one(3, uint),
  resolveLinks: one(4, bool),
  count: optional(5, uint),
  subscription: optional(6, Empty),
  filter: optional(7, FilterOptions),
  noFilter: optional(8, Empty),
  uuid: optional(9, UuidOption),
});
export const ReadReq = message({ options: optional(1, ReadOptions) });

const Confirmation = message({ subscriptionId: one(1, string) });
const Checkpoint = message({ commit: one(1, uint), prepare: one(2, uint), timestamp: optional(3, Timestamp) });
const StreamNotFound = message({ stream: optional(1, StreamIdentifier) });
const CaughtUp = message({
  timestamp: optional(1, Timestamp),
  revision: optional(2, int),
  position: optional(3, Position),
});

/** Everything that a read answers except events, whose bytes are stored ready-made. */
export const ReadResp = message({
  confirmation: optional(2, Confirmation),
  checkpoint: optional(3, Checkpoint),
  streamNotFound: optional(4, StreamNotFound),
  firstStreamPosition: optional(5, uint),
  lastStreamPosition: optional(6, uint),
  lastAllPosition: optional(7, Position),
  caughtUp: optional(8, CaughtUp),
});

export const ProposedMessage = message({
  id: optional(1, Uuid),
  metadata: map(2, string),
  customMetadata: one(3, bytes),
  data: one(4, bytes),
});

/** Which state a stream is expected to be in: the same five fields wherever it is asked. */
const expectedState = {
  stream: optional(1, StreamIdentifier),
  revision: optional(2, uint),
  noStream: optional(3, Empty),
  any: optional(4, Empty),
  streamExists: optional(5, Empty),
};
export const ExpectedState = message(expectedState);
const Duration = message({ seconds: one(1, int), nanos: one(2, int32) });
/** How long a batch may take: until a time, as older clients say it, or for a time. */
export const BatchOptions = message({
  ...expectedState,
  deadlineAt: optional(6, Timestamp),
  deadlineIn: optional(7, Duration),
});
export const AppendReq = message({ options: optional(1, ExpectedState), proposed: optional(2, ProposedMessage) });

const AppendSuccess = message({
  revision: optional(1, uint),
  noStream: optional(2, Empty),
  position: optional(3, Position),
  noPosition: optional(4, Empty),
});
const WrongVersionInBand = message({
  currentRevision: optional(6, uint),
  currentNoStream: optional(7, Empty),
  expectedRevision: optional(8, uint),
  expectedAny: optional(9, Empty),
  expectedStreamExists: optional(10, Empty),
  expectedNoStream: optional(11, Empty),
});
export const AppendResp = message({
  success: optional(1, AppendSuccess),
  wrongVersion: optional(2, WrongVersionInBand),
});

export const BatchAppendResp = message({
  /** Handed back as it came. */
  correlationId: optional(1, bytes),
  error: optional(2, Status),
  success: optional(3, AppendSuccess),
  stream: optional(4, StreamIdentifier),
  revision: optional(5, uint),
  noStream: optional(6, Empty),
  any: optional(7, Empty),
  streamExists: optional(8, Empty),
});

export const WrongExpectedVersion = message({
  currentRevision: optional(1, uint),
  currentNoStream: optional(2, Empty),
  expectedRevision: optional(3, uint),
  expectedAny: optional(4, Empty),
  expectedStreamExists: optional(5, Empty),
  expectedNoStream: optional(6, Empty),
});
export const StreamDeletedDetail = message({ stream: optional(1, StreamIdentifier) });
export const MaximumAppendSizeExceeded = message({ maxAppendSize: one(1, uint) });

export const DeleteReq = message({ options: optional(1, ExpectedState) });
export const DeleteResp = message({ position: optional(1, Position), noPosition: optional(2, Empty) });
