export type { Actor } from './decision/actor';
export { amendmentsFor, type AmendmentsSpec } from './decision/amendments';
export { defineAggregate, decideOn, type Aggregate } from './decision/aggregate';
export {
  commandsFor,
  hasReason,
  holding,
  type AnyCommandSpec,
  type CommandOf,
  type CommandSpec,
  type Subjects,
} from './decision/command';
export type { Act } from './decision/act';
export type { AnyFieldRule, Bounds, FieldRule, Judge, StatedField } from './decision/field-rules';
export { unlessAfter, type OrderRefusal } from './decision/cited-step';
export { commonRefusals } from './decision/common-refusals';
export {
  stateOf,
  elsewhere,
  foldOf,
  type Fold,
  type Elsewhere,
  type Nobodys,
  type StateRef,
  type AnyFold,
  type Decision,
  type Decider,
  type Rule,
} from './decision/decider';
export { problemAt } from './decision/problem';
export {
  Refusal,
  refuse,
  together,
  defineRefusals,
  type Basis,
  type Details,
  type RefusalText,
  type RefusalTexts,
} from './decision/refusal';
export { heldFacts, recordOf, type StreamRecord } from './decision/record';
export { idsIn } from './decision/own-case';
export { dayOrMonth, wordsOf } from './decision/refusal-words';
