export * from './define-events';
export * from './shapes';
export * from './metadata';
export * from './position';
export * from './recorded';
export * from './event-log';
export { connectLog } from './kurrent-log';
export { MemoryLog } from './memory-log';
