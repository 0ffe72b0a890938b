import 'reflect-metadata';
export type { CommandEnvelope, CommandMetadata, CommandResult, RuleSetOn } from './commands/command-envelope';
export { CommandHandler } from './commands/command-handler';
export type { Authorise } from './commands/authorise';
export type { LocateFact } from './commands/citations';
export { NO_INDEX, type FactIndex } from './commands/fact-index';
export { factIndexOf } from './running/fact-index-of';
export { commandIdApart, factIdOf, NOBODY } from './commands/new-facts';
export { referencesIn, type Reference } from './commands/references';
export {
  connect,
  connectionOf,
  connectionOver,
  given,
  mapNodes,
  type Connection,
  type Filters,
  type ListRequest,
} from './graph/connection';
export type { DueItem, DueItemsOf } from './graph/due-item';
export { Decision } from './graph/decision';
export { changesOf, type Tracked } from './graph/entity-diff';
export { recordedFactOf } from './graph/recorded-fact';
export { RecordedFactConnection } from './graph/timeline';
export { subgraphSdl, federatedSchema } from './graph/federated-schema';
export { enumTypeOf } from './graph/field-type';
export { inputTypeOf } from './graph/input-type';
export { faultsOf, shapedBy } from './graph/given-input';
export { envelopeShape } from './graph/envelope-shape';
export { problemsOf } from './graph/input-problems';
export { entityStub, entityTypeOf, linkedEntity, objectTypeOf, rowTypeOf } from './graph/object-type';
export { ANONYMOUS, anonymousAct, anonymousInput, isAnonymous } from './graph/anonymous';
export { mutationsOf, unavailable, type Holding } from './graph/mutations';
export { invalidArgument, refusalError } from './graph/refusal-error';
export { dayOf } from './graph/day-of';
export { ownFolderOf } from './graph/own-folder';
export { RequestContext, type Ports } from './graph/request-context';
export { hashOf, withHashedSecrets } from './graph/secrets';
export { refusedQuestion } from './graph/answerable';
export { Day, Instant, Json } from './graph/scalars';
export { MOST_ROWS, PageArgs, SEARCH, pageOf, type Edge, type Listing } from './graph/page';
export { among, both } from './graph/asked';
export { span, type Span } from './graph/span';
export { allRows } from './graph/rows';
export { unitsBelow } from './graph/units-below';
export type { MadeOf, PartOf } from './graph/changes/made-of';
export type { Step, StepsOf } from './graph/own-steps';
export { batched } from './graph/batched';
export { connectNamed, nameMatcher } from './graph/name-search';
export { connectSelected } from './graph/selected';
export { keepPolicies } from './policies/keep-policies';
export { actInTime } from './policies/act-in-time';
export { keepInTime } from './policies/keep-in-time';
export type { Occasion, TimedPolicy, TimeMeans } from './policies/timed-policy';
export { compareWithLog } from './running/compare-with-log';
export { documentWords } from './vault/kept-documents';
export { sealOf } from './vault/sealed-words';
export { openVault, type Vault } from './vault/vault';
export { dayOfInstant } from './vault/kept-words';
export { openReadings } from './readings/reading-log';
export { cursorOf as readingCursor } from './readings/reading-queries';
export type { HourOfReadings, ReadingLog, ReadingsFilter } from './readings/reading';
export { ERASED, unsealed } from './vault/unsealing';
export { Sealer } from './commands/sealing';
export { definePolicy, type Consequence, type LookUp, type Policy } from './policies/define-policy';
export { POLICY_ROLE } from './policies/caused-commands';
export type { PolicyPorts } from './policies/policy-ports';
export { runPolicies } from './policies/policy';
export { unitBehind } from './policies/unit-behind';
export { retryRefused } from './policies/retry-refused';
export { positionAt } from './running/position-at';
export { runService } from './running/run-service';
export {
  defineService,
  type Programme,
  type ScopePorts,
  type Service,
  type ServicePorts,
  type ServiceSpec,
} from './running/service';
export { entityPart } from './graph/entity-part';
export type { EntitySpec } from './graph/entity-spec';
export { defineSlice, type Slice, type SliceSpec } from './graph/slice';
export { settingsOf } from './running/settings';
export { startSubgraph, type RunningSubgraph } from './running/subgraph-server';
export { actorVerifier, type Verify } from './running/token';
export type { ListSizes } from './graph/list-sizes';
