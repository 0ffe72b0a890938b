import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';
import { IntrospectionCost } from './introspection-cost';
import type { ListSizes } from './list-sizes';

/** What the costs of fields depend on. */
export interface CostSetting {
  readonly schema: GraphQLSchema;
  readonly sizes: ListSizes;
}

export interface PricedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Variables = PricedOperation['variables'];

const isLeftOut = (selection: SelectionNode, variables: Variables): boolean =>
  (selection.directives ?? []).length > 0 &&
  (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false);

const fieldOf = (type: GraphQLNamedType, { name }: FieldNode) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;

/** Prices one operation; each fragment is priced once, however often it is spread. */
class Pricing {
  private readonly priced = new Map<string, number>();
  private readonly introspection: IntrospectionCost;

  constructor(
    private readonly setting: CostSetting,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {
    const isLeftOutHere = (selection: SelectionNode) => isLeftOut(selection, variables);
    this.introspection = new IntrospectionCost({
      schema: setting.schema,
      fragments,
      variables,
      isLeftOut: isLeftOutHere,
    });
  }

  ofSet(set: SelectionSetNode | undefined, type: GraphQLNamedType): number {
    let cost = 0;
    for (const selection of set?.selections ?? [])
      if (!isLeftOut(selection, this.variables)) cost += this.ofSelection(selection, type);
    return cost;
  }

  private ofSelection(selection: SelectionNode, type: GraphQLNamedType): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type);
    const condition = selection.typeCondition?.name.value;
    return this.ofSet(selection.selectionSet, (condition && this.setting.schema.getType(condition)) || type);
  }

  private ofFragment(name: string): number {
    const known = this.priced.get(name);
    const fragment = this.fragments.get(name);
    const type = fragment && this.setting.schema.getType(fragment.typeCondition.name.value);
    if (known !== undefined || !type) return known ?? 0;
    const cost = this.ofSet(fragment.selectionSet, type);
    this.priced.set(name, cost);
    return cost;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType): number {
    const field = fieldOf(parent, node);
    if (!field) return this.introspection.costOf(node) ?? 1;
    const args = field.args.length > 0 ? getArgumentValues(field, node, this.variables) : {};
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 1;
    return 1 + this.setting.sizes.entriesOf(parent.name, field, args) * this.ofSet(node.selectionSet, type);
  }
}

const fragmentsOf = ({ definitions }: DocumentNode) =>
  new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment] as const),
  );

/** How many fields an operation resolves if each list is as long as it may be. Throws for an argument that does not fit. */
export const costOf = (setting: CostSetting, { document, operation, variables }: PricedOperation): number => {
  const root = setting.schema.getRootType(operation.operation);
  return root ? new Pricing(setting, fragmentsOf(document), variables).ofSet(operation.selectionSet, root) : 0;
};
