export type { StartOptions } from './start-options';
export { runStore } from './run-store';
export { startStore, type RunningStore } from './start-store';
export { DamagedLog, DirectoryInUse, LostTail } from './storage/errors';
