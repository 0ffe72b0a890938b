export { programme } from './demo/programme';
export { demoActors, officials } from './demo/actors';
export { run, type Running } from './start/run';
export { startOptions } from './start/options';
