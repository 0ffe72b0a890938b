export type { StartOptions } from './start-options';
export { startStore, type RunningStore } from './start-store';
export { DamagedLog, DirectoryInUse } from './storage/errors';
