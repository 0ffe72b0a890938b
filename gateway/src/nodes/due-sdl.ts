import { dueItemKind, labelsOf } from '@zhudian/facts';
import { nodeStubs } from './nodes-sdl';

/** The name of the subgraph that merges `dueItems` inside the gateway. */
export const DUE = 'due';

const kinds = Object.entries(labelsOf(dueItemKind))
  .map(([kind, [zh, en]]) => `  """\n  ${zh}。 ${en.charAt(0).toUpperCase()}${en.slice(1)}.\n  """\n  ${kind}\n`)
  .join('\n')
  .trimEnd();

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@shareable"])

scalar LocalDate

"""
到期事项的种类。 What can be due.
"""
enum DueItemKind {
${kinds}
}

"""
到期或逾期未办的事项。 Something that is due or late, and not done.
"""
type DueItem {
  """
  事项。 What is to be done.
  """
  kind: DueItemKind!
  """
  所涉对象。 What it is about.
  """
  subject: Node!
  """
  其中的任务或月份。 Which part of it: a task, a month.
  """
  of: String
  """
  所属单位。 The unit whose business it is.
  """
  unit: Node!
  """
  责任人或责任单位。 The person or unit that is to do it.
  """
  owner: Node
  """
  期限。 Until when.
  """
  dueOn: LocalDate!
  """
  是否逾期。 Whether the day is over.
  """
  late: Boolean!
  """
  所依据的规则项，自定期限的为空。 The value of the rule set that sets the day; null when it was set by itself.
  """
  rule: String
  """
  期限依据。 Where the day comes from.
  """
  source: String!
}

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
