import type { Fact } from '@zhudian/facts';
import type { Aggregate } from '@zhudian/framework';
import { integrityPerformance, knownPosting, knownUnit } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { stateAfter } from '../support';
import { clueId, clueOpened, factorFound, measurePlanned } from '../support/clue.story';
import { approved, disclosureId, proposed, published, received, reviewed } from '../support/disclosure.story';
import { dutyListId, mainDrafted, revised } from '../support/duty-list.story';
import { pairFormed } from '../support/grouping.story';
import { assigned, held, hearingId, raised, scheduled } from '../support/hearing.story';
import { convened, meetingId, opened, planned, rollOf } from '../support/meeting.story';
import { activityId, activityPlanned } from '../support/integrity-activity.story';
import {
  allAssessed,
  finalised,
  memberRectification,
  peersTallied,
  reviewId,
  reviewOpened,
  voteTallied,
} from '../support/member-review.story';
import {
  findingRaised,
  findingRectified,
  findingReopened,
  inspectionConducted,
  inspectionId,
  inspectionScheduled,
} from '../support/inspection.story';
import { weiPosted, wumingRegistered } from '../support/organization.story';
import { reviewOpened as upwardOpened } from '../support/survey.story';
import { postingId, ratified, started, taskRevised, tasksSet } from '../support/posting.story';
import { adopted, checked, drafted, rectified, reopened, standardId } from '../support/standard.story';
import { pledged, pledgeId } from '../support/pledge.story';
import { serviceMatterId, servicePlanned } from '../support/service.story';
import { taskLogged, vanguardTaskId } from '../support/vanguard.story';
import { aprilDrafted, planItems } from '../support/work-plan.story';
import {
  deviationReopened,
  deviationRectified,
  planFiled,
  processAudited,
  standardSet,
} from '../support/station-business.story';

const services = [personnel, organization, integrityPerformance];
export const aggregates: readonly Aggregate[] = services.flatMap((service) => [
  ...service.aggregates,
  ...service.amendments,
]);

/** A statement of a due day that is accepted where the day is one. */
const { version: _version, ...ofAudit } = processAudited().data;
const { auditId: _auditId, ...ofReturn } = deviationReopened().data;
const { filedById: _filedById, ...ofPlan } = planFiled({ period: '2016-06' }).data;

const {
  parentId: _parentId,
  areaId: _areaId,
  entitledOn: _entitledOn,
  ballotKey: _ballotKey,
  ...ofReview
} = upwardOpened().data;

export interface Statement {
  readonly past: readonly (Fact & { readonly data: object })[];
  readonly data: (dueOn: string) => object;
  readonly read?: object;
  readonly by?: string;
  /** Where another rule bounds the days more narrowly: it is asked first. */
  readonly narrower?: string;
  /** Where another rule bounds how far ahead they lie. */
  readonly farthest?: string;
}

const disclosed = [proposed(), reviewed, approved, published];
const inspected = [inspectionScheduled(), inspectionConducted];
const findingOf = (dueOn: string) => {
  const { stationId: _, ...finding } = findingRaised({ dueOn }).data;
  return finding;
};
const voted = [reviewOpened, ...allAssessed, peersTallied(), voteTallied()];
const lifeMeeting = [planned('LIFE'), convened(4, 4)];
const tasks = [started, ...tasksSet];
const { reason: _reason, ...revision } = taskRevised('branch').data;
const correction = (id: string, name: string) => (dueOn: string) => ({
  id,
  reason: '录入有误',
  [name]: { dueOn },
});

