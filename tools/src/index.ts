export { programme } from './demo/programme';
export { demonstration } from './demo-gateway/demonstration';
export { readDemo } from './demo-gateway/read-demo';
export { demoActors, officials } from './demo/actors';
export { run, type Running } from './start/run';
export { startOptions } from './start/options';
