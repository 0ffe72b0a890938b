import { z } from 'zod';
import { amendingOf, type Amending } from './amendments';
import type { Context } from './contexts';

/** Anything with a type: an event or a command. */
export interface Fact {
  readonly type: string;
}
export type OfType<Union extends Fact, T> = Extract<Union, { readonly type: T }>;

type Schemas = Readonly<Record<string, z.ZodObject>>;

/** One family of facts, kept in streams `<category>-<id>`. Each schema is type, validation and catalogue entry at once. */
export interface EventFamily<S extends Schemas = Schemas> {
  readonly context: Context;
  readonly category: string;
  /** What one stream of this family tells, in Chinese and English. */
  readonly about: Words;
  readonly schemas: S;
  /** Which later facts of a stream rest on a fact, so that it is annulled after them. Where nothing is said: all of them. */
  readonly restedOnBy?: Readonly<Record<string, Reliances>>;
  /**
   * Facts that come in an order of their own, such as the report of a month: they may be dated before what was told
   * earlier, unless they expressly rest on it. Every other fact is dated no earlier than what it rests on.
   */
  readonly lateEntries?: readonly string[];
  /** Facts that no command tells: the policies do, by themselves. */
  readonly toldByPolicies?: readonly string[];
  /** The mutations that annul these facts, where they are told beside those of other streams. */
  readonly annulledBy?: string;
  /** How these facts are corrected and annulled. */
  readonly amending: Amending;
}
/**
 * The types of the facts that rest on one; `by`: of those that have this field, or these, only the ones with the same value.
 * `each`: the list of the fact whose elements have the field, where it tells of several things.
 */
export interface Reliance<Type extends string = string> {
  readonly types: readonly Type[];
  readonly by?: string | readonly string[];
  readonly each?: string;
}
/** What rests on a fact; several where some of it does so by other fields. */
export type Reliances<Type extends string = string> = Reliance<Type> | readonly Reliance<Type>[];
export interface Words {
  readonly zh: string;
  readonly en: string;
}

interface Declared<S extends Schemas> extends Omit<
  EventFamily<S>,
  'amending' | 'restedOnBy' | 'lateEntries' | 'toldByPolicies'
> {
  readonly toldByPolicies?: readonly (keyof S & string)[];
  readonly lateEntries?: readonly (keyof S & string)[];
  readonly restedOnBy?: { readonly [T in keyof S & string]?: Reliances<keyof S & string> };
}

export const defineEvents = <S extends Schemas>(family: Declared<S>): EventFamily<S> => ({
  ...(family as Omit<EventFamily<S>, 'amending'>),
  amending: amendingOf(family.category, family.schemas),
});

/** The schemas of all facts of a family's streams: its own, and those that amend them. */
export const allSchemas = ({ schemas, amending }: EventFamily): Schemas => ({ ...schemas, ...amending.schemas });

/** The union of a family's facts: `{ type, data }` for each schema. */
export type EventOf<Family extends EventFamily> = {
  [T in keyof Family['schemas'] & string]: { readonly type: T; readonly data: Readonly<z.infer<Family['schemas'][T]>> };
}[keyof Family['schemas'] & string];

/** What can only be looked at, at any depth. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The stream of one aggregate. The id part may itself contain dashes; the category never does. */
export const streamOf = (family: Pick<EventFamily, 'category'>, id: string): string => `${family.category}-${id}`;

/** The id part of a stream name. */
export const idOfStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** The category part of a stream name. */
export const categoryOfStream = (stream: string): string => stream.split('-', 1)[0] ?? stream;
