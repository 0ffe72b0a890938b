import { bool, bytes, int, string, uint } from '../codec/kinds';
import { list, map, message, one } from '../codec/message';
import { Empty, Position, Status, StreamIdentifier, Timestamp, Uuid } from './shared';

const StreamOptions = message({
  stream: one(1, StreamIdentifier),
  revision: one(2, uint),
  start: one(3, Empty),
  end: one(4, Empty),
});
const AllOptions = message({ position: one(1, Position), start: one(2, Empty), end: one(3, Empty) });
const Expression = message({ regex: one(1, string), prefixes: list(2, string) });

export const FilterOptions = message({
  streamName: one(1, Expression),
  eventType: one(2, Expression),
  max: one(3, uint),
  count: one(4, Empty),
  checkpointMultiplier: one(5, uint),
});
const UuidOption = message({ structured: one(1, Empty), text: one(2, Empty) });

const ReadOptions = message({
  stream: one(1, StreamOptions),
  all: one(2, AllOptions),
  direction: one(3, uint),
  resolveLinks: one(4, bool),
  count: one(5, uint),
  subscription: one(6, Empty),
  filter: one(7, FilterOptions),
  noFilter: one(8, Empty),
  uuid: one(9, UuidOption),
});
export const ReadReq = message({ options: one(1, ReadOptions) });

const Confirmation = message({ subscriptionId: one(1, string) });
const Checkpoint = message({ commit: one(1, uint), prepare: one(2, uint), timestamp: one(3, Timestamp) });
const StreamNotFound = message({ stream: one(1, StreamIdentifier) });
const CaughtUp = message({ timestamp: one(1, Timestamp), revision: one(2, int), position: one(3, Position) });

/** Everything that a read answers except events, whose bytes are stored ready-made. */
export const ReadResp = message({
  confirmation: one(2, Confirmation),
  checkpoint: one(3, Checkpoint),
  streamNotFound: one(4, StreamNotFound),
  firstStreamPosition: one(5, uint),
  lastStreamPosition: one(6, uint),
  lastAllPosition: one(7, Position),
  caughtUp: one(8, CaughtUp),
});

export const ProposedMessage = message({
  id: one(1, Uuid),
  metadata: map(2, string),
  customMetadata: one(3, bytes),
  data: one(4, bytes),
});

/** Which state a stream is expected to be in: the same five fields wherever it is asked. */
export const ExpectedState = message({
  stream: one(1, StreamIdentifier),
  revision: one(2, uint),
  noStream: one(3, Empty),
  any: one(4, Empty),
  streamExists: one(5, Empty),
});
export const AppendReq = message({ options: one(1, ExpectedState), proposed: one(2, ProposedMessage) });

const AppendSuccess = message({
  revision: one(1, uint),
  noStream: one(2, Empty),
  position: one(3, Position),
  noPosition: one(4, Empty),
});
const WrongVersionInBand = message({
  currentRevision: one(6, uint),
  currentNoStream: one(7, Empty),
  expectedRevision: one(8, uint),
  expectedAny: one(9, Empty),
  expectedStreamExists: one(10, Empty),
  expectedNoStream: one(11, Empty),
});
export const AppendResp = message({ success: one(1, AppendSuccess), wrongVersion: one(2, WrongVersionInBand) });

export const BatchAppendResp = message({
  /** Handed back as it came. */
  correlationId: one(1, bytes),
  error: one(2, Status),
  success: one(3, AppendSuccess),
  stream: one(4, StreamIdentifier),
  revision: one(5, uint),
  noStream: one(6, Empty),
  any: one(7, Empty),
  streamExists: one(8, Empty),
});

export const WrongExpectedVersion = message({
  currentRevision: one(1, uint),
  currentNoStream: one(2, Empty),
  expectedRevision: one(3, uint),
  expectedAny: one(4, Empty),
  expectedStreamExists: one(5, Empty),
  expectedNoStream: one(6, Empty),
});
export const StreamDeletedDetail = message({ stream: one(1, StreamIdentifier) });
export const MaximumAppendSizeExceeded = message({ maxAppendSize: one(1, uint) });

export const DeleteReq = message({ options: one(1, ExpectedState) });
export const DeleteResp = message({ position: one(1, Position), noPosition: one(2, Empty) });
