export { programme } from './demo/programme';
export { demonstration } from './demo-gateway/demonstration';
export { readDemo } from './demo-gateway/read-demo';
export { demoActors } from './demo/actors';
export { storyOf } from './demo/story';
export { ORPHAN_GUARD } from './start/children';
export { run, type Running } from './start/run';
export { startOptions } from './start/options';
export { attack, type Verdict } from './attack/attack';
