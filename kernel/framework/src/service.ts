import 'reflect-metadata';
export { CommandHandler, type CommandEnvelope, type CommandResult, type Authorise } from './commands/command-handler';
export { factIdOf, type Envelope } from './commands/envelope';
export { PageArgs, connectionOf, connect, type Connection } from './graph/connection';
export { changesBetweenOf } from './graph/entity-diff';
export { subgraphSdl, federatedSchema } from './graph/federated-schema';
export { inputTypeOf, enumTypeOf } from './graph/input-type';
export { mutationsOf } from './graph/mutations';
export { refusalError } from './graph/refusal-error';
export { RequestContext, type Ports } from './graph/request-context';
export { hashOf, withHashedSecrets } from './graph/secrets';
export { Day, Instant, Json } from './graph/scalars';
export { MOST_ROWS, checkPageSize, allRows } from './graph/rows';
export { keepPolicies } from './policies/keep-policies';
export {
  definePolicy,
  POLICY_ROLE,
  runPolicies,
  type Consequence,
  type Policy,
  type PolicyPorts,
} from './policies/policy';
export { positionAt } from './running/position-at';
export { runService } from './running/run-service';
export type { Programme, ScopePorts, Service } from './running/service';
export { settingsOf } from './running/settings';
export { startSubgraph, type RunningSubgraph } from './running/subgraph-server';
export { tokenVerifier, type Verify } from './running/token';
