import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { MOST_AT_ONCE, type PageBounds } from '@zhudian/projections';

/** The largest page size. */
export const MOST_ROWS = 200;
/** The largest page of those that a file is made of. */
export const MOST_IN_BULK = MOST_AT_ONCE;
const USUAL_ROWS = 50;

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands. 分页信息。' })
export class PageInfo {
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
  readonly next!: () => boolean | Promise<boolean>;
  readonly previous!: () => boolean | Promise<boolean>;

  // Looked up only when selected.
  @Field(() => Boolean) hasNextPage(): boolean | Promise<boolean> {
    return this.next();
  }
  @Field(() => Boolean) hasPreviousPage(): boolean | Promise<boolean> {
    return this.previous();
  }
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many from the front, at most 200; 50 when neither first nor last is given. 自前取多少条，最多 200，默认 50。',
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'The endCursor of the page before. 上一页的 endCursor。' })
  after?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'How many from the back, at most 200; not together with first. 自后取多少条，最多 200，不与 first 同用。',
  })
  last?: number | null;
  @Field(() => String, { nullable: true, description: 'The startCursor of the page after. 下一页的 startCursor。' })
  before?: string | null;
}

/** What the argument `search` of a list says of itself. */
export const SEARCH = 'A part of the name: its characters, pinyin or initials. 按名称查找（汉字、拼音或首字母）。';

/** The page in the arguments of a query. An empty cursor is the end of the list. */
export const pageOf = ({ first, after, last, before }: PageArgs): PageBounds => ({
  ...(typeof last === 'number' ? { last } : { first: first ?? USUAL_ROWS }),
  after: after || null,
  before: before || null,
});

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** Rows between two places of a list, in its order; `hasMore` as in a page of a read model. */
export interface ListPart<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly hasMore: boolean;
}

/** A list that can be read from both ends. */
export interface Listing<Node> {
  /** Asked for one row at least. */
  read(bounds: PageBounds): Promise<ListPart<Node>>;
  count(): Promise<number>;
}

/** What lies around a page: on the side that it was read towards, and on the side that it was read from. */
export const surroundings = <Node>(
  { read }: Pick<Listing<Node>, 'read'>,
  bounds: PageBounds,
  { edges, hasMore }: ListPart<Node>,
): Omit<PageInfo, 'hasNextPage' | 'hasPreviousPage'> => {
  const isForward = bounds.first !== undefined;
  const isAny = async (part: PageBounds) => (await read(part)).edges.length > 0;
  const cursors = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  const ahead = () => (isCountOnly(bounds) ? isAny({ ...bounds, [isForward ? 'first' : 'last']: 1 }) : hasMore);
  const rest = isForward ? before(cursors.startCursor, bounds) : after(cursors.endCursor, bounds);
  const behind = () => rest !== undefined && isAny(rest);
  return { ...cursors, next: isForward ? ahead : behind, previous: isForward ? behind : ahead };
};

/** Whether a page is asked for without rows. */
export const isCountOnly = ({ first, last }: PageBounds): boolean => (first ?? last) === 0;

/** What lies before a page that was read forwards; nothing does when it begins where the list does. */
const before = (startCursor: string | null, bounds: PageBounds): PageBounds | undefined =>
  bounds.after ? { last: 1, before: startCursor ?? (isCountOnly(bounds) ? bounds.after : bounds.before) } : undefined;

const after = (endCursor: string | null, bounds: PageBounds): PageBounds | undefined =>
  bounds.before ? { first: 1, after: endCursor ?? (isCountOnly(bounds) ? bounds.before : bounds.after) } : undefined;
