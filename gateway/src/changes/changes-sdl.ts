import { CONTEXTS, type Context } from '@zhudian/facts';
import { nodeStubs } from '../nodes/nodes-sdl';
import { MOST_FACTS, PAGE } from './page-sdl';

/** The name of the subgraph that merges the facts of all contexts inside the gateway. */
export const CHANGES = 'changes';

const NAMES: Readonly<Record<Context, string>> = {
  personnel: '人员选派。 Selecting and posting people',
  organization: '组织建设。 Building up the organisation',
  'integrity-performance': '廉洁与绩效。 Integrity and performance',
};

/** The name of a context in the graph. */
export const graphNameOf = (context: string): string => context.toUpperCase().replaceAll('-', '_');

export const CONTEXT_NAMES: readonly string[] = CONTEXTS.map(graphNameOf);

const describedName = (context: Context) => `  """\n  ${NAMES[context]}.\n  """\n  ${graphNameOf(context)}`;

const ARGUMENTS = `(
    """
    自该位置之后，默认自首条事件起。 After this position; from the first fact when absent.
    """
    after: String
    """
    只要这些类型的事件。 Of these types alone, as the catalogue of facts names them.
    """
    types: [String!]
    """
    只要这些业务域的事件。 Of these contexts alone.
    """
    contexts: [ChangeContext!]
    """
    只要涉及该单位及其全部下级的事件。 About what belongs to this unit, or to one below it.
    """
    under: ID
    """
    只要涉及这些对象的事件，以全局标识指明。 About these entities, by their nodeId.
    """
    entities: [ID!]
  )`;

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@listSize"])

scalar LocalDate
scalar DateTimeISO
scalar JSON

"""
业务域。 The context that recorded a fact.
"""
enum ChangeContext {
${CONTEXTS.map(describedName).join('\n')}
}

"""
事件库中的一条事件，以您有权查看的内容为限。 A fact of the log, as far as you may see it.
"""
type Change {
  """
  事件编号，可供引用。 Its id: decisions that rest on it cite it.
  """
  id: ID!
  """
  在日志中的位置，可由此继续。 Its place in the log: continue after it.
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
  记录时间。 When it was recorded.
  """
  recordedAt: DateTimeISO!
  """
  办理人编号，无权查看时为空。 Who recorded it; null when you may not know.
  """
  actorId: ID
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
  事件内容，无权查看时为空。 What it tells; null when you may not see it.
  """
  data: JSON
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
依日志次序的一页事件。 A page of facts, in the order of the log.
"""
type ChangePage {
${PAGE}
}

"""
先是状态，其后为各页事件。 A state first, and pages of facts after it.
"""
type StateThenChanges {
  """
  截至该位置的状态，仅第一次给出，其后为空。 What the graph answers as of the position: told first, null ever after.
  """
  state: Query
${PAGE}
}

type Query {
  """
  某位置之后您有权查看的事件，依日志次序，每页最多 ${MOST_FACTS} 条。 The facts after a position that you may see, in the order of the log, at most ${MOST_FACTS} a page.
  """
  changesAfter${ARGUMENTS}: ChangePage!
}

type Subscription {
  """
  某位置之后您有权查看的事件，随发生随告知，可自任一位置继续。 The facts after a position that you may see, as they happen; a stream goes on from any position.
  """
  changes${ARGUMENTS}: ChangePage!
  """
  先给出某位置上的状态，再依次给出其后的每条事件；after 为空时以最新位置为准。 The state at a position first, then every fact after it, in one order; as of now when \`after\` is absent.
  """
  stateThenChanges${ARGUMENTS}: StateThenChanges!
}
`;

/** The schema of that subgraph, over the types that have a global id. */
export const changesSdl = (types: readonly string[]): string => `${SDL}${nodeStubs(types).trim()}\n`;
