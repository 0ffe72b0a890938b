export { folderOf } from './addresses';
export { checkPlaces, type Places } from './places';
export { PROGRAMS, type Program } from './programs';
export {
  checkSettings,
  InvalidSettings,
  readSettings,
  type Environment,
  type SettingsIn,
  type Variables,
} from './read-settings';
export { aboutOf, defaultOf, isRequired, type Setting, type Words } from './setting';
export {
  auditVariables,
  backupVariables,
  changesVariables,
  handedOnVariables,
  importVariables,
  moveVariables,
  projectionsVariables,
  startVariables,
  storeVariables,
  tokenCommandVariables,
} from './variables/commands';
export { gatewayVariables } from './variables/gateway';
export { projectorVariables, subgraphVariables, transparencyVariables } from './variables/processes';
export { sinkVariables } from './variables/sink';
export { signInVariables, tokenVariables } from './variables/tokens';
