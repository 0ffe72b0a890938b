export { RevisionConflict, type NewFact, type ExpectedRevision, type StreamAppend } from './append';
export type { FollowOptions, EventLog, Stretch } from './event-log';
export { connectLog, connectRecordedLog } from './kurrent-log';
export { moveLog, type Moved, type Moving } from './moving/move-log';
export { LogUnavailable } from './log-unavailable';
export { markingInline } from './marking-inline';
export { PlaceLost } from './place-lost';
export { passingOver } from './passing-over';
export { MemoryLog } from './memory-log';
