import { bool, int32, string, uint } from '../codec/kinds';
import { map, message, one, optional } from '../codec/message';

const StartOptions = message({ threadCount: one(1, int32), startFromChunk: one(2, int32) });
export const StartScavengeReq = message({ options: optional(1, StartOptions) });
const StopOptions = message({ scavengeId: one(1, string) });
export const StopScavengeReq = message({ options: optional(1, StopOptions) });
export const ScavengeResp = message({ scavengeId: one(1, string), result: one(2, uint) });

export const StatsReq = message({ useMetadata: one(1, bool), refreshTimePeriodInMs: one(4, uint) });
export const StatsResp = message({ stats: map(1, string) });
