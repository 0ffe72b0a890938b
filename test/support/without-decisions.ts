import { z } from 'zod';
import { decision, type Columns } from '@zhudian/projections';

/** A value without the decisions that its schema declares in it. */
export const withoutDecisions = (columns: Columns, row: object): object =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => !isDecision(columns[key]))
      .map(([key, value]) => [key, stripped(columns[key], value)]),
  );

const inner = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? inner(schema.unwrap() as z.ZodType) : schema;

const isDecision = (schema: z.ZodType | undefined): boolean => {
  const of = inner(schema);
  return of instanceof z.ZodObject && of.shape === decision.shape;
};

const stripped = (schema: z.ZodType | undefined, value: unknown): unknown => {
  const of = inner(schema);
  if (of instanceof z.ZodArray && Array.isArray(value))
    return value.map((item: unknown) => stripped(of.element as z.ZodType, item));
  if (of instanceof z.ZodObject && typeof value === 'object' && value !== null)
    return withoutDecisions(of.shape as Columns, value);
  return value;
};
