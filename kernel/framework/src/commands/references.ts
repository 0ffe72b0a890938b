import type { z } from 'zod';
import { fieldsOfKind, refKindOf, refKinds, type RefKind } from '@zhudian/facts';
import { problemAt } from '../decision/problem';
import { refuse, type Problem, type Refusal } from '../decision/refusal';
import { existences } from './existence';
import { readAll, type Read, type ReadStream } from './state-cache';

/** A field of a command that names a thing of some kind. */
export interface Reference {
  /** Where it stands in the input, such as `['stationIds', 2]`. */
  readonly place: readonly (string | number)[];
  readonly kind: RefKind;
  readonly id: string;
}

const fieldsOf = fieldsOfKind(refKindOf);

/** All that an input refers to, in the order of its fields. */
export const referencesIn = (schema: z.ZodObject, data: object): readonly Reference[] =>
  fieldsOf(schema, data).map(({ place, kind, value }) => ({ place, kind, id: value as string }));

/** A field that names what is not there, or what is of another kind. */
export interface UnknownName {
  readonly place: Reference['place'];
  readonly id: string;
  readonly expected: string;
  readonly problem: Problem;
}

/** `REFERENCE_UNKNOWN` for all such fields of an input at once. */
export const unlessKnown = (unknown: readonly UnknownName[]): Refusal | undefined => {
  const [first] = unknown;
  if (!first) return undefined;
  const { place, id, expected } = first;
  const problems = unknown.map(({ problem }) => problem);
  return refuse('REFERENCE_UNKNOWN', { field: place.join('.'), id, expected, problems });
};

interface FoundReferences {
  readonly reads: readonly ReadStream[];
  readonly unknown: readonly UnknownName[];
}

/** A thing that is not there for whoever acts. */
export type Hidden = Pick<ReadStream, 'ref'>['ref'];

const isHidden = ({ kind, id }: Reference, hidden: Hidden | undefined): boolean =>
  hidden !== undefined && id === hidden.id && existences[kind]?.family === hidden.fold.family;

/** Reads of each thing that an input refers to whether it exists. */
export const findReferences = async (
  schema: z.ZodObject,
  data: object,
  read: Read,
  hidden?: Hidden,
): Promise<FoundReferences> => {
  const references = referencesIn(schema, data);
  const known = references.filter(({ kind }) => existences[kind]);
  const reads = await readAll(
    known.flatMap(({ kind, id }) => {
      const fold = existences[kind];
      return fold ? [{ fold, id }] : [];
    }),
    read,
  );
  const there = new Set(known.filter((_, index) => reads[index]?.known.state === true));
  const unknown = references.filter((one) => !there.has(one) || isHidden(one, hidden));
  return { reads, unknown: unknown.map(unknownName) };
};

const unknownName = ({ place, id, kind }: Reference): UnknownName => {
  const { zh, en } = refKinds[kind];
  const problem = problemAt(place, [`填写的“${id}”不是已登记的${zh}`, `“${id}” is not ${en} that is registered`]);
  return { place, id, expected: kind, problem };
};
