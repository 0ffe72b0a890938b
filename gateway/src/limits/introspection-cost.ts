import {
  getNamedType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';
import { LIMITS } from './limits';

const ENTRIES: Readonly<Record<string, { readonly field: GraphQLField<unknown, unknown>; readonly least: number }>> = {
  __schema: { field: SchemaMetaFieldDef, least: 10_000 },
  __type: { field: TypeMetaFieldDef, least: 1_000 },
};

/** A field of the schema is at hand: it costs half of one that a subgraph is asked for. */
const SHARE = 2;
/** More fields than these are not counted: they cost more than any operation may. */
const MOST = SHARE * LIMITS.cost;

interface IntrospectedOperation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isLeftOut: (selection: SelectionNode) => boolean;
}

/** Counts the fields that an answer about the schema has, as often as they are asked for. */
export class IntrospectionCost {
  private readonly known = new Map<SelectionSetNode, Map<unknown, number>>();
  private counted = 0;

  constructor(private readonly asked: IntrospectedOperation) {}

  /** `undefined` for a field that is not about the schema. */
  costOf(node: FieldNode): number | undefined {
    const entry = ENTRIES[node.name.value];
    if (entry) return Math.max(entry.least, Math.ceil(this.ofField(entry.field, node, undefined) / SHARE));
    return node.name.value === '__typename' ? 0 : undefined;
  }

  private ofField(field: GraphQLField<unknown, unknown>, node: FieldNode, source: unknown): number {
    this.counted += 1;
    const type = getNamedType(field.type);
    if (this.counted > MOST || !isObjectType(type)) return 1;
    const { schema, variables } = this.asked;
    const args = node.arguments?.length ? getArgumentValues(field, node, variables) : {};
    const value = field.resolve?.(source, args, undefined, { schema } as GraphQLResolveInfo);
    let cost = 1;
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) cost += this.ofSet(node.selectionSet, type, one);
    return cost;
  }

  /** Of one thing, a selection is counted once, however often it is spread. */
  private ofSet(set: SelectionSetNode | undefined, type: GraphQLNamedType, source: unknown): number {
    if (!set || this.counted > MOST) return 0;
    const costs = this.known.get(set) ?? new Map<unknown, number>();
    this.known.set(set, costs);
    const known = costs.get(source);
    if (known !== undefined) return known;
    let cost = 0;
    for (const selection of set.selections)
      if (!this.asked.isLeftOut(selection)) cost += this.ofSelection(selection, type, source);
    costs.set(source, cost);
    return cost;
  }

  private ofSelection(selection: SelectionNode, type: GraphQLNamedType, source: unknown): number {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.ofSet(selection.selectionSet, type, source);
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return this.ofSet(this.asked.fragments.get(selection.name.value)?.selectionSet, type, source);
    const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
    return field ? this.ofField(field, selection, source) : 1;
  }
}
