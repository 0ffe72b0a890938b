import { float, int, int32, string } from '../codec/kinds';
import { message, one } from '../codec/message';
import { jsonValue } from './json-value';
import { Empty } from './shared';

const Transient = message({ name: one(1, string) });
const Continuous = message({ name: one(1, string) });
const CreateOptions = message({
  oneTime: one(1, Empty),
  transient: one(2, Transient),
  continuous: one(3, Continuous),
  query: one(4, string),
});
export const CreateProjectionReq = message({ options: one(1, CreateOptions) });

const NamedOptions = message({ name: one(1, string) });
/** Updating, deleting, enabling, disabling, resetting and asking for state all begin with a name. */
export const NamedProjectionReq = message({ options: one(1, NamedOptions) });

const StatisticsOptions = message({
  name: one(1, string),
  all: one(2, Empty),
  transient: one(3, Empty),
  continuous: one(4, Empty),
  oneTime: one(5, Empty),
});
export const ProjectionStatisticsReq = message({ options: one(1, StatisticsOptions) });

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
export const ProjectionStatisticsResp = message({ details: one(1, Details) });
/** A projection's state or its result. */
export const ProjectionStateResp = message({ state: one(1, jsonValue) });
