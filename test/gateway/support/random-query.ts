import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** Takes the next of a list of random numbers, below `of`; 0 when there are no more. */
type Draw = (of: number) => number;

const drawer = (numbers: readonly number[]): Draw => {
  let at = 0;
  return (of) => (numbers[at++] ?? 0) % of;
};

const directives = [
  '',
  '',
  '',
  '',
  ' @include(if: $yes)',
  ' @skip(if: $yes)',
  ' @skip(if: false)',
  ' @include(if: $no)',
];

const argumentsOf = ({ args }: GraphQLField<unknown, unknown>, draw: Draw) => {
  const [arg] = args;
  if (!arg) return { alias: '', text: '' };
  const number = draw(4);
  const value = arg.name === 'id' ? `"x${number}"` : number === 3 ? '$n' : String(number);
  return { alias: `${arg.name}${number}_`, text: `(${arg.name}: ${value})` };
};

const fieldOf = (schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, draw: Draw, depth: number) => {
  const type = getNamedType(field.type);
  const { alias, text } = argumentsOf(field, draw);
  const prefix = alias || draw(4) === 0 ? `${alias || 'other_'}${field.name}: ` : '';
  const set = isCompositeType(type) ? ` ${selectionSet(schema, type, draw, depth - 1)}` : '';
  return `${prefix}${field.name}${text}${directives[draw(directives.length)]}${set}`;
};

const fragmentOf = (schema: GraphQLSchema, type: GraphQLCompositeType, draw: Draw, depth: number) => {
  const types = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
  const narrowed = types[draw(types.length)] ?? type;
  return `... on ${narrowed.name} ${selectionSet(schema, narrowed, draw, depth)}`;
};

const selectionOf = (schema: GraphQLSchema, type: GraphQLCompositeType, draw: Draw, depth: number): string => {
  const kind = draw(8);
  if (kind === 0) return '__typename';
  if (isUnionType(type) || (kind === 1 && depth > 0) || (isInterfaceType(type) && kind < 4))
    return fragmentOf(schema, type, draw, depth);
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
  );
  const field = fields[draw(fields.length)];
  return field ? fieldOf(schema, field, draw, depth) : '__typename';
};

const selectionSet = (schema: GraphQLSchema, type: GraphQLCompositeType, draw: Draw, depth: number): string => {
  const selections = Array.from({ length: 1 + draw(4) }, () => selectionOf(schema, type, draw, depth));
  return `{ ${selections.join(' ')} __typename }`;
};

/** A query that random numbers make up; it may use `$n: Int`, `$yes: Boolean!` and `$no: Boolean`. */
export const randomQuery = (schema: GraphQLSchema, numbers: readonly number[]): string => {
  const root = schema.getQueryType();
  if (!root) throw new Error('the graph has no queries');
  const body = selectionSet(schema, root, drawer(numbers), 4);
  const named = Object.entries({ n: 'Int', yes: 'Boolean!', no: 'Boolean = true' }).filter(([name]) =>
    body.includes(`$${name}`),
  );
  const variables = named.map(([name, type]) => `$${name}: ${type}`).join(' ');
  return `query Random${variables && `(${variables})`} ${body}`;
};
