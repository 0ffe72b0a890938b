import { z } from 'zod';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What values a setting takes, and the schema that says so. */
export interface Kind<S extends z.ZodType> {
  readonly schema: S;
  readonly accepts: Words;
  /** A value of it may hold a password: it is never repeated. */
  readonly secret?: boolean;
}

export interface About extends Words {
  /** What holds when it is not set. */
  readonly absent?: Words;
}

export interface Setting extends About {
  readonly accepts: Words;
  readonly secret: boolean;
}

const settings = z.registry<Setting>();

const described = <S extends z.ZodType>(schema: S, { accepts, secret = false }: Kind<z.ZodType>, about: About): S => {
  settings.add(schema, { ...about, accepts, secret });
  return schema;
};

/** A setting without which the process does not start. */
export const required = <S extends z.ZodType>(kind: Kind<S>, about: About): S =>
  described(kind.schema.clone(), kind, about);

export const optional = <S extends z.ZodType>(kind: Kind<S>, about: About): z.ZodOptional<S> =>
  described(z.optional(kind.schema), kind, about);

/** A setting with a value of its own. */
export const defaulted = <S extends z.ZodType>(
  kind: Kind<S>,
  value: z.util.NoUndefined<z.output<S>>,
  about: About,
): z.ZodDefault<S> => described(z._default(kind.schema, value), kind, about);

/** What is said about a setting. @throws when it was declared without a word. */
export const aboutOf = (schema: z.ZodType): Setting => {
  const setting = settings.get(schema);
  if (!setting) throw new Error('A setting is declared with required, optional or defaulted.');
  return setting;
};

/** The value that a setting has by itself. */
export const defaultOf = (schema: z.ZodType): string | undefined =>
  schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : undefined;

export const isRequired = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success;
