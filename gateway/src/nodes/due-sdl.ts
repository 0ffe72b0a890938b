import { DUE_ITEM } from './due-item-sdl';
import { nodeStubs } from './nodes-sdl';

/** The name of the subgraph that merges `dueItems` inside the gateway. */
export const DUE = 'due';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@shareable"])

scalar LocalDate

${DUE_ITEM}

"""
到期事项及其游标。 An item with its cursor.
"""
type DueItemEdge {
  """
  游标。 Its cursor.
  """
  cursor: String!
  """
  事项。 The item.
  """
  node: DueItem!
}

"""
到期事项列表。 A page of what is due.
"""
type DueItemConnection {
  """
  本页各项。 The items of this page.
  """
  edges: [DueItemEdge!]!
  """
  分页信息。 Where this page stands.
  """
  pageInfo: PageInfo!
  """
  全部页的总数。 How many there are on all pages.
  """
  totalCount: Int!
  """
  全部页按种类的数量，逾期多的在前。 All pages by kind, the most overdue first.
  """
  byKind: [DueCount!]!
}

"""
分页信息。 Where a page stands.
"""
type PageInfo @shareable {
  """
  本页第一项的游标。 The cursor of the first item of this page.
  """
  startCursor: String
  """
  本页最后一项的游标。 The cursor of the last item of this page.
  """
  endCursor: String
  """
  后面还有。 Whether more follow.
  """
  hasNextPage: Boolean!
  """
  前面还有。 Whether there are some before.
  """
  hasPreviousPage: Boolean!
}

type Query {
  """
  各业务域到期或逾期未办的事项，按期限先后。 Everything that is due before a day and not done, in all contexts, by day.
  """
  dueItems(
    """
    该单位及其全部下级。 Of this unit and all below it.
    """
    under: ID
    """
    期限早于该日。 Due before this day.
    """
    dueBefore: LocalDate!
    """
    判断逾期的日期，默认今日。 The day on which an item counts as late; today by default.
    """
    today: LocalDate
    """
    自前取多少条，最多 200，默认 50。 How many from the front, at most 200; 50 when neither first nor last is given.
    """
    first: Int
    """
    上一页的 endCursor。 The endCursor of the page before.
    """
    after: String
    """
    自后取多少条，最多 200，不与 first 同用。 How many from the back, at most 200; not together with first.
    """
    last: Int
    """
    下一页的 startCursor。 The startCursor of the page after.
    """
    before: String
  ): DueItemConnection!
}
`;

/** The schema of that subgraph, over the types that have a global id. */
export const dueSdl = (types: readonly string[]): string => `${SDL}${nodeStubs(types).trim()}\n`;
