import type { Act } from './act';
import type { Subjects } from './command';
import type { TakenFact } from './record';
import { refuse, type Refusal } from './refusal';

/** Nobody acts in the own case, in whatever role, and no deputy in the case of whom he stands for. */
export const unlessOwnCase = ({ by, actingFor }: Act, subjects: Subjects): Refusal | undefined => {
  const personId = [by, actingFor].find((one) => one !== undefined && [subjects].flat().includes(one));
  return personId === undefined ? undefined : refuse('OWN_CASE', { personId });
};

/** What somebody has told himself he may amend in his own case too; what others have told of him he may not. */
export const unlessToldOfOneself = (act: Act, subjects: Subjects, { metadata }: TakenFact): Refusal | undefined =>
  [act.by, act.actingFor].includes(metadata.actorId) ? undefined : unlessOwnCase(act, subjects);

/** What a fact names in fields of such names, also within its lists. */
export const idsIn = (data: object, ...fields: readonly string[]): readonly string[] =>
  Object.entries(data).flatMap(([name, value]: readonly [string, unknown]) => {
    if (Array.isArray(value)) return value.flatMap((one: unknown) => (isObject(one) ? idsIn(one, ...fields) : []));
    return fields.includes(name) && typeof value === 'string' ? [value] : [];
  });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
