import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** A column of an exported list: a field of its entries, or of what an entry names. */
export interface Column {
  /** Its name in the file: the path with dots. */
  readonly name: string;
  readonly path: readonly string[];
  readonly type: GraphQLOutputType;
  readonly description: string;
  readonly isNullable: boolean;
}

/** A list of the graph that can be exported: a field of the query type that gives pages. */
export interface ExportedList {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The filters and the order that the list takes. */
  readonly args: readonly GraphQLArgument[];
}

type Field = GraphQLField<unknown, unknown>;

const PAGING: readonly string[] = ['first', 'after', 'last', 'before'];

/** A leaf or a list of them; what takes arguments is a question, no column. */
const isCell = ({ type, args }: Field): boolean => args.length === 0 && isLeafType(getNamedType(type));

const objectOf = ({ type, args }: Field): GraphQLObjectType | undefined => {
  const plain = getNullableType(type);
  return args.length === 0 && isObjectType(plain) ? plain : undefined;
};

const columnOf = (path: readonly Field[]): Column => {
  const last = path.at(-1) as Field;
  return {
    name: path.map(({ name }) => name).join('.'),
    path: path.map(({ name }) => name),
    type: last.type,
    description: path.map(({ description }) => description ?? '').join(' → '),
    isNullable: path.some(({ type }) => !isNonNullType(type)),
  };
};

/** Of an entity its id, of any other object its cells. */
const columnsBelow = (field: Field, object: GraphQLObjectType): readonly Column[] => {
  const fields = Object.values(object.getFields()).filter(isCell);
  const id = fields.find(({ name }) => name === 'id');
  return (id ? [id] : fields).map((cell) => columnOf([field, cell]));
};

/** The columns of what entries of a type are. */
export const columnsOf = (node: GraphQLObjectType): readonly Column[] =>
  Object.values(node.getFields()).flatMap((field) => {
    if (isCell(field)) return [columnOf([field])];
    const object = objectOf(field);
    return object ? columnsBelow(field, object) : [];
  });

/** The type of the entries of a connection. */
const nodeOf = ({ type }: Field): GraphQLObjectType | undefined => {
  const connection = getNullableType(type);
  const edges = isObjectType(connection) ? connection.getFields()['edges'] : undefined;
  const edge = edges && isListType(getNullableType(edges.type)) ? getNamedType(edges.type) : undefined;
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined;
  return isObjectType(node) ? node : undefined;
};

/** All lists of a graph, by name. */
export const listsIn = (schema: GraphQLSchema): ReadonlyMap<string, ExportedList> => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.flatMap((field) => {
      const node = nodeOf(field);
      if (!node) return [];
      const args = field.args.filter(({ name }) => !PAGING.includes(name));
      const list = { name: field.name, description: field.description ?? '', columns: columnsOf(node), args };
      return [[field.name, list] as const];
    }),
  );
};