/** By command that states a due day. */
export const statements: Readonly<Record<string, Statement>> = {
  AuditProcess: {
    past: [standardSet()],
    data: (dueOn) => ({
      stationId: 'luobo',
      ...ofAudit,
      deviations: ofAudit.deviations.map((one) => ({ ...one, dueOn })),
    }),
  },
  ReopenDeviation: {
    past: [standardSet(), processAudited(), deviationRectified()],
    data: (dueOn) => ({ stationId: 'luobo', ...ofReturn, dueOn }),
  },
  FileTeamPlan: {
    past: [],
    data: (dueOn) => ({ stationId: 'luobo', ...ofPlan, items: ofPlan.items.map((one) => ({ ...one, dueOn })) }),
    narrower: 'ITEM_OUTSIDE_MONTH',
  },
  CorrectStationBusiness: {
    past: [standardSet(), processAudited(), deviationRectified(), deviationReopened()],
    data: correction('luobo', 'deviationReopened'),
  },
  AssignProblem: {
    past: [scheduled, held({ heldOn: '2016-03-01' }), raised()],
    data: (dueOn) => ({ hearingId, ...assigned('meters', 'marketing', dueOn).data }),
  },
  CorrectHearing: {
    past: [scheduled, held({ heldOn: '2016-03-01' }), raised(), assigned('meters', 'marketing', '2016-06-30')],
    data: correction(hearingId, 'problemAssigned'),
  },
  SetTargetTask: {
    past: [started],
    data: (dueOn) => ({ postingId, ...tasksSet[0].data, dueOn }),
  },
  ReviseTargetTasks: {
    past: [...tasks, ratified()],
    data: (dueOn) => ({ postingId, revisions: [{ ...revision, dueOn }], reason: '县公司调整重点' }),
  },
  CorrectPosting: { past: [started, ...tasksSet.slice(0, 1)], data: correction(postingId, 'targetTaskSet') },
  OpenRectification: {
    past: lifeMeeting,
    data: (dueOn) => ({ meetingId, ...opened.data, dueOn }),
  },
  CorrectMeeting: { past: [...lifeMeeting, opened], data: correction(meetingId, 'rectificationOpened') },
  FormPair: {
    past: [],
    data: (dueOn) => ({ pairId: 'repairs', ...pairFormed({ dueOn }).data }),
    read: { roll: rollOf(3) },
  },
  CorrectPair: { past: [pairFormed()], data: correction('repairs', 'pairFormed') },
  ReceiveFeedback: { past: disclosed, data: (dueOn) => ({ disclosureId, ...received({ dueOn }).data }) },
  CorrectDisclosure: { by: 'an', past: [...disclosed, received()], data: correction(disclosureId, 'feedbackReceived') },
  OpenMemberRectification: {
    past: [...voted, finalised({ m6: 'UNQUALIFIED' })],
    data: (dueOn) => ({ reviewId, ...memberRectification.data, dueOn }),
  },
  CorrectMemberReview: {
    past: [...voted, finalised({ m6: 'UNQUALIFIED' }), memberRectification],
    data: correction(reviewId, 'memberRectificationOpened'),
  },
  PublishPledge: {
    past: [],
    data: (dueOn) => ({
      pledgeId,
      ...pledged().data,
      promises: pledged().data.promises.map((promise) => ({ ...promise, dueOn })),
    }),
    read: { roll: { stationId: 'luobo', firstSecretaryId: 'wei', standings: [] } },
  },
  PlanServiceMatter: {
    past: [],
    data: (dueOn) => ({ serviceMatterId, ...servicePlanned({ dueOn }).data }),
    read: { roll: { stationId: 'luobo', standings: [] } },
  },
  CorrectServiceMatter: { past: [servicePlanned()], data: correction(serviceMatterId, 'serviceMatterPlanned') },
  LogVanguardTask: {
    past: [],
    data: (dueOn) => {
      const { ownerId: memberId, memberIds: _, ...asked } = taskLogged({ dueOn }).data;
      return { vanguardTaskId, memberId, ...asked };
    },
    read: { roll: rollOf(3), grouping: { known: new Set(), history: [] } },
  },
  CorrectVanguardTask: { past: [taskLogged()], data: correction(vanguardTaskId, 'vanguardTaskLogged') },
  CheckStandard: {
    past: [drafted, adopted()],
    data: (dueOn) => {
      const { version: _version, inTime: _inTime, nextCheckBy: _next, ...check } = checked().data;
      return { standardId, ...check, shortfalls: check.shortfalls.map((one) => ({ ...one, dueOn })) };
    },
  },
  ReopenShortfall: {
    past: [drafted, adopted(), checked(), rectified()],
    data: (dueOn) => ({ standardId, ...reopened.data, dueOn }),
  },
  CorrectStandard: {
    past: [drafted, adopted(), checked(), rectified(), reopened],
    data: correction(standardId, 'shortfallReopened'),
  },
  PlanMeasure: {
    past: [clueOpened(), factorFound],
    data: (dueOn) => ({ clueId, ...measurePlanned().data, dueOn }),
  },
  CorrectClue: { past: [clueOpened(), factorFound, measurePlanned()], data: correction(clueId, 'measurePlanned') },
  DraftDutyList: {
    past: [],
    data: (dueOn) => mainDrafted({ entries: [{ entryId: 'talks', task: '廉洁谈话', dueOn }] }).data,
    read: { people: { standings: [], stationId: 'luobo' } },
    farthest: 'ENTRY_DUE_OUTSIDE_YEAR',
  },
  ReviseDutyEntry: {
    past: [mainDrafted()],
    data: (dueOn) => ({ dutyListId, ...revised.data, dueOn }),
    farthest: 'ENTRY_DUE_OUTSIDE_YEAR',
  },
  PlanActivity: {
    past: [],
    data: (plannedOn) => ({ activityId, ...activityPlanned({ plannedOn }).data }),
    read: { people: { stationId: 'luobo', standings: [] } },
  },
  OpenUpwardReview: {
    past: [],
    data: (dueOn) => ({ upwardReviewId: 'wuming', ...ofReview, closesOn: dueOn, tellBy: dueOn }),
    read: { unit: stateAfter(knownUnit, wumingRegistered) },
  },
  ScheduleInspection: {
    past: [],
    data: (plannedOn) => ({ inspectionId, ...inspectionScheduled({ plannedOn }).data }),
    read: { posting: stateAfter(knownPosting), followed: {} },
  },
  RaiseFinding: { past: inspected, data: (dueOn) => ({ inspectionId, ...findingOf(dueOn) }) },
  ReopenFinding: {
    past: [...inspected, findingRaised(), findingRectified()],
    data: (dueOn) => ({ inspectionId, ...findingReopened(dueOn).data }),
  },
  CorrectInspection: { past: [...inspected, findingRaised()], data: correction(inspectionId, 'findingRaised') },
  DraftWorkPlan: {
    past: [],
    data: (dueOn) => ({
      ...aprilDrafted.data,
      month: '2016-06',
      items: planItems.map((item) => ({ ...item, dueOn })),
    }),
    read: { posting: stateAfter(knownPosting, weiPosted) },
    by: 'wei',
    narrower: 'PLAN_DUE_OUTSIDE_MONTH',
  },
};
