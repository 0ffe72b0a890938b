import { dueItemKind, labelsOf } from '@zhudian/facts';

const kinds = Object.entries(labelsOf(dueItemKind))
  .map(([kind, [zh, en]]) => `  """\n  ${zh}。 ${en.charAt(0).toUpperCase()}${en.slice(1)}.\n  """\n  ${kind}\n`)
  .join('\n')
  .trimEnd();

/** What is due: its kinds, one of them, and how many there are. */
export const DUE_ITEM = `"""
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
一类到期事项的数量。 How much of one kind is due.
"""
type DueCount {
  """
  事项。 What is to be done.
  """
  kind: DueItemKind!
  """
  逾期数。 How many are overdue.
  """
  late: Int!
  """
  未到期数。 How many are not overdue yet.
  """
  ahead: Int!
}`;
