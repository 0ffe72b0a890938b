import type { Words } from '@zhudian/facts';
import type { z } from 'zod';
import type { Act } from './act';
import type { StateRef } from './decider';
import { heldTo, type AnyFieldRule, type Bounds, type Judge, type JudgedAlone, type Stated } from './field-rules';

type Refs = Readonly<Record<string, StateRef<unknown>>>;
type ReadStates<R> = { readonly [K in keyof R]: NonNullable<R[K]> extends StateRef<infer State> ? State : never };

/**
 * The declaration of a command. Its shape is written once: the GraphQL input, the validation and the decider's command
 * are derived from it.
 */
export interface CommandSpec<Input extends z.ZodObject, State, R extends Refs, Role extends string = string> {
  readonly about: Words;
  /** The items of the source that it carries; none where a context does not trace them yet. */
  readonly items?: readonly string[];
  /** The types of the facts that it may append to its own stream. */
  readonly emits?: readonly string[];
  readonly roles: readonly Role[];
  /** Given without a token and recorded as nobody's: no mutation is made of it, a resolver of the slice takes it. */
  readonly anonymous?: boolean;
  readonly input: Input;
  /** What the rule needs that is in no log; the slice holds it while the command is carried out. */
  readonly holds?: z.ZodObject;
  /** The id of the stream that the command is for. */
  of(data: z.output<Input>): string;
  /** The org unit whose business it is: the actor's unit must be it or above it. Of several any one suffices. */
  scope(data: z.output<Input>, state: State): Scope;
  /** The states of other streams that the rule reads. */
  reads?(data: z.output<Input>, state: State, act: Act): R;
  /** Whose case it is: those persons do not act in it. */
  subject?(data: z.output<Input>, state: State, read: ReadStates<R>): Subjects;
  /** What bounds the days that it states. */
  bounds?(data: z.output<Input>, state: State, stated: Stated<ReadStates<R>>): Bounds;
  /** Held to the kinds of its fields. */
  readonly judge?: Judge;
  /** None where more bounds its days than their kinds. */
  readonly alone?: JudgedAlone;
  /** Whose words go from the vault, and which, before the facts are recorded. */
  erases?(data: z.output<Input>): Erasure;
}

/** A unit, several, or none in particular; nothing among several: the rule says who else may. */
export type Scope = string | readonly (string | undefined)[] | undefined;

/** A person, several, or nobody in particular. */
export type Subjects = string | readonly (string | undefined)[] | undefined;

export interface Erasure {
  readonly person: string;
  readonly scope: 'NAME' | 'ALL';
}

/** Names the roles once, and what kinds of fields ask; then the state; the rest is inferred. */
export const commandsFor =
  <Role extends string>(rules: readonly AnyFieldRule[] = []) =>
  <State>() =>
  <Input extends z.ZodObject, R extends Refs = Record<never, never>>(spec: CommandSpec<Input, State, R, Role>) =>
    heldTo(rules, spec);

/** A command whose rule is given what the slice holds for it. */
export const holding = <Held extends z.ZodObject, Spec extends AnyCommandSpec>(holds: Held, spec: Spec) => ({
  ...spec,
  holds,
});

export type AnyCommandSpec = Pick<
  CommandSpec<z.ZodObject, never, Refs>,
  'about' | 'items' | 'emits' | 'roles' | 'anonymous' | 'input' | 'holds'
> & {
  of(data: never): string;
  scope(data: never, state: never): Scope;
  reads?(data: never, state: never, act: Act): Refs;
  subject?(data: never, state: never, read: never): Subjects;
  readonly judge?: Judge;
  readonly alone?: JudgedAlone;
  erases?(data: never): Erasure;
};

type HeldBy<Spec> = Spec extends { readonly holds: infer Held extends z.ZodObject }
  ? { readonly held: z.output<Held> }
  : unknown;

export type CommandOf<Specs extends Readonly<Record<string, AnyCommandSpec>>> = {
  [T in keyof Specs & string]: {
    readonly type: T;
    readonly data: z.output<Specs[T]['input']>;
    readonly act: Act;
    readonly read: Specs[T] extends { reads?(...given: never): infer R } ? ReadStates<R> : never;
  } & HeldBy<Specs[T]>;
}[keyof Specs & string];

/** True when the actor gave a reason for going on in spite of this warning. */
export const hasReason = ({ act }: { readonly act: Act }, code: string): boolean => Boolean(act.reasons[code]?.trim());
