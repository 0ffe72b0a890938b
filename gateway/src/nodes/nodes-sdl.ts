/** The name of the subgraph that resolves `node(id:)` inside the gateway. */
export const NODES = 'nodes';

const stub = (type: string) => `
type ${type} implements Node @key(fields: "id", resolvable: false) {
  id: ID!
  nodeId: ID! @external
}
`;

/** The entities of other subgraphs, of which only the keys are known here. */
export const nodeStubs = (types: readonly string[]): string => `
"""
可凭全局标识查询的对象。 What can be queried by its global id, whatever its type.
"""
interface Node {
  """
  全局标识，用于 node(id:) 查询。 Global id, for node(id:).
  """
  nodeId: ID!
}
${[...types].toSorted().map(stub).join('')}`;

/** The schema of that subgraph, which knows only the keys of entities. */
export const nodesSdl = (types: readonly string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external"])

type Query {
  """
  按全局标识查询，该位置不存在时为空。 The entity with this nodeId; null when there is none at this position.
  """
  node(
    """
    全局标识。 Its global id.
    """
    id: ID!
  ): Node

  """
  按全局标识批量查询。 The entities with these nodeIds, at most 200, in their order; null for those that do not exist.
  """
  nodes(
    """
    全局标识。 Global ids.
    """
    ids: [ID!]!
  ): [Node]!
}
${nodeStubs(types)}`;
