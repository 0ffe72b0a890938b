import { Kind, parse, type ConstDirectiveNode, type ObjectTypeDefinitionNode } from 'graphql';

const argument = ({ arguments: args = [] }: ConstDirectiveNode, name: string): unknown => {
  const value = args.find((arg) => arg.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
};

type Directed = { readonly directives?: readonly ConstDirectiveNode[] };

const named = ({ directives = [] }: Directed, name: string) =>
  directives.filter((directive) => directive.name.value === name);

/** The graph that answers an entity's `nodeId`, as the supergraph calls it. */
const answererOf = ({ fields = [] }: ObjectTypeDefinitionNode): unknown => {
  const nodeId = fields.find(({ name }) => name.value === 'nodeId');
  const owning = named(nodeId ?? {}, 'join__field').find((one) => argument(one, 'external') !== true);
  return owning && argument(owning, 'graph');
};

/** Which subgraph owns each type that can be asked for by a global id: it alone knows whether an entity exists. */
export const nodeOwners = (supergraphSdl: string): ReadonlyMap<string, string> => {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const graphs = definitions
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .flatMap(({ values = [] }) => values)
    .flatMap((value) =>
      named(value, 'join__graph').map((graph) => [value.name.value, argument(graph, 'name')] as const),
    );
  const names = new Map<unknown, unknown>(graphs);
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((type) => [type.name.value, names.get(answererOf(type))] as const)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
};
