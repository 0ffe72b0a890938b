import { z } from 'zod';
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
}
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const defineEvents = <S extends Schemas>(family: EventFamily<S>): EventFamily<S> => family;

/** The union of a family's facts: `{ type, data }` for each schema. */
export type EventOf<Family extends EventFamily> = {
  [T in keyof Family['schemas'] & string]: { readonly type: T; readonly data: Readonly<z.infer<Family['schemas'][T]>> };
}[keyof Family['schemas'] & string];

/** The stream of one aggregate. The id part may itself contain dashes; the category never does. */
export const streamOf = (family: Pick<EventFamily, 'category'>, id: string): string => `${family.category}-${id}`;

/** The id part of a stream name. */
export const idOfStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** The category part of a stream name. */
export const categoryOfStream = (stream: string): string => stream.split('-', 1)[0] ?? stream;
