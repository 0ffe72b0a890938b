import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Columns, PageRequest, ReadModel, RowOf } from '@zhudian/projections';
import type { RequestContext } from './request-context';

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands. 分页信息。' })
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor?: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'At most 200. 每页条数,最多 200。' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The endCursor of the page before. 上一页的 endCursor。' })
  after?: string | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly count: () => Promise<number>;
}

/** The Relay connection type of an entity, `<Name>Connection`. */
export const connectionOf = <Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): ClassType<Connection<Node>> => {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String) cursor!: string;
    @Field(() => node()) node!: Node;
  }
  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [Edge]) edges!: Edge[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    readonly count!: () => Promise<number>;

    // Counted only when it is asked for.
    @Field(() => Int) totalCount(): Promise<number> {
      return this.count();
    }
  }
  return NodeConnection;
};

/** One page of a read model as a connection; rows become nodes one to one. */
export const connect = async <C extends Columns, Node>(
  { snapshot }: RequestContext,
  model: ReadModel<C>,
  request: PageRequest<C>,
  nodeOf: (row: RowOf<C>) => Node,
): Promise<Connection<Node>> => {
  const { rows, cursors, endCursor, hasNextPage } = await snapshot.page(model, request);
  return {
    edges: rows.map((row, index) => ({ cursor: cursors[index] ?? '', node: nodeOf(row) })),
    pageInfo: { hasNextPage, endCursor: endCursor ?? null },
    count: () => snapshot.count(model, request.where ?? {}),
  };
};
