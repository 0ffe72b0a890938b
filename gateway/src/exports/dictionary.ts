import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  type GraphQLArgument,
  type GraphQLOutputType,
} from 'graphql';
import { EXPORT_PREFIX } from '../http/route';
import { changedColumns } from './changed-pages';
import { FORMATS } from './formats';
import { columnsAmong } from './list-query';
import type { Column, ExportedList } from './lists';

export const DICTIONARY = 'schema.json';

/** How what the graph gives is written as JSON. */
const JSON_TYPES: Readonly<Record<string, object>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  LocalDate: { type: 'string', format: 'date' },
  DateTimeISO: { type: 'string', format: 'date-time' },
  JSON: {},
};

const schemaOf = (type: GraphQLOutputType, isNullable: boolean): Readonly<Record<string, unknown>> => {
  const plain = getNullableType(type);
  if (isListType(plain))
    return {
      type: isNullable ? ['array', 'null'] : 'array',
      items: schemaOf(plain.ofType, false),
    };
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const values = [...named.getValues(), ...(isNullable ? [NOTHING] : [])];
    return {
      type: isNullable ? ['string', 'null'] : 'string',
      enum: values.map(({ name }) => name),
      oneOf: values.map(({ name, description }) => ({ const: name, title: description })),
    };
  }
  const json = JSON_TYPES[named.name] ?? { type: 'string' };
  return isNullable && 'type' in json ? { ...json, type: [json.type, 'null'] } : { ...json };
};

/** Where a column of codes may be empty. */
const NOTHING = { name: null, description: '无。 None.' };

const POSITION = {
  type: 'string',
  description: '本表截至的位置。 The position as of which this table is.',
};

const parameterOf = ({ name, type, description }: GraphQLArgument) => ({ name, type: String(type), description });

const propertyOf = ({ name, type, description, isNullable }: Column) =>
  [name, { ...schemaOf(type, isNullable), description }] as const;

/** The columns of a file and what they mean, as the JSON Schema of a row. */
export const dictionaryOf = ({ name, description, columns, args }: ExportedList): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: name,
  description,
  type: 'object',
  properties: { ...Object.fromEntries(columns.map(propertyOf)), asOfPosition: POSITION },
  required: [...columns.map((column) => column.name), 'asOfPosition'],
  additionalProperties: false,
  parameters: args.map(parameterOf),
});

/** The list as a file of it has it: with the columns that are asked for, or with how each row differs. */
export const columnsAskedFor = (list: ExportedList, search: URLSearchParams): ExportedList => {
  const columns = columnsAmong(list, search.get('columns'));
  return { ...list, columns: search.get('after') ? changedColumns(columns) : columns };
};

/** Every data set and where it is. */
export const directoryOf = (sets: Iterable<ExportedList>): object => {
  const endings = [...Object.keys(FORMATS), DICTIONARY];
  return Array.from(sets, ({ name, description }) => ({
    name,
    description,
    files: endings.map((ending) => `${EXPORT_PREFIX}${name}.${ending}`),
  }));
};
