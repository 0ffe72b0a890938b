import { z } from 'zod';
import { competency, day, handoverItem, id, postingEvents, text, title, postingStage, yardstick } from '@zhudian/facts';
import { growing, internal, type RowOf, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

export { postingStage };

const {
  FitReviewed,
  TargetTaskSet,
  CompetencyAssessed,
  LeaderCandidateNominated,
  OnSiteDaysDeclared,
  SuccessorNamed,
  PostingExtended,
} = postingEvents.schemas;

const taskProgress = z
  .object({
    percent: z.number().describe('Per cent. 进度。'),
    value: z.number().nullable().describe('As measured; older progress has none. 实测值。'),
    note: text.nullable(),
    decision,
  })
  .meta({ id: 'TaskProgress', description: 'Progress that was reported on a task. 任务进展。' });
const taskRevision = z
  .object({ reason: text, decision })
  .meta({ id: 'TaskRevision', description: 'Why a ratified task was changed. 目标任务调整。' });
export const targetTask = z
  .object({
    ...TargetTaskSet.shape,
    measure: TargetTaskSet.shape.measure.describe('How it is measured. 衡量标准。'),
    yardstick: yardstick.nullable().describe('Unit, direction, goal. 计量单位、方向与目标值。'),
    weight: TargetTaskSet.shape.weight.describe('Per cent of the whole. 权重。'),
    percent: z.number().describe('Progress, per cent; computed from the value where there is one. 进度。'),
    value: z.number().nullable().describe('As measured last. 最近实测值。'),
    revisions: z.array(text).describe('Reasons of its revisions, oldest first. 历次修订理由。'),
    revised: z.array(taskRevision).describe('Its revisions, oldest first. 历次调整。'),
    progress: z.array(taskProgress).describe('Progress as reported, oldest first. 历次进展。'),
    decision: decision.describe('Who set it. 制定。'),
  })
  .meta({ id: 'TargetTask', description: 'A target task of the term. 任期目标任务。' });
export type TaskView = ViewOf<typeof targetTask>;

const ratification = z
  .object({ version: z.int(), decision })
  .meta({ id: 'TaskRatification', description: 'A ratification of the whole set of tasks. 目标任务审定。' });

const assessedCompetency = z.object({
  phase: CompetencyAssessed.shape.phase,
  dimensions: competency,
  on: day,
  decision,
});
export type CompetencyView = ViewOf<typeof assessedCompetency>;
/** The days on site of one month, as last declared. */
const onSiteMonth = z
  .object({ ...OnSiteDaysDeclared.shape, on: day, decision })
  .meta({ id: 'OnSiteMonth', description: 'Days on site of one month, as last declared. 当月驻所天数。' });
export type OnSiteMonth = ViewOf<typeof onSiteMonth>;

export const partyRelation = z
  .object({ branchId: internal(id), on: day.describe('When it moved. 转入日期。'), decision })
  .meta({ id: 'PartyRelation', description: 'The Party relation moved to the host branch. 组织关系转入。' });
const extension = z
  .object({ ...PostingExtended.shape, decision })
  .meta({ id: 'PostingExtension', description: 'A longer term, and by which approval. 延期及批准文号。' });
export const succession = z
  .object({
    personId: internal(id),
    plan: SuccessorNamed.shape.plan.describe('How the successor is prepared. 培养计划。'),
    decision,
  })
  .meta({ id: 'Succession', description: 'The named local successor. 基层带头人及培养计划。' });
export const leaderCandidate = z
  .object({
    personId: internal(id),
    ground: LeaderCandidateNominated.shape.ground.describe('Why the person was nominated. 推荐理由。'),
    plan: LeaderCandidateNominated.shape.plan.describe('How the person is prepared. 培养计划。'),
    nominated: decision.describe('Who nominated. 推荐。'),
    isReady: z.boolean().nullable().describe('As assessed last; null until then. 能否接续工作。'),
    conclusion: text.nullable().describe('What the last assessment found. 评估结论。'),
    assessed: decision.nullable().describe('Who assessed last. 评估。'),
    dropReason: text.nullable().describe('Why the person is no longer prepared. 终止培养原因。'),
    dropped: decision.nullable().describe('Who dropped the person. 终止培养。'),
  })
  .meta({
    id: 'LeaderCandidate',
    description: 'Somebody prepared as local leader of the station. 基层带头人培养对象。',
  });
export type LeaderCandidateView = ViewOf<typeof leaderCandidate>;
const handedOverItem = handoverItem.meta({ id: 'HandoverItem', description: 'An item of the handover. 交接事项。' });
const handover = z
  .object({ checklist: z.array(handedOverItem), decision })
  .meta({ id: 'Handover', description: 'What was handed over. 工作交接。' });

const fitReview = z
  .object({ ...FitReviewed.shape, decision })
  .meta({ id: 'FitReview', description: 'Reviewed against the reasons of the match. 对照匹配理由的人岗相宜复核。' });

export const columns = {
  personId: internal(id),
  stationId: internal(id),
  branchId: internal(id),
  candidacyId: internal(id.nullable()),
  stage: postingStage,
  startOn: day,
  takenOverOn: day.nullable().describe('When it was taken over, being under way. 接入日期，系统启用前已在任的。'),
  takenOverFrom: title.nullable().describe('The records that it was taken over from. 接入来源。'),
  recordedFrom: day.describe('The first day that is kept here. 本系统记录起始日。'),
  plannedEndOn: day,
  endedOn: day.nullable(),
  documentNo: title,
  started: decision.describe('Who appointed. 任职决定。'),
  tasks: z.array(targetTask),
  tasksVersion: z.int().describe('0 until ratified. 审定版本，0 为未审定。'),
  ratifications: z.array(ratification).describe('Oldest first. 历次审定。'),
  successorId: internal(id.nullable()),
  handedOver: z.boolean(),
  ratifiedOn: internal(day.nullable()),
  successorNamedOn: internal(day.nullable()),
  handedOverOn: internal(day.nullable()),
  relationMovedOn: day.nullable().describe('When the Party relation moved to the host branch. 组织关系转入日期。'),
  partyRelation: partyRelation.nullable().describe('To which branch it moved, and who recorded it. 组织关系转入。'),
  fit: fitReview.nullable().describe('How well the person fitted the post, at the end of the term. 人岗相宜复核。'),
  competencies: internal(z.array(assessedCompetency)),
  onSite: growing(z.array(onSiteMonth)).describe('Month by month. 各月驻所天数。'),
  leaderCandidates: z.array(leaderCandidate).describe('Oldest first, dropped ones too. 基层带头人培养对象。'),
  succession: succession.nullable().describe('The successor, and how to be prepared. 基层带头人。'),
  extensions: z.array(extension).describe('Oldest first. 历次延期。'),
  handover: handover.nullable().describe('The newest handover. 最近一次交接。'),
  endReason: text.nullable().describe('Why it ended or was recalled. 结束或召回原因。'),
  ended: decision.nullable().describe('Who ended or recalled it. 结束或召回决定。'),
};
export type PostingRow = RowOf<typeof columns>;

/** Before anything came about in a posting. */
export const FRESH = {
  stage: 'ACTIVE',
  endedOn: null,
  tasks: [],
  tasksVersion: 0,
  ratifications: [],
  successorId: null,
  handedOver: false,
  ratifiedOn: null,
  successorNamedOn: null,
  handedOverOn: null,
  relationMovedOn: null,
  fit: null,
  partyRelation: null,
  competencies: [],
  onSite: [],
  leaderCandidates: [],
  succession: null,
  extensions: [],
  handover: null,
  endReason: null,
  ended: null,
} as const;
