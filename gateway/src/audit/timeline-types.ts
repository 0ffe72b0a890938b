import { MOST_FACTS } from '../changes/page-sdl';
import { EVIDENCE_TYPE } from './evidence-type';

/** What a timeline is made of. */
export const TIMELINE_TYPES = `type Reason @shareable {
  code: String!
  reason: String!
}

${EVIDENCE_TYPE}
"""
事件改变的一个字段，以您有权查看的内容为限。 One field that a fact changed, as far as you may see it.
"""
type TimelineChange {
  """
  哪个对象的字段；不是对象的为空。 Of which entity, by its nodeId; null of what is none.
  """
  about: ID
  """
  字段名。 Name of the field.
  """
  field: String!
  """
  变化前的值。 Before; null when it was not there.
  """
  before: JSON
  """
  变化后的值。 After; null when it is not there.
  """
  after: JSON
}

"""
时间线上的一条事件：由谁、何时、依据什么、改变了什么。 A fact of a timeline: who, when, on which ground, and what it changed.
"""
type TimelineFact {
  """
  事件编号，可供引用。 Its id: decisions that rest on it cite it.
  """
  id: ID!
  """
  在日志中的位置。 Its place in the log.
  """
  position: String!
  """
  事件类型，见事件目录。 As the catalogue of facts names it.
  """
  type: String!
  """
  记录该事件的业务域。 The context that recorded it.
  """
  context: ChangeContext!
  """
  所在事件流。 The stream that holds it.
  """
  stream: String!
  """
  流内序号，自零起。 Its number in the stream, from 0.
  """
  revision: Int!
  """
  发生日期。 Business date.
  """
  occurredOn: LocalDate!
  """
  记录日期。 The day of recording.
  """
  recordedOn: LocalDate!
  """
  记录时间。 When it was recorded.
  """
  recordedAt: DateTimeISO!
  """
  办理人编号，无权查看时为空。 Who recorded it; null when you may not know.
  """
  actorId: ID
  """
  办理人，无权查看或系统自动办理时为空。 The person who recorded it; null when you may not see, or when a rule did it.
  """
  actor: Node
  """
  办理角色，无权查看时为空。 The role in which it was done; null when you may not know.
  """
  actorRole: String
  """
  办理单位编号，无权查看时为空。 The unit for which it was done; null when you may not know.
  """
  actorUnit: ID
  """
  代理何人办理，本人办理或者无权查看时为空。 Whose office it was, when a deputy acted.
  """
  actingFor: ID
  """
  适用的规则版本。 The rule set by which it was judged.
  """
  ruleSet: String!
  """
  对警告的说明。 Given for going on in spite of warnings.
  """
  reasons: [Reason!]! @listSize(assumedSize: 2)
  """
  佐证材料。 Documents that prove it.
  """
  evidence: [Evidence!]! @listSize(assumedSize: 2)
  """
  事件内容，无权查看时为空。 What it tells; null when you may not see it.
  """
  data: JSON
  """
  所更正或者撤销的事件编号。 The fact that it corrects or annuls.
  """
  corrects: ID
  """
  同一位置的各条事件使所涉对象发生的变化。 What the facts of this position changed of what it is about, field by field.
  """
  changes: [TimelineChange!]! @listSize(assumedSize: 10)
  """
  所涉对象的全局标识，含其后已撤销的。 The nodeIds of what it is about, also of what was annulled later.
  """
  about: [ID!]!
  """
  所涉对象，以本次返回结果所在位置的内容为准。 What it is about, as of the position of the answer.
  """
  entities: [Node!]! @listSize(assumedSize: 1)
}

"""
一页时间线。 A page of a timeline.
"""
type TimelinePage {
  """
  本页各条事件，可以为空。 The facts of this page; there may be none.
  """
  facts: [TimelineFact!]! @listSize(assumedSize: ${MOST_FACTS})
  """
  至此再无遗漏，由此继续。 Nothing is left out up to here: continue after it.
  """
  position: String!
  """
  其后是否可能还有。 Whether there is more to look through.
  """
  hasMore: Boolean!
}
`;
