import { CONTEXTS } from '@zhudian/facts';
import { graphNameOf } from '../changes/changes-sdl';
import { MOST_FACTS } from '../changes/page-sdl';
import { nodeStubs } from '../nodes/nodes-sdl';
import { PROCESS_QUERY, PROCESS_TYPES } from './process-sdl';
import { TIMELINE_TYPES } from './timeline-types';

/** The name of the subgraph that merges timelines over all contexts inside the gateway. */
export const AUDIT = 'audit';

const contexts = CONTEXTS.map((context) => `  ${graphNameOf(context)}`).join('\n');

const SDL = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@listSize", "@shareable"])

scalar LocalDate
scalar DateTimeISO
scalar JSON

enum ChangeContext {
${contexts}
}

"""
时间线的次序。 In which order a timeline is read.
"""
enum TimelineOrder {
  """
  先发生的在前。 Oldest first.
  """
  OLDEST_FIRST

  """
  新的在前。 Newest first.
  """
  NEWEST_FIRST
}

${TIMELINE_TYPES}
${PROCESS_TYPES}

type Query {
  """
  时间线：各业务域您有权查看的事件，依日志次序，每页最多 ${MOST_FACTS} 条，各项条件同时适用。 A timeline: the facts of all contexts that you may see, in the order of the log, at most ${MOST_FACTS} a page; all conditions hold together.
  """
  timeline(
    """
    该对象，以全局标识指明；驻点任职连同其人选、监督、会议、计划、考评、测评、督查、线索、支部与驻点后检查。 About this entity, by its nodeId; a posting with what it is made of: candidacy, supervision, hearings, plans, evaluations, surveys, inspections, clues, branch, and the checks after it.
    """
    of: ID
    """
    由此人办理，以人员编号指明。 Recorded by this person.
    """
    by: ID
    """
    涉及该单位及其全部下级。 About what belongs to this unit, or to one below it.
    """
    under: ID
    """
    只要这些类型的事件。 Of these types alone, as the catalogue of facts names them.
    """
    types: [String!]
    """
    只要这些业务域的事件。 Of these contexts alone.
    """
    contexts: [ChangeContext!]
    """
    发生日期不早于该日。 Business day, from.
    """
    occurredFrom: LocalDate
    """
    发生日期不晚于该日。 Business day, to.
    """
    occurredTo: LocalDate
    """
    记录日期不早于该日。 Day of recording, from.
    """
    recordedFrom: LocalDate
    """
    记录日期不晚于该日。 Day of recording, to.
    """
    recordedTo: LocalDate
    """
    次序。 The order.
    """
    order: TimelineOrder = OLDEST_FIRST
    """
    上一页的 position。 The position of the page before.
    """
    after: String
  ): TimelinePage!

${PROCESS_QUERY}
}
`;

/** The schema of that subgraph, over the types that have a global id. */
export const auditSdl = (types: readonly string[]): string => `${SDL}${nodeStubs(types).trim()}\n`;
