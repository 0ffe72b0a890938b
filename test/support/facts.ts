import { isDeepStrictEqual } from 'node:util';
import { allSchemas, type EventFamily, type Fact } from '@zhudian/facts';
import { foldOf, type AnyFold } from '@zhudian/framework';

interface UntypedFact extends Fact {
  readonly data: unknown;
}

/** Fails unless the family's schema takes the fact exactly as it stands. */
export const assertFact = (family: EventFamily, { type, data }: UntypedFact): void => {
  const schema = allSchemas(family)[type];
  if (!schema) throw new Error(`${family.category} knows no ${type}.`);
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new Error(`${type} is no fact of ${family.category}: ${parsed.error.message}`);
  // To say what differs is dear, and said once in a thousand times.
  if (!isDeepStrictEqual(parsed.data, data)) expect({ type, data: parsed.data }).toStrictEqual({ type, data });
};

/** The state that facts tell; a fact that its schema refuses fails the spec. */
export const stateAfter = <State>(fold: AnyFold<State>, ...past: readonly UntypedFact[]): State => {
  for (const fact of past) assertFact(fold.family, fact);
  return frozen(foldOf(fold, past));
};

/** The value itself, so deeply frozen that a rule which changes it throws. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};
