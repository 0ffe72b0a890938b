import { z } from 'zod';

/** The columns of a read model: the same schemas that facts and commands are made of. */
export type Columns = Readonly<Record<string, z.ZodType>>;

type Deep<T> = T extends (...given: never) => unknown
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

/** What a schema's values look like to those who only read them. */
export type ViewOf<S extends z.ZodType> = Deep<z.output<S>>;

/** A row: the columns and its key, one text named `id`. */
export type RowOf<C extends Columns> = { readonly id: string } & {
  readonly [K in keyof C]: ViewOf<C[K]>;
};

/** How a column is stored. `json` columns hold any JSON value, `list` columns a growing list; neither can be filtered on. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'json' | 'list';
export interface Column {
  readonly type: ColumnType;
  readonly nullable: boolean;
}

export const text = () => z.string();
export const integer = () => z.int();
export const real = () => z.number();
export const boolean = () => z.boolean();
/** A value that only folds and resolvers look into: it has no schema, so the graph cannot show it as it is. */
export const json = <T>() => z.custom<T>();
export const optional = <S extends z.ZodType>(schema: S) => schema.nullable();

/** A column for filters, links and resolvers: the graph does not show it as a field. */
export const internal = <S extends z.ZodType>(schema: S): S => schema.meta({ internal: true });

/** A list that gets longer for years: its elements are kept once, not again in each version of the row. */
export const growing = <S extends z.ZodType<readonly unknown[]>>(schema: S): S => schema.meta({ growing: true });

export const isInternal = (schema: z.ZodType): boolean =>
  schema.meta()?.['internal'] === true || (schema instanceof z.ZodNullable && isInternal(schema.unwrap() as z.ZodType));

/** How a column is stored, which follows from its schema. */
export const columnOf = (schema: z.ZodType): Column => {
  if (schema instanceof z.ZodNullable) return { ...columnOf(schema.unwrap() as z.ZodType), nullable: true };
  return { type: typeOf(schema), nullable: false };
};

const typeOf = (schema: z.ZodType): ColumnType => {
  if (schema.meta()?.['growing'] === true) return 'list';
  switch (schema.def.type) {
    case 'string':
    case 'enum':
    case 'literal':
      return 'text';
    case 'number':
      return schema instanceof z.ZodNumber && schema.isInt ? 'integer' : 'real';
    case 'boolean':
      return 'boolean';
    default:
      return 'json';
  }
};

/** How each column of a declaration is stored. */
export const storedColumns = (columns: Columns): Readonly<Record<string, Column>> =>
  Object.fromEntries(Object.entries(columns).map(([name, schema]) => [name, columnOf(schema)]));
