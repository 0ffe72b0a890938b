export { RevisionConflict, type NewFact, type ExpectedRevision, type StreamAppend } from './append';
export type { FollowOptions, EventLog } from './event-log';
export { connectLog, connectRecordedLog } from './kurrent-log';
export { LogUnavailable } from './log-unavailable';
export { passingOver } from './passing-over';
export { MemoryLog } from './memory-log';
