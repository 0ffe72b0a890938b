export { readDemo, type DemoActor, type DemoActors } from './demo/actors';
export { optionsFrom } from './environment';
export type { GatewayOptions } from './options';
export { startGateway, type Gateway } from './start-gateway';
