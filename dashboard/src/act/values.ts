import type { Field } from '../commands/commands';
import { newId } from './new-id';
import { numbered } from './numbered';

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
  if (field.kind === 'key' && field.required) return newId();
  return emptyValue(field);
};

const givenValue = ({ kind, list }: Field, given: string): unknown => {
  if (list) return [given];
  if (kind === 'number' || kind === 'integer') return Number(given);
  return kind === 'boolean' ? given === 'true' : given;
};

/** What of a command an address can say, for a form that begins with it. */
export const sayableIn = (input: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) =>
      typeof value === 'object' || value === undefined ? [] : [[name, String(value)] as const],
    ),
  );

/** What stands for nothing where something has to stand. */
const emptyValue = ({ kind, list, required, fields = [] }: Field): unknown => {
  if (!required) return undefined;
  if (list) return kind === 'object' ? [anotherOf(fields, [])] : [];
  if (kind === 'boolean') return false;
  return kind === 'object' ? emptyOf(fields) : undefined;
};

export const emptyOf = (fields: readonly Field[]): Values => firstValues(fields, new URLSearchParams());

/** What the list in which it stands has to name, and nothing before it. */
const NAMED_BY_LIST: readonly (string | undefined)[] = ['PlanItem', 'DutyEntry', 'Promise'];

/** Of the whole plan, what its other items leave. */
const weightLeft = (fields: readonly Field[], all: readonly Values[]): Values => {
  if (!fields.some(({ kind, of }) => kind === 'part' && of === 'PlanItem')) return {};
  const left = 100 - all.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0);
  return all.length > 0 && left > 0 && left < 100 ? { weight: left } : {};
};

/** Another one of a list, with a name of its own where it needs one. */
export const anotherOf = (fields: readonly Field[], all: readonly Values[]): Values => {
  const named = fields.filter(({ kind, of }) => kind === 'part' && NAMED_BY_LIST.includes(of));
  const names = named.map(({ name }) => {
    const taken = all.map((each) => each[name]);
    return [name, numbered(name.replace(/Id$/, ''), taken)] as const;
  });
  return { ...emptyOf(fields), ...Object.fromEntries(names), ...weightLeft(fields, all) };
};

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
