import { z } from 'zod';
import { labelsOf, type Labels } from '@zhudian/facts';
import type { AnyCommandSpec, Aggregate } from '@zhudian/framework';
import { elementOf, fieldsOf, type FieldDescriptor } from '../generate/command-fields';
import { aggregatesOf, services } from '../generate/services';

/** A field of a command, with what its values are called. */
export interface Field extends FieldDescriptor {
  readonly words?: Labels;
}

/** A command that rows of a file give. */
export interface Importable {
  readonly aggregate: Aggregate;
  readonly type: string;
  readonly spec: AnyCommandSpec;
  readonly fields: readonly Field[];
}

/** The command of that name: one that people give, and that needs nothing but its input. */
export const importable = (type: string): Importable | undefined => {
  const aggregate = services.flatMap(aggregatesOf).find(({ commands }) => commands[type]);
  const spec = aggregate?.commands[type];
  if (!aggregate || !spec || spec.holds || spec.anonymous || spec.roles.includes('POLICY')) return undefined;
  return { aggregate, type, spec, fields: fieldsOf(spec.input).map((field) => withWords(field, spec.input)) };
};

const withWords = (field: FieldDescriptor, { shape }: z.ZodObject): Field => {
  const element = elementOf(shape[field.name] as z.ZodType);
  return element instanceof z.ZodEnum ? { ...field, words: labelsOf(element) } : field;
};

/** What may stand over a column: the name of the field, or what it is called in either language. */
export const isColumn = ({ name, label }: Pick<Field, 'name' | 'label'>, header: string): boolean =>
  [name, ...label].some((one) => one.toLowerCase() === header.toLowerCase());

export const OCCURRED_ON: Field = { name: 'occurredOn', label: ['发生日期', 'business date'], kind: 'day' };

/** The header of an empty file for a command. */
export const templateOf = ({ fields }: Importable): string =>
  [...fields, OCCURRED_ON].map(({ label: [zh] }) => zh).join(',');
