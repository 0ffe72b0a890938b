import {
  getNamedType,
  getNullableType,
  isListType,
  parse,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { gatewayError } from '../errors/gateway-error';
import type { JsonObject } from '../execution/values';
import type { Column, ExportedList } from './lists';

/** What one export is of. */
export interface ListQuery {
  readonly list: ExportedList;
  readonly columns: readonly Column[];
  readonly document: DocumentNode;
  readonly text: string;
  /** The filters and the order. */
  readonly variables: JsonObject;
}

const shown = (text: string) => text.slice(0, 100).toWellFormed();
const misfit = (what: string) => gatewayError('BAD_USER_INPUT', shown(what));

const single = (type: GraphQLInputType, text: string): unknown => {
  const { name } = getNamedType(type);
  if (name === 'Int' || name === 'Float') return text.trim() === '' ? text : Number(text);
  if (name === 'Boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
};

/** A parameter of an address as the graph takes it; several values are parted by commas. */
const valueOf = ({ type }: GraphQLArgument, texts: readonly string[]): unknown =>
  isListType(getNullableType(type))
    ? texts.flatMap((text) => text.split(',')).map((text) => single(type, text))
    : single(type, texts.at(-1) ?? '');

/** Selections that end in these paths, each object once. */
const selectionOf = (columns: readonly Column[]): string => {
  const heads = new Map<string, string[]>();
  for (const { path } of columns) {
    const [head = '', ...rest] = path;
    heads.set(head, [...(heads.get(head) ?? []), ...rest]);
  }
  return [...heads].map(([head, below]) => (below.length > 0 ? `${head} { ${below.join(' ')} }` : head)).join(' ');
};

const textOf = ({ name }: ExportedList, columns: readonly Column[], given: readonly GraphQLArgument[]): string => {
  const declared = given.map((arg) => `, $${arg.name}: ${String(arg.type)}`).join('');
  const passed = given.map((arg) => `, ${arg.name}: $${arg.name}`).join('');
  return `query Export($first: Int, $after: String${declared}) { list: ${name}(first: $first, after: $after${passed}) {
    edges { node { ${selectionOf(columns)} } } pageInfo { hasNextPage endCursor } } }`;
};

/** The columns that are wanted. @throws what a caller is told of one that there is not, or that is named twice. */
export const columnsAmong = ({ columns }: ExportedList, wanted: string | null): readonly Column[] => {
  if (wanted === null || wanted === '') return columns;
  return wanted.split(',').map((name, at, names) => {
    const column = columns.find((one) => one.name === name);
    if (!column || names.indexOf(name) !== at) throw misfit(`columns: ${name}`);
    return column;
  });
};

/** The parameters that are no filters. */
const OWN = ['asOf', 'validOn', 'columns', 'after'];

const variablesIn = (list: ExportedList, search: URLSearchParams): readonly (readonly [GraphQLArgument, unknown])[] =>
  [...new Set(search.keys())]
    .filter((name) => !OWN.includes(name))
    .map((name) => {
      const arg = list.args.find((one) => one.name === name);
      if (!arg) throw misfit(name);
      return [arg, valueOf(arg, search.getAll(name))] as const;
    });

/** Refuses parameters that are none of these: nobody takes a whole for a part. @throws what a caller is told. */
export const takeAlone = (search: URLSearchParams, names: readonly string[]): void => {
  const strange = [...search.keys()].find((name) => !names.includes(name));
  if (strange !== undefined) throw misfit(strange);
};

/** The filters of a data set, by name. @throws what a caller is told of parameters that it does not take. */
export const filtersIn = (list: ExportedList, search: URLSearchParams): JsonObject =>
  Object.fromEntries(variablesIn(list, search).map(([{ name }, value]) => [name, value]));

/** @throws what a caller is told of parameters that the list does not take. */
export const listQuery = (list: ExportedList, search: URLSearchParams): ListQuery => {
  const columns = columnsAmong(list, search.get('columns'));
  const values = variablesIn(list, search);
  const given = values.map(([arg]) => arg);
  const missing = list.args.find(
    (arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined && !given.includes(arg),
  );
  if (missing) throw misfit(missing.name);
  const variables = Object.fromEntries(values.map(([{ name }, value]) => [name, value]));
  const text = textOf(list, columns, given);
  return { list, columns, document: parse(text, { noLocation: true }), text, variables };
};
