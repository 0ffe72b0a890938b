import type { Field } from '../commands/commands';

export type Values = Readonly<Record<string, unknown>>;

/** The value of each field before anything is entered: what the address says, and a new id for what is new. */
export const firstValues = (fields: readonly Field[], given: URLSearchParams): Values =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = firstValue(field, given.get(field.name));
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );

const firstValue = (field: Field, given: string | null): unknown => {
  if (given !== null) return givenValue(field, given);
  if (field.kind === 'key' && field.required) return crypto.randomUUID();
  return emptyValue(field);
};

const givenValue = ({ kind, list }: Field, given: string): unknown => {
  if (list) return [given];
  if (kind === 'number' || kind === 'integer') return Number(given);
  return kind === 'boolean' ? given === 'true' : given;
};

/** What stands for nothing where something has to stand. */
const emptyValue = ({ kind, list, required, fields = [] }: Field): unknown => {
  if (!required) return undefined;
  if (list) return kind === 'object' ? [emptyOf(fields)] : [];
  if (kind === 'boolean') return false;
  return kind === 'object' ? emptyOf(fields) : undefined;
};

export const emptyOf = (fields: readonly Field[]): Values => firstValues(fields, new URLSearchParams());

export const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What is sent: fields that hold nothing are left out. */
export const entered = (values: unknown): unknown => {
  if (Array.isArray(values)) return values.map(entered).filter((value) => !isNothing(value));
  if (typeof values !== 'object' || values === null) return values;
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, entered(value)] as const)
      .filter(([, value]) => !isNothing(value)),
  );
};
