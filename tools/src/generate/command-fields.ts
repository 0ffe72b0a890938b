import { z } from 'zod';
import { idKindOf, isDocument, labelOfField, proseOf, type Label } from '@zhudian/facts';

/** A field of a form: what it is called and what may stand in it. */
export interface FieldDescriptor {
  readonly name: string;
  readonly label: Label;
  readonly hint?: Label;
  readonly kind: string;
  /** What an id names: the kind of thing. */
  readonly of?: string;
  readonly list?: true;
  readonly required?: true;
  readonly values?: readonly string[];
  /** The enumeration that says what the values are called. */
  readonly enumeration?: string;
  readonly fields?: readonly FieldDescriptor[];
  readonly least?: number;
  readonly most?: number;
}

/** The fields of a shape, in its order. */
export const fieldsOf = ({ shape }: z.ZodObject): readonly FieldDescriptor[] =>
  Object.entries(shape).map(([name, schema]) => fieldOf(name, schema as z.ZodType));

const fieldOf = (name: string, schema: z.ZodType): FieldDescriptor => {
  const hint = hintOf(schema);
  const isList = unwrapped(schema) instanceof z.ZodArray;
  const element = elementOf(schema);
  return {
    name,
    label: labelOfField(name) ?? hint ?? [name, name],
    ...(hint ? { hint } : {}),
    ...kindOf(element),
    ...(isList ? { list: true as const } : {}),
    ...(isRequired(schema) ? { required: true as const } : {}),
  };
};

/** What a field holds, or each entry of its list. */
export const elementOf = (schema: z.ZodType): z.ZodType => {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodArray ? unwrapped(inner.element as z.ZodType) : inner;
};

const isRequired = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success;

const isWrapped = (schema: z.ZodType): schema is z.ZodOptional | z.ZodDefault | z.ZodNullable =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;

const unwrapped = (schema: z.ZodType): z.ZodType =>
  isWrapped(schema) ? unwrapped(schema.unwrap() as z.ZodType) : schema;

type Kind = Pick<FieldDescriptor, 'kind'> & Partial<FieldDescriptor>;

const kindOf = (schema: z.ZodType): Kind => {
  if (isDocument(schema)) return { kind: 'document' };
  const id = idKindOf(schema);
  if (id) return { kind: id.kind, of: id.of };
  if (schema instanceof z.ZodEnum) return enumKind(schema);
  if (schema instanceof z.ZodObject) return { kind: 'object', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodNumber) return { kind: schema.isInt ? 'integer' : 'number', ...bounds(schema) };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  return textKind(schema);
};

const enumKind = (schema: z.ZodEnum): Kind => {
  const values = schema.options.map(String);
  return { kind: 'enum', values, enumeration: idOf(schema) };
};

const idOf = (schema: z.ZodType): string => {
  const id = schema.meta()?.id;
  if (id !== undefined) return id;
  const { parent } = schema._zod;
  if (!parent) throw new Error('An enumeration of a command has no name.');
  return idOf(parent as z.ZodType);
};

/** Beyond these a number is not bound: they are those of the machine. */
const isTold = (bound: number | null): bound is number => bound !== null && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

const bounds = ({ minValue, maxValue }: z.ZodNumber): Partial<FieldDescriptor> => ({
  ...(isTold(minValue) ? { least: minValue } : {}),
  ...(isTold(maxValue) ? { most: maxValue } : {}),
});

const FORMATS: Readonly<Record<string, string>> = { date: 'day', datetime: 'instant', uuid: 'id' };
const MONTH = '2026-12';
const NO_MONTH = '2026-13';

/** Texts of one line are short; of several, long. */
const textKind = (schema: z.ZodType): Kind => {
  const { format } = schema._zod.def as { readonly format?: string };
  const kind = FORMATS[format ?? ''];
  if (kind !== undefined) return { kind };
  if (schema.safeParse(MONTH).success && !schema.safeParse(NO_MONTH).success) return { kind: 'month' };
  if (proseOf(schema) === 'name') return { kind: 'line' };
  return { kind: schema.safeParse('一行\n又一行').success ? 'text' : 'line' };
};

const hintOf = (schema: z.ZodType): Label | undefined => {
  const description = schema.meta()?.description ?? (isWrapped(schema) ? undefined : '');
  if (description === undefined && isWrapped(schema)) return hintOf(schema.unwrap() as z.ZodType);
  return description ? inTwo(description) : undefined;
};

const ENGLISH_FIRST = /^([^\p{Script=Han}]*[.!?)`])\s+(\S*\p{Script=Han}.*)$/su;
const CHINESE_FIRST = /^(.*[。！？）])\s+([^\p{Script=Han}]+)$/su;

/** A description as it stands in the schema, taken apart into its two languages. */
export const inTwo = (description: string): Label | undefined => {
  const [, english, chinese] = ENGLISH_FIRST.exec(description) ?? [];
  if (english !== undefined && chinese !== undefined) return [chinese, english];
  const [, zh, en] = CHINESE_FIRST.exec(description) ?? [];
  return zh !== undefined && en !== undefined ? [zh, en] : undefined;
};
