import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Columns, PageRequest, ReadModel, RowOf, Where } from '@zhudian/projections';
import type { RequestContext } from './request-context';

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands. 分页信息。' })
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor?: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'At most 200. 每页条数，最多 200。' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The endCursor of the page before. 上一页的 endCursor。' })
  after?: string | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
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
  class Edge {
    @Field(() => String) cursor!: string;
    @Field(() => node()) node!: Node;
  }
  @shared
  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [Edge]) edges!: Edge[];
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

/** The page in the arguments of a query. */
export const pageOf = ({ first, after }: PageArgs): { readonly first: number; readonly after: string | null } => ({
  first,
  // An empty cursor means the first page.
  after: after || null,
});

/** The filters without absent and `null` ones. */
export const given = <Filter extends object>(
  filter: Filter,
): Partial<{ [K in keyof Filter]: NonNullable<Filter[K]> }> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null)) as never;

/** One page of a read model as a connection whose nodes are the rows. */
export const connect = async <C extends Columns>(
  { snapshot }: RequestContext,
  model: ReadModel<C>,
  { where: filters = {}, ...request }: ListRequest<C>,
): Promise<Connection<RowOf<C>>> => {
  const where = given(filters) as Where<C>;
  const count = () => snapshot.count(model, where);
  // An empty page is a query for the count only.
  if (request.first === 0) return { edges: [], pageInfo: { hasNextPage: (await count()) > 0, endCursor: null }, count };
  const { rows, cursors, endCursor, hasNextPage } = await snapshot.page(model, { ...request, where });
  return {
    edges: rows.map((node, index) => ({ cursor: cursors[index] ?? '', node })),
    pageInfo: { hasNextPage, endCursor: endCursor ?? null },
    count,
  };
};

/** The same page, each node made into another. */
export const mapNodes = <Row, Node>(
  { edges, ...rest }: Connection<Row>,
  nodeOf: (row: Row) => Node,
): Connection<Node> => ({
  ...rest,
  edges: edges.map(({ cursor, node }) => ({ cursor, node: nodeOf(node) })),
});
