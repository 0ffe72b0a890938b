import type { Field } from '../commands/commands';

export const RATED = ['likelihood', 'impact'] as const;

/** Both degrees of a risk are one place in the matrix of its levels: picked once. */
export const isDegree = ({ name }: Pick<Field, 'name'>, fields: readonly Field[]): boolean =>
  RATED.some((rated) => rated === name) && RATED.every((rated) => fields.some((field) => field.name === rated));
