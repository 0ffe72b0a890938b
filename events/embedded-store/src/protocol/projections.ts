import { float, int, int32, string } from '../codec/kinds';
import { message, one, optional } from '../codec/message';
import { jsonValue } from './json-value';
import { Empty } from './shared';

const Transient = message({ name: one(1, string) });
const Continuous = message({ name: one(1, string) });
const CreateOptions = message({
  oneTime: optional(1, Empty),
  transient: optional(2, Transient),
  continuous: optional(3, Continuous),
  query: one(4, string),
});
export const CreateProjectionReq = message({ options: optional(1, CreateOptions) });

const NamedOptions = message({ name: one(1, string) });
/** Updating, deleting, enabling, disabling, resetting and asking for state all begin with a name. */
export const NamedProjectionReq = message({ options: optional(1, NamedOptions) });

const StatisticsOptions = message({
  name: optional(1, string),
  all: optional(2, Empty),
  transient: optional(3, Empty),
  continuous: optional(4, Empty),
  oneTime: optional(5, Empty),
});
export const ProjectionStatisticsReq = message({ options: optional(1, StatisticsOptions) });

const Details = message({
  coreProcessingTime: one(1, int),
  version: one(2, int),
  epoch: one(3, int),
  effectiveName: one(4, string),
  status: one(8, string),
  stateReason: one(9, string),
  name: one(10, string),
  mode: one(11, string),
  position: one(12, string),
  progress: one(13, float),
  lastCheckpoint: one(14, string),
  eventsProcessedAfterRestart: one(15, int),
  checkpointStatus: one(16, string),
  bufferedEvents: one(17, int),
  writePendingEventsBeforeCheckpoint: one(18, int32),
  writePendingEventsAfterCheckpoint: one(19, int32),
});
export const ProjectionStatisticsResp = message({ details: optional(1, Details) });
/** A projection's state or its result. */
export const ProjectionStateResp = message({ state: optional(1, jsonValue) });
