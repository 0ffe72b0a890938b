import { correctedField, type FactMetadata } from '@zhudian/facts';
import {
  amendable,
  partsOf,
  toldIn,
  unlessReliedOn,
  type Amended,
  type Amendment,
  type AmendmentRules,
  type Found,
} from './amendable';
import { unlessAllowed } from './field-rules';
import type { StreamRecord, TakenFact } from './record';
import { Refusal, refuse } from './refusal';

/** Annuls all that one command told, in every stream. */
export const annul = (rules: AmendmentRules, record: StreamRecord, command: Amendment): Amended => {
  const found = amendable(rules, record, command);
  if (found instanceof Refusal) return found;
  const parts = partsOf(rules, found, command);
  const no = parts.map(unlessReliedOn).find((one) => one !== undefined) ?? unlessInUse(rules, found, command);
  if (no) return no;
  const { reason } = command.data;
  return parts.flatMap((part) =>
    part.told.map(({ id: factId, type: factType, metadata }) =>
      toldIn(part, part.family.amending.annulled, { factId, factType, ...found.unit, reason, ...causeOf(metadata) }),
    ),
  );
};

/** What a policy told, it told because of a fact; a person acts of the own accord. */
const causeOf = ({ actorId, $causationId }: FactMetadata) =>
  actorId.startsWith('policy:') ? { causedBy: $causationId } : {};

/** Others may rest on the whole: it began with its first fact. */
const unlessInUse = (rules: AmendmentRules, { fact, held, state }: Found, { read }: Amendment) => {
  const use = held[0]?.id === fact.id ? rules.inUse?.(state, read) : undefined;
  return use && refuse('FACT_RELIED_ON', { factType: fact.type, by: [use.by], last: use.by, operation: use.operation });
};

/** Corrects one fact, and what other streams were told of it by the same command. */
export const correct = (rules: AmendmentRules, record: StreamRecord, command: Amendment): Amended => {
  const found = amendable(rules, record, command);
  if (found instanceof Refusal) return found;
  const changes = changesOf(rules, found.fact, command);
  if (changes instanceof Refusal) return changes;
  const no = unlessFitting(rules, found, changes, command);
  if (no) return no;
  const { reason } = command.data;
  const corrected = ({ id: factId, type: factType }: TakenFact, fields: object) => ({
    factId,
    factType,
    ...found.unit,
    reason,
    [correctedField(factType)]: fields,
  });
  const [own, ...beside] = partsOf(rules, found, command);
  const again = beside.flatMap((part) =>
    part.told.flatMap((fact) => {
      const fields = sharedBy(fact, found.fact, changes);
      if (Object.keys(fields).length === 0) return [];
      return [toldIn(part, part.family.amending.corrected, corrected(fact, fields))];
    }),
  );
  return own ? [toldIn(own, rules.family.amending.corrected, corrected(found.fact, changes)), ...again] : [];
};

/** The fields that become others. */
const changesOf = (
  { correctable, family }: AmendmentRules,
  fact: TakenFact,
  { data }: Amendment,
): Readonly<Record<string, unknown>> | Refusal => {
  const { id: _id, factId: _factId, reason: _reason, ...given } = data;
  const field = correctedField(fact.type);
  const fields = given[field];
  if (typeof fields !== 'object' || fields === null || Object.keys(given).length > 1)
    return refuse('FACT_NOT_CORRECTABLE', { factType: fact.type, correctable: Object.keys(correctable) });
  const changes = Object.entries(fields).filter(([name, value]) => !isSame(fact.data[name], value));
  if (changes.length === 0) return refuse('NOTHING_CORRECTED', { factType: fact.type });
  const corrected = family.schemas[fact.type]?.safeParse({ ...fact.data, ...fields });
  if (corrected?.success) return Object.fromEntries(changes);
  return refuse('INVALID_INPUT', { problems: corrected?.error.issues.map(({ message }) => message) ?? [] });
};

const unlessFitting = (
  rules: AmendmentRules,
  { fact, held, state }: Found,
  changes: object,
  { act, read }: Amendment,
): Refusal | undefined => {
  const corrected = held.map((one) => (one.id === fact.id ? { ...one, data: { ...one.data, ...changes } } : one));
  const after = rules.stateAfter(corrected);
  return (
    rules.unless?.(after, { fact, before: state, act, read }) ?? unlessBounded(rules, { fact, after, changes, read })
  );
};

interface Corrected {
  readonly fact: TakenFact;
  readonly after: unknown;
  readonly changes: object;
  readonly read: object;
}

/** What is stated instead is held to what it was held to on the day of the fact. */
const unlessBounded = (
  { fieldRules, family, ...rules }: AmendmentRules,
  { fact, after, changes, read }: Corrected,
): Refusal | undefined => {
  const schema = family.schemas[fact.type];
  const on = fact.metadata.occurredOn;
  const bounds = rules.bounds?.(after, { on, read, fact });
  return schema && unlessAllowed(fieldRules, { schema, data: changes, on, read, ...bounds });
};

/** What another fact of the same command tells again is corrected with it. */
const sharedBy = (other: TakenFact, fact: TakenFact, changes: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(changes).filter(([name]) => name in other.data && isSame(other.data[name], fact.data[name])),
  );

/** Facts are JSON: what is written the same is the same. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
