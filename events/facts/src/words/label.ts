import { z } from 'zod';

/** What something is called: in Chinese, in English. */
export type Label = readonly [zh: string, en: string];
export type Labels<Name extends string = string> = Readonly<Record<Name, Label>>;

type EnumOf<Value extends string> = z.ZodEnum<{ readonly [V in Value]: V }>;

/** An enumeration whose values are declared with what they are called: the graph, refusals and pages take the words from here. */
export const enumOf = <Value extends string>(id: string, labels: Labels<Value>): EnumOf<Value> =>
  z.enum(Object.keys(labels) as Value[]).meta({ id, labels });

/** What the values of an enumeration are called. */
export const labelsOf = <Schema extends z.ZodEnum>(schema: Schema): Labels<z.output<Schema> & string> => {
  const labels = schema.meta()?.['labels'];
  if (labels === undefined) throw new Error('This enumeration has no words: declare it with enumOf.');
  return labels as Labels<z.output<Schema> & string>;
};
