import { Kind, type ConstDirectiveNode, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { supergraphDocument } from '../execution/supergraph-document';

const argument = ({ arguments: args = [] }: ConstDirectiveNode, name: string): unknown => {
  const value = args.find((arg) => arg.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
};

type Directed = { readonly directives?: readonly ConstDirectiveNode[] };

const named = ({ directives = [] }: Directed, name: string) =>
  directives.filter((directive) => directive.name.value === name);

/** The subgraph that resolves an entity's `nodeId`, as named in the supergraph. */
const answererOf = ({ fields = [] }: ObjectTypeDefinitionNode): unknown => {
  const nodeId = fields.find(({ name }) => name.value === 'nodeId');
  const owning = named(nodeId ?? {}, 'join__field').find((one) => argument(one, 'external') !== true);
  return owning && argument(owning, 'graph');
};

const graphNames = (definitions: DocumentNode['definitions']): ReadonlyMap<unknown, unknown> =>
  new Map(
    definitions
      .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
      .flatMap(({ values = [] }) => values)
      .flatMap((value) =>
        named(value, 'join__graph').map((graph) => [value.name.value, argument(graph, 'name')] as const),
      ),
  );

/** The owner of each type with a global id: only the owner knows whether an entity exists. */
export const nodeOwners = (supergraphSdl: string): ReadonlyMap<string, string> => {
  const { definitions } = supergraphDocument(supergraphSdl);
  const names = graphNames(definitions);
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((type) => [type.name.value, names.get(answererOf(type))] as const)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
};

/** The subgraphs that resolve a query. */
export const subgraphsWith = (supergraphSdl: string, query: string): readonly string[] => {
  const { definitions } = supergraphDocument(supergraphSdl);
  const names = graphNames(definitions);
  return definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query')
    .flatMap((type) => (type as ObjectTypeDefinitionNode).fields ?? [])
    .filter(({ name }) => name.value === query)
    .flatMap((field) => named(field, 'join__field').map((join) => String(names.get(argument(join, 'graph')))));
};
