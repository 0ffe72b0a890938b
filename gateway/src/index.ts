export { readDemo, type DemoActor, type DemoActors } from './demo/actors';
export { optionsFrom } from './environment';
export { NODES, nodesSdl } from './nodes/nodes-sdl';
export type { GatewayOptions } from './options';
export { startGateway, type Gateway } from './start-gateway';
