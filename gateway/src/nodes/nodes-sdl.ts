/** The subgraph that answers `node(id:)`: this gateway itself. */
export const NODES = 'nodes';

const stub = (type: string) => `
type ${type} implements Node @key(fields: "id", resolvable: false) {
  id: ID!
  nodeId: ID! @external
}
`;

/** The schema of that subgraph: of each entity it knows no more than the key. */
export const nodesSdl = (types: readonly string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external"])

"""
What can be asked for by its global id, whatever its type. 可凭全局标识查询的对象。
"""
interface Node {
  """
  Global id, for node(id:). 全局标识，用于 node(id:) 查询。
  """
  nodeId: ID!
}

type Query {
  """
  The entity with this nodeId; null when there is none at this position. 按全局标识查询，该位置不存在时为空。
  """
  node(id: ID!): Node

  """
  The entities with these nodeIds, at most 200, in their order; null for those that there are not. 按全局标识批量查询。
  """
  nodes(ids: [ID!]!): [Node]!
}
${[...types].toSorted().map(stub).join('')}`;
