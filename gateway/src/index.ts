export { optionsFrom } from './environment';
export type { Introduction } from './http/page';
export { readJson } from './http/read-json';
export { json, notAllowed, type Reply } from './http/reply';
export type { Route } from './http/route';
export { NODES, nodesSdl } from './nodes/nodes-sdl';
export type { GatewayOptions } from './options';
export { runGateway } from './run-gateway';
export { startGateway, type Gateway } from './start-gateway';
