import { labelsOf, processState, processStep } from '@zhudian/facts';

type Labelled = Parameters<typeof labelsOf>[0];

const valuesOf = (words: Labelled): string =>
  Object.entries(labelsOf(words))
    .map(([value, [zh, en]]) => `  """\n  ${zh}。 ${en.charAt(0).toUpperCase()}${en.slice(1)}.\n  """\n  ${value}\n`)
    .join('\n')
    .trimEnd();

/** Most stations of a way: some a month, in a term of three years that was extended. */
const MOST_STEPS = 300;

/** What the way of a thing is made of. */
export const PROCESS_TYPES = `"""
全过程的环节。 A station of the way of a posting.
"""
enum ProcessStepKind {
${valuesOf(processStep)}
}

"""
环节的状态。 How a station of the way stands.
"""
enum ProcessState {
${valuesOf(processState)}
}

"""
全过程的一个环节：应在何时、实际何时、由哪条事件办理。 A station of the way: when it was to be passed, when it was, and by which fact.
"""
type ProcessStep {
  """
  环节。 Which one.
  """
  kind: ProcessStepKind!
  """
  其中的月份或时点。 The month or the moment of one that comes again.
  """
  of: String
  """
  期限。 Until when.
  """
  dueOn: LocalDate!
  """
  办理日期，未办为空。 When it was passed; null when it was not.
  """
  metOn: LocalDate
  """
  状态。 How it stands on the day.
  """
  state: ProcessState!
  """
  逾期天数，按期为0。 Days late, until it was passed or until the day; 0 when in time.
  """
  daysLate: Int!
  """
  据以办理的事件编号。 The fact by which it was passed; null when there is none, or none that is known.
  """
  factId: ID
  """
  所涉对象，未建立的为空。 What it is about; null when there is none yet.
  """
  about: Node
  """
  所依据的规则项，自定期限的为空。 The value of the rule set that sets the day; null when it sets its own.
  """
  rule: String
  """
  依据。 Where it comes from.
  """
  source: String!
}

"""
一次驻点任职的全过程。 The way of a posting as a whole.
"""
type WholeProcess {
  """
  任职。 The posting.
  """
  subject: Node!
  """
  判断日期。 The day it is judged on.
  """
  today: LocalDate!
  """
  缺失的环节数。 How many stations are missing.
  """
  missing: Int!
  """
  逾期办理的环节数。 How many were passed late.
  """
  late: Int!
  """
  缺失的环节，按期限先后。 The gaps, by day.
  """
  gaps: [ProcessStep!]! @listSize(assumedSize: ${MOST_STEPS})
  """
  全部环节，按日期先后。 All stations, by the day on which they were passed or are due.
  """
  steps: [ProcessStep!]! @listSize(assumedSize: ${MOST_STEPS})
}`;

export const PROCESS_QUERY = `  """
  全程监管（N04）：一次驻点任职从需求分析到撤回后检查的各环节，及其缺失；不可见的任职为空。 Whole-process supervision (N04): the stations of the way of a posting from the need to the checks after its end, and the gaps; null for one that you do not see.
  """
  wholeProcess(
    """
    任职，以全局标识指明。 The posting, by its nodeId.
    """
    of: ID!
    """
    判断缺失的日期，默认今日。 The day on which gaps are judged; today by default.
    """
    today: LocalDate
  ): WholeProcess`;
