import type { z } from 'zod';
import { fieldsOfKind, holdsKind, type FieldOfKind } from '@zhudian/facts';
import type { Act } from './act';
import type { StateRef } from './decider';
import { together, type Refusal } from './refusal';

type Refs = Readonly<Record<string, StateRef<unknown>>>;

/** What bounds the days that a command states, beside what their kind asks of them. */
export interface Bounds {
  readonly within?: { readonly first: string; readonly last: string };
  /** Values that stand already: they are not stated anew. */
  readonly standing?: readonly string[];
}

/** The business day on which days are stated, and what was read for it. */
export interface Stated<Read> {
  readonly on: string;
  readonly read: Read;
}

/** A value that is stated, on a business day. */
export interface StatedField<Kind> extends FieldOfKind<Kind>, Pick<Bounds, 'within'> {
  readonly on: string;
}

/** What a kind of field asks of its values, whichever command states or corrects them. */
export interface FieldRule<Kind, Read> {
  readonly kindOf: (schema: z.ZodType) => Kind | undefined;
  /** The states by which the values are judged. */
  readonly reads: Refs;
  readonly unless: (field: StatedField<Kind>, read: Read) => Refusal | undefined;
}
export type AnyFieldRule = Pick<FieldRule<unknown, never>, 'kindOf' | 'reads'> & {
  readonly unless: (field: never, read: never) => Refusal | undefined;
};

/** Those rules that any field of a schema is of the kind of. */
export const rulesFor = (rules: readonly AnyFieldRule[], schema: z.ZodType): readonly AnyFieldRule[] =>
  rules.filter(({ kindOf }) => holdsKind(schema, kindOf));

export const readsOf = (rules: readonly AnyFieldRule[]): Refs =>
  rules.reduce<Refs>((reads, rule) => ({ ...reads, ...rule.reads }), {});

interface Statement extends Bounds {
  readonly schema: z.ZodObject;
  readonly data: object;
  readonly on: string;
  readonly read: object;
}

const finders = new WeakMap<AnyFieldRule, ReturnType<typeof fieldsOfKind<unknown>>>();

const fieldsFor = (rule: AnyFieldRule) => {
  const finder = finders.get(rule) ?? fieldsOfKind<unknown>(rule.kindOf);
  finders.set(rule, finder);
  return finder;
};

/** Refuses every value that its kind does not allow. */
export const unlessAllowed = (
  rules: readonly AnyFieldRule[],
  { schema, data, on, read, within, standing = [] }: Statement,
): Refusal | undefined => {
  const refused = rules.flatMap((rule) =>
    fieldsFor(rule)(schema, data).map((field) => {
      const stated = { ...field, on, ...(within && { within }) };
      return standing.includes(String(field.value)) ? undefined : rule.unless(stated as never, read as never);
    }),
  );
  return together(...refused);
};

export interface Ruled {
  readonly input: z.ZodObject;
  reads?(data: never, state: never, act: Act): Refs;
  bounds?(data: never, state: never, stated: Stated<never>): Bounds;
}

/** Whether the values of an accepted command are what their kinds allow. */
export type Judge = (
  state: never,
  command: { readonly data: never; readonly act: Pick<Act, 'on'>; readonly read: object },
) => Refusal | undefined;

/** What the kinds of fields ask of them, whatever else is stated beside them. */
export interface JudgedAlone {
  readonly reads: Refs;
  readonly judge: Judge;
}

/** A command that reads what the kinds of its fields are judged by, and is held to it. */
export const heldTo = <Spec extends Ruled>(rules: readonly AnyFieldRule[], spec: Spec): Spec => {
  const { input: schema } = spec;
  const held = rulesFor(rules, schema);
  if (held.length === 0) return spec;
  const judge: Judge = (state, { data, act: { on }, read }) =>
    unlessAllowed(held, { schema, data, on, read, ...spec.bounds?.(data, state, { on, read: read as never }) });
  return {
    ...spec,
    reads: (data: never, state: never, act: Act) => ({ ...spec.reads?.(data, state, act), ...readsOf(held) }),
    judge,
    ...(spec.bounds ? {} : { alone: { reads: readsOf(held), judge } }),
  };
};
