import type { Variables } from './read-settings';
import type { Words } from './setting';
import {
  auditVariables,
  backupVariables,
  changesVariables,
  composeVariables,
  importVariables,
  moveVariables,
  projectionsVariables,
  startVariables,
  storeVariables,
  tokenCommandVariables,
} from './variables/commands';
import { gatewayVariables } from './variables/gateway';
import { projectorVariables, subgraphVariables, transparencyVariables } from './variables/processes';
import { sinkVariables } from './variables/sink';

export interface Program extends Words {
  readonly variables: Variables;
}

/** Every program that reads the environment, with all that it reads. */
export const PROGRAMS: Readonly<Record<string, Program>> = {
  start: { zh: 'npm start', en: 'npm start', variables: startVariables },
  gateway: { zh: '网关', en: 'gateway', variables: gatewayVariables },
  subgraph: { zh: '子图', en: 'subgraph', variables: subgraphVariables },
  projector: { zh: '投影', en: 'projector', variables: projectorVariables },
  transparency: { zh: '透明日志', en: 'transparency log', variables: transparencyVariables },
  store: { zh: '内置日志', en: 'embedded store', variables: storeVariables },
  compose: { zh: 'docker compose', en: 'docker compose', variables: composeVariables },
  projections: { zh: 'npm run projections', en: 'npm run projections', variables: projectionsVariables },
  backup: { zh: 'npm run backup', en: 'npm run backup', variables: backupVariables },
  move: { zh: 'npm run move', en: 'npm run move', variables: { DATA_DIR: moveVariables.DATA_DIR } },
  import: { zh: 'npm run import', en: 'npm run import', variables: importVariables },
  changes: { zh: 'npm run changes', en: 'npm run changes', variables: changesVariables },
  export: { zh: 'npm run export', en: 'npm run export', variables: changesVariables },
  retention: { zh: 'npm run retention', en: 'npm run retention', variables: changesVariables },
  sink: { zh: 'npm run sink', en: 'npm run sink', variables: sinkVariables },
  audit: { zh: 'npm run audit', en: 'npm run audit', variables: auditVariables },
  token: { zh: 'npm run token', en: 'npm run token', variables: tokenCommandVariables },
};
