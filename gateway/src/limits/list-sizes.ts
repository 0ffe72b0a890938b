import { getNullableType, isListType, Kind, type FieldDefinitionNode, type GraphQLField } from 'graphql';
import { supergraphDocument } from '../execution/supergraph-document';

/** What is assumed of a page whose size is not given, and at most of a list that is no page: few are as long as they may be. */
const USUAL_SIZE = 50;

type Arguments = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

const PAGE_ARGUMENTS = ['first', 'last'];

const isPaged = ({ args }: Field) => args.some(({ name }) => PAGE_ARGUMENTS.includes(name));

/** The largest page that is asked for; `undefined` when no size is given. */
const pageIn = (args: Arguments): number | undefined => {
  const sizes = PAGE_ARGUMENTS.map((name) => args[name]).filter((size) => typeof size === 'number');
  return sizes.length === 0 ? undefined : Math.max(1, ...sizes);
};

/** How long lists may be. */
export class ListSizes {
  /** `bounds` holds the declared bound of a list, by `Type.field`. */
  constructor(private readonly bounds: ReadonlyMap<string, number>) {}

  /** How many objects a field may give. The edges of a connection are counted where their page is asked for. */
  entriesOf(type: string, field: Field, args: Arguments): number {
    const ids = args['ids'];
    if (Array.isArray(ids)) return Math.max(ids.length, 1);
    const isList = isListType(getNullableType(field.type));
    if (isList && type.endsWith('Connection')) return 1;
    const usual = isList ? Math.min(this.bounds.get(`${type}.${field.name}`) ?? USUAL_SIZE, USUAL_SIZE) : 1;
    return isPaged(field) ? (pageIn(args) ?? (isList ? usual : USUAL_SIZE)) : usual;
  }
}

const sizeIn = ({ directives = [] }: FieldDefinitionNode): number | undefined => {
  const size = directives
    .find(({ name }) => name.value === 'listSize')
    ?.arguments?.find(({ name }) => name.value === 'assumedSize')?.value;
  return size?.kind === Kind.INT ? Number(size.value) : undefined;
};

/** The bounds of lists as the supergraph declares them, by `@listSize`. */
export const listSizesOf = (supergraphSdl: string): ListSizes => {
  const types = supergraphDocument(supergraphSdl).definitions.filter(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const bounds = new Map<string, number>();
  for (const { name, fields = [] } of types) {
    for (const field of fields) {
      const size = sizeIn(field);
      if (size !== undefined) bounds.set(`${name.value}.${field.name.value}`, size);
    }
  }
  return new ListSizes(bounds);
};
