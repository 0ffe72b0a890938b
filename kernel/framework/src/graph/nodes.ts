import { encodeNodeId } from '@zhudian/facts';
import { Kind, parse, visit, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';

const NODE = `"""
What can be asked for by its global id, whatever its type. 可凭全局标识查询的对象。
"""
interface Node {
  """Global id, for node(id:). 全局标识，用于 node(id:) 查询。"""
  nodeId: ID!
}
type Entity implements Node {
  """Global id, for node(id:). 全局标识，用于 node(id:) 查询。"""
  nodeId: ID!
}`;

const [INTERFACE, ENTITY] = parse(NODE, { noLocation: true }).definitions as [
  DocumentNode['definitions'][number],
  ObjectTypeDefinitionNode,
];

const hasOwnKey = ({ directives = [] }: ObjectTypeDefinitionNode): boolean =>
  directives.some(
    ({ name, arguments: args = [] }) =>
      name.value === 'key' &&
      !args.some((arg) => arg.name.value === 'resolvable' && arg.value.kind === Kind.BOOLEAN && !arg.value.value),
  );

/** Adds `nodeId` to every entity that this subgraph owns. */
export const withNodes = (document: DocumentNode, ownedElsewhere: readonly string[] = []): DocumentNode => {
  const owned = new Set(ownedTypes(document, ownedElsewhere));
  if (owned.size === 0) return document;
  const marked = visit(document, {
    ObjectTypeDefinition: (type) =>
      owned.has(type.name.value)
        ? {
            ...type,
            interfaces: [...(type.interfaces ?? []), ...(ENTITY.interfaces ?? [])],
            fields: [...(type.fields ?? []), ...(ENTITY.fields ?? [])],
          }
        : undefined,
  });
  return { ...marked, definitions: [...marked.definitions, INTERFACE] };
};

/** The names of the entities that a subgraph owns. */
export const ownedTypes = ({ definitions }: DocumentNode, ownedElsewhere: readonly string[] = []): readonly string[] =>
  definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter((type) => hasOwnKey(type) && !ownedElsewhere.includes(type.name.value))
    .map(({ name }) => name.value);

/** Answers the global id of an entity of this type. */
export const nodeIdOf =
  (type: string) =>
  ({ id }: { readonly id: string }): string =>
    encodeNodeId({ type, id });
