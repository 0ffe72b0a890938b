import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Columns, PageBounds, PageRequest, ReadModel, RowOf, Where } from '@zhudian/projections';
import { refuseLostCursors } from './lost-position';
import { PageInfo, isCountOnly, surroundings, type Edge, type Listing } from './page';
import type { RequestContext } from './request-context';

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: ReturnType<typeof surroundings>;
  /** The number of rows on all pages. */
  readonly count: () => Promise<number>;
}

/** The Relay connection type of an entity, `<Name>Connection`; shareable when several subgraphs have it. */
export const connectionOf = <Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  { shareable = false } = {},
): ClassType<Connection<Node>> => {
  const shared = (type: object) => (shareable ? Directive('@shareable')(type as never) : undefined);
  @shared
  @ObjectType(`${name}Edge`)
  class NodeEdge {
    @Field(() => String) cursor!: string;
    @Field(() => node()) node!: Node;
  }
  @shared
  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [NodeEdge]) edges!: NodeEdge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    readonly count!: () => Promise<number>;

    // Counted only when selected.
    @Field(() => Int) totalCount(): Promise<number> {
      return this.count();
    }
  }
  return NodeConnection;
};

/** Filters as given by the client: absent and `null` do not filter; `[null]` matches missing values. */
export type Filters<C extends Columns> = { readonly [K in keyof Where<C>]?: Where<C>[K] | null | undefined };

/** The filters, order and page of a list query. */
export interface ListRequest<C extends Columns> extends Omit<PageRequest<C>, 'where'> {
  readonly where?: Filters<C>;
}

/** The filters without absent and `null` ones. */
export const given = <Filter extends object>(
  filter: Filter,
): Partial<{ [K in keyof Filter]: NonNullable<Filter[K]> }> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null)) as never;

/** One page of a list as a connection. */
export const connectionOver = async <Node>(listing: Listing<Node>, bounds: PageBounds): Promise<Connection<Node>> => {
  const part = isCountOnly(bounds) ? { edges: [], hasMore: false } : await listing.read(bounds);
  return { edges: part.edges, pageInfo: surroundings(listing, bounds, part), count: () => listing.count() };
};

/** The cursor is made when it is asked for. */
const edgeOf = <Node>(node: Node, cursorOf: () => string): Edge<Node> => ({
  node,
  get cursor() {
    return cursorOf();
  },
});

/** One page of a read model as a connection whose nodes are the rows. */
export const connect = <C extends Columns>(
  context: RequestContext,
  model: ReadModel<C>,
  { where: filters = {}, orderBy, ...bounds }: ListRequest<C>,
): Promise<Connection<RowOf<C>>> => {
  const { snapshot } = context;
  refuseLostCursors(context.ports, bounds);
  const where = given(filters) as Where<C>;
  const ordered = orderBy ? { where, orderBy } : { where };
  const read = async (part: PageBounds) => {
    const { rows, cursors, hasMore } = await snapshot.page(model, { ...ordered, ...part });
    context.remember(model, rows);
    return { edges: rows.map((node, index) => edgeOf(node, () => cursors.at(index) ?? '')), hasMore };
  };
  return connectionOver({ read, count: () => snapshot.count(model, where) }, bounds);
};

/** The same page, each node made into another. */
export const mapNodes = <Row, Node>(
  { edges, ...rest }: Connection<Row>,
  nodeOf: (row: Row) => Node,
): Connection<Node> => ({
  ...rest,
  edges: edges.map((edge) => edgeOf(nodeOf(edge.node), () => edge.cursor)),
});
