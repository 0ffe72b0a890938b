export { clockFrom, type Clock } from './clock';
export { refuseClockInProduction } from './refuse-clock';
export { settableClock, type SettableClock } from './settable-clock';
