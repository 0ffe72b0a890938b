import type { ResponsePath } from '@apollo/query-planner';
import { isObject, type JsonObject } from './values';

/** An object of the response and its path. */
export interface Entity {
  readonly object: JsonObject;
  readonly path: ResponsePath;
}

const EACH = '@';

/** The objects at a path of the plan, without missing and null ones. */
export const entitiesAt = (value: unknown, steps: ResponsePath, path: ResponsePath = []): readonly Entity[] => {
  const [step, ...rest] = steps;
  if (step === undefined) return isObject(value) ? [{ object: value, path }] : [];
  if (step === EACH) {
    return Array.isArray(value) ? value.flatMap((each, index) => entitiesAt(each, rest, [...path, index])) : [];
  }
  return isObject(value) && Object.hasOwn(value, step) ? entitiesAt(value[step], rest, [...path, step]) : [];
};
