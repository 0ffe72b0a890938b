import {
  buildASTSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { refKinds, type Label } from '@zhudian/facts';
import type { Service } from '@zhudian/framework/service';
import { argumentOf, isPaging, type ArgumentDescriptor } from './dashboard-arguments';
import { daysOf } from './dashboard-days';
import { codeOf, labelOf, titleOf } from './dashboard-labels';

type Field = GraphQLField<unknown, unknown>;

/** A field of what the graph gives, as a page shows it. */
interface ShapeField {
  readonly label: Label;
  /** A leaf by what it holds, or the type of an object. */
  readonly kind: string;
  readonly of?: string;
  readonly list?: true;
}

interface Shape {
  readonly label: Label;
  /** Paths of the fields by which people know one of them. */
  readonly title: readonly string[];
  readonly hasTimeline?: true;
  /** The fields that are told of a day, where it is known what was in force on one. */
  readonly onDay?: readonly string[];
  readonly fields: Readonly<Record<string, ShapeField>>;
}

/** A question of the graph that has a page: a list in pages, a whole table, or one thing by its id. */
interface Question {
  readonly kind: 'list' | 'table' | 'thing';
  readonly of: string;
  readonly label: Label;
  readonly args: readonly ArgumentDescriptor[];
}

const LEAVES: Readonly<Record<string, string>> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  LocalDate: 'day',
  DateTimeISO: 'instant',
  JSON: 'json',
  ID: 'id',
};

const isShown = ({ name, args, type }: Field): boolean =>
  name !== 'nodeId' && !args.some(isRequiredArgument) && !isInterfaceType(getNamedType(type));

const connectionOf = ({ type }: Field): boolean => getNamedType(type).name.endsWith('Connection');

/** The field of every document that a fact names: a page gives the document itself. */
const DOCUMENT = 'sha256';

const fieldOf = (field: Field): ShapeField => {
  const named = getNamedType(field.type);
  const isList = isListType(getNullableType(field.type));
  const leaf = field.name === DOCUMENT ? 'document' : (LEAVES[named.name] ?? 'text');
  const kind = isEnumType(named) ? 'enum' : isLeafType(named) ? leaf : 'object';
  return {
    label: labelOf(field.name, field.description),
    kind,
    ...(kind === 'enum' || kind === 'object' ? { of: named.name } : {}),
    ...(kind === 'text' ? codeOf(field.name) : {}),
    ...(isList ? { list: true as const } : {}),
  };
};

const shapeOf = (type: GraphQLObjectType, onDayOf: ReturnType<typeof daysOf>): Shape => {
  const fields = Object.values(type.getFields());
  const shown = fields.filter((field) => isShown(field) && !connectionOf(field) && field.args.length === 0);
  const ref = Object.hasOwn(refKinds, type.name) ? refKinds[type.name as keyof typeof refKinds] : undefined;
  const label = labelOf(type.name, type.description);
  const onDay = onDayOf(type, shown);
  return {
    label: ref ? [ref.zh, label[1]] : label,
    title: titleOf(type),
    ...(fields.some(({ name }) => name === 'timeline') ? { hasTimeline: true as const } : {}),
    ...(onDay ? { onDay } : {}),
    fields: Object.fromEntries(shown.map((field) => [field.name, fieldOf(field)])),
  };
};

const kindOf = (field: Field): Question['kind'] | undefined => {
  if (connectionOf(field)) return 'list';
  if (!isObjectType(getNamedType(field.type))) return undefined;
  if (isListType(getNullableType(field.type))) return 'table';
  return field.args.length === 1 && field.args[0]?.name === 'id' ? 'thing' : undefined;
};

const nodeOf = (field: Field): GraphQLObjectType | undefined => {
  const named = getNamedType(field.type);
  if (!connectionOf(field) || !isObjectType(named)) return isObjectType(named) ? named : undefined;
  const edge = getNamedType(named.getFields()['edges']?.type);
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
  return isObjectType(node) ? node : undefined;
};

/** Lists that have pages of their own: they hold things of any type. */
const OWN_PAGES = ['dueItems'];

const questionOf = (field: Field, args: readonly GraphQLArgument[]): readonly [string, Question][] => {
  const kind = kindOf(field);
  const node = nodeOf(field);
  if (!kind || !node || OWN_PAGES.includes(field.name)) return [];
  const described = args.filter((arg) => !isPaging(arg)).map((arg) => argumentOf(arg));
  return [[field.name, { kind, of: node.name, label: labelOf(field.name, field.description), args: described }]];
};

const typesFrom = (first: readonly GraphQLObjectType[]): ReadonlyMap<string, GraphQLObjectType> => {
  const found = new Map<string, GraphQLObjectType>();
  const visit = (type: GraphQLObjectType) => {
    if (found.has(type.name)) return;
    found.set(type.name, type);
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (isShown(field) && !connectionOf(field) && field.args.length === 0 && isObjectType(named)) visit(named);
    }
  };
  for (const type of first) visit(type);
  return found;
};

/** What the graph can be asked for and what it gives, so that each of its lists and things has a page. */
export const graphJson = (services: readonly Service[], supergraph: string): string => {
  const schema = buildASTSchema(parse(supergraph), { assumeValid: true });
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const questions = Object.fromEntries(fields.flatMap((field) => questionOf(field, field.args)));
  const nodes = fields.filter(({ name }) => name in questions).flatMap((field) => nodeOf(field) ?? []);
  const types = [...typesFrom(nodes)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const onDayOf = daysOf(services);
  const shapes = Object.fromEntries(types.map(([name, type]) => [name, shapeOf(type, onDayOf)]));
  return `${JSON.stringify({ questions, shapes }, null, 1)}\n`;
};
