export { startStore, type RunningStore, type StartOptions } from './start-store';
export { DamagedLog, DirectoryInUse } from './storage/errors';
