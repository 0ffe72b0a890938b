export {
  amendmentIn,
  correctedField,
  effectiveFacts,
  isAmendment,
  type Amendable,
  type Amending,
  type Amendment,
} from './amendments';
export { catalogue, CONTEXT_OF } from './catalogue';
export { CONTEXTS, type Context } from './contexts';
export {
  allSchemas,
  defineEvents,
  streamOf,
  idOfStream,
  categoryOfStream,
  type Fact,
  type OfType,
  type EventFamily,
  type Reliance,
  type Reliances,
  type DeepReadonly,
  type Words,
  type EventOf,
} from './define-events';
export {
  citedAbout,
  factId,
  id,
  idKindOf,
  key,
  mark,
  part,
  ref,
  refKindOf,
  dueKindOf,
  isDocument,
  isDated,
  refKinds,
  shortKey,
  type CitedAbout,
  type DueKind,
  type RefKind,
} from './kinds';
export { documentsInData, documentsNamedIn, documentsOf, type DocumentInData } from './documents';
export { fieldsOfKind, holdsKind, type FieldOfKind, type FieldsOfKind } from './fields-of-kind';
export { inlineMark, inlineWordsIn, isInlineMark, withoutInlineMarks, type InlineWords } from './inline-mark';
export { personsOfFact, personsOfInline, withInlineMarked } from './inline-words';
export { misshapen } from './misshapen';
export { documentsIn, metadataSchema, type FactMetadata } from './metadata';
export { encodeNodeId, decodeNodeId, type NodeKey } from './node-id';
export {
  ORIGIN,
  encodePosition,
  decodePosition,
  lostAt,
  type Position,
  type Checkpoint,
  type LostRange,
} from './position';
export type { LogPage, RecordedFact } from './recorded';
export { holdsPapers, papersOf, withoutPapers } from './papers';
export { personsNamed, personsOfStream } from './persons-named';
export { holdsProse, mapProse, mapProseOfMetadata, type MapWords } from './prose-in';
export { code, day, month, percent, prose, quarter, text, title } from './shapes';
export { refTargets, type RefTarget } from './references';
export { flawOf, flawWords, holdsSeal, isSeal, proseOf, sealsIn, withoutSeals, type TextFlaw } from './texts';
export { enumOf, labelsOf, type Label, type Labels } from './words/label';
export { TOKEN_REASONS, tokenReason } from './words/token-reasons';
export { DEPUTISED_ROLES, HANDED_BY_HOLDER, INVESTIGATORS, roleSchema } from './words/roles';
export { dueItemKind, dutyKind, type DueItemKind } from './words/due-item-kind';
export { processState, processStep, type ProcessState, type ProcessStep } from './words/process-step';
export { obligationKind, type ObligationKind } from './words/obligation-kind';
export { labelOfField } from './words/fields';
export { factLabels, labelOfFact } from './words/facts';
export * from './personnel';
export * from './organization';
export * from './integrity-performance';
