import type { Fact } from '@zhudian/facts';
import { opened as commendationOpened, practicePublished } from '../support/commendation.story';
import { electionHeld, officesFilled } from '../support/committee.story';
import { approved, proposed, published, received, reviewed } from '../support/disclosure.story';
import { mainDrafted } from '../support/duty-list.story';
import { lateReport } from '../support/evaluation.story';
import { evidenceRequested } from '../support/evidence-request.story';
import { scheduled } from '../support/hearing.story';
import { marchOpened } from '../support/indicator.story';
import { activityPlanned } from '../support/integrity-activity.story';
import { convened, opened, planned } from '../support/meeting.story';
import { ballots, leaderAssessed, reviewOpened, selfAssessed } from '../support/member-review.story';
import { applied, counts, scored } from '../support/model-station.story';
import { branchEstablished, fengJoined } from '../support/organization.story';
import { pledged } from '../support/pledge.story';
import { ratified, started, taskRevised, taskSet, tasksSet } from '../support/posting.story';
import { exportsHeld, held } from '../support/retention.story';
import { roundOpened } from '../support/round.story';
import { checked, scheduled as selfRunning } from '../support/self-running.story';
import { serviceRendered, servicePlanned, serviceVerified } from '../support/service.story';
import { adopted, drafted } from '../support/standard.story';
import { criteriaScored, planFiled, processAudited, standardSet } from '../support/station-business.story';
import { noted } from '../support/supervision.story';
import { ballotIssued, surveyOpened } from '../support/survey.story';
import { coached, planned as roomPlanned } from '../support/three-rooms.story';
import { requirementSet, twinned } from '../support/twinning.story';
import { exemplarApproved, exemplarProposed, taskAccepted, taskLogged } from '../support/vanguard.story';
import { aprilApproved, aprilDrafted } from '../support/work-plan.story';

interface IndependentFaults {
  readonly type: string;
  readonly past?: readonly (Fact & { readonly data: object })[];
  readonly data: object;
  /** What the handler has counted for the rule. */
  readonly held?: object;
  /** What the rule reads, where it is something. */
  readonly read?: object;
  readonly codes: readonly string[];
}

const ofTwo = <T>(value: T): T[] => [value, value];

const [item] = planFiled().data.items;
const [criterion] = criteriaScored().data.criteria;
const [deviation] = processAudited().data.deviations;

/** Commands on 1 June 2016, each against several rules of which none rests on another. */
export const independentFaults: readonly IndependentFaults[] = [
  {
    type: 'OpenRound',
    data: { bureauId: 'bureau', noticeMinWorkingDays: 1, termMonths: 99, calendarVersion: 'zz' },
    codes: ['NOTICE_MINIMUM', 'TERM_OUT_OF_RANGE', 'CALENDAR_UNKNOWN'],
  },
  {
    type: 'RatifyTargetTasks',
    past: [started, { ...taskSet('t1'), data: { ...taskSet('t1').data, measure: ' ' } }],
    data: { postingId: 'r1.wei' },
    codes: ['TASK_CATEGORY_MISSING', 'WEIGHTS_NOT_100', 'TASK_NOT_MEASURABLE'],
  },
  {
    type: 'FileTeamPlan',
    data: { ...planFiled().data, period: '2016-05', items: [item, item] },
    codes: ['ITEM_TWICE', 'ITEM_OUTSIDE_MONTH', 'PLAN_FILED_LATE', 'DUE_DAY_UNFIT', 'DUE_DAY_UNFIT'],
  },
  {
    type: 'ScoreFourCriteria',
    data: { ...criteriaScored().data, period: '2016-06', criteria: [criterion, criterion] },
    codes: ['CRITERIA_INCOMPLETE', 'CRITERION_TWICE', 'PERIOD_OPEN'],
  },
  {
    type: 'AuditProcess',
    past: [standardSet()],
    data: { ...processAudited().data, population: 1, sample: 2, deviations: [deviation, deviation, deviation] },
    codes: [
      'SAMPLE_OVER_POPULATION',
      'DEVIATIONS_OVER_SAMPLE',
      'DEVIATION_KNOWN',
      'DUE_DAY_UNFIT',
      'DUE_DAY_UNFIT',
      'DUE_DAY_UNFIT',
    ],
  },
  {
    type: 'ProposeDisclosure',
    data: { ...proposed({ kind: 'PARTY', from: '2016-05-02', until: '2016-04-29' }).data, disclosureId: 'd1' },
    codes: ['STATION_WITHOUT_BRANCH', 'PERIOD_BEGINS_EARLIER', 'PERIOD_REVERSED'],
  },
  {
    type: 'AnswerFeedback',
    past: [proposed(), reviewed, approved, published, received({ kind: 'COMPLAINT' })],
    data: { disclosureId: 'd1', feedbackId: 'bills', reply: '已核实。' },
    codes: ['COMPLAINT_ANSWERED_BY_PROPOSER', 'ANSWER_LATE'],
  },
  {
    type: 'ExpireDisclosure',
    past: [proposed(), reviewed, approved, published, received()],
    data: { disclosureId: 'd1' },
    codes: ['PERIOD_STILL_RUNS', 'FEEDBACK_OPEN'],
  },
  {
    type: 'ScheduleHearing',
    past: [scheduled],
    data: { ...scheduled.data, number: 1, plannedOn: '2016-05-20' },
    codes: ['HEARING_ALREADY_SCHEDULED', 'NOT_IN_THE_MONTH'],
  },
  {
    type: 'ScheduleInspection',
    data: {
      inspectionId: 'i2',
      kind: 'TRACKING',
      stationId: 'luobo',
      followsId: 'i1',
      theme: '复查',
      plannedOn: '2016-06-10',
    },
    codes: ['FOLLOWS_ELSEWHERE', 'FOLLOWS_NO_FINDING', 'DUE_DAY_UNFIT'],
  },
  {
    type: 'AwardModelStation',
    past: [applied, scored('party-work')],
    data: { stationId: 'luobo' },
    held: { criteria: counts({ LISTS: { met: 0 }, DOMAINS: { unjudged: 1 } }), judgedAt: '1' },
    codes: ['MODEL_STATION_CRITERIA', 'MODEL_STATION_UNJUDGED'],
  },
  {
    type: 'PlanMeeting',
    data: { ...planned('GROUP').data, meetingId: 'm' },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'PLANNED_IN_THE_PAST', 'GROUP_AND_KIND'],
  },
  {
    type: 'DecideMotion',
    past: [planned(), convened(4, 10, { quorumMet: false })],
    data: { meetingId: 'm', motionId: 'one', title: '计划', yes: 5, no: 0, abstain: 0 },
    codes: ['NOT_ON_THE_DAY', 'NO_QUORUM', 'VOTES_EXCEED_PRESENT'],
  },
  {
    type: 'RecordCriticism',
    past: [planned(), convened(4, 4)],
    data: { meetingId: 'm', fromId: 'feng', aboutId: 'hui', text: '深入班组不够。' },
    codes: ['NOT_A_LIFE_MEETING', 'NOT_ON_THE_DAY', 'NOT_EXPECTED_THERE', 'NOT_EXPECTED_THERE'],
  },
  {
    type: 'OpenRectification',
    past: [planned('LIFE'), convened(4, 4), opened],
    data: { meetingId: 'm', ...opened.data, ownerId: 'hui' },
    codes: ['NOT_EXPECTED_THERE', 'RECTIFICATION_KNOWN'],
  },
  {
    type: 'VerifyRectification',
    past: [planned('LIFE'), convened(4, 4), { ...opened, data: { ...opened.data, ownerId: 'chen' } }],
    data: { meetingId: 'm', itemId: 'visits' },
    codes: ['RECTIFICATION_NOT_DONE', 'SEGREGATION_OF_DUTIES'],
  },
  {
    type: 'OpenMemberReview',
    data: { branchId: 'luobo-branch', stationId: 'luobo', year: 2015 },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'REVIEW_OF_ANOTHER_YEAR', 'NOBODY_TO_REVIEW'],
  },
  {
    type: 'AssessSelf',
    past: [reviewOpened],
    data: { reviewId: 'r', ...selfAssessed('hui', { selfGrade: 'QUALIFIED' }).data },
    codes: ['PROBATIONARY_GRADED', 'SELF_ASSESSED_BY_ANOTHER'],
  },
  {
    type: 'TallyPeers',
    past: [reviewOpened],
    data: { reviewId: 'r', tallies: ofTwo(ballots('nobody', [1])) },
    codes: ['TALLIED_TWICE', 'NOT_IN_REVIEW', 'BALLOTS_EXCEED_VOTERS'],
  },
  {
    type: 'AssessLeaderRole',
    past: [reviewOpened, leaderAssessed()],
    data: { reviewId: 'r', localLeaderId: 'm1', meetingId: 'life', good: 4, fair: 2, poor: 0, opinion: '能带头。' },
    codes: ['REVIEW_MEETING_UNFIT', 'LEADER_ASSESSED', 'NOT_A_LEADER'],
  },
  {
    type: 'SubmitScores',
    data: {
      postingId: 'r2016.wei',
      stationId: 'luobo',
      month: '2016-07',
      level: 'GENERAL',
      scores: ofTwo({ method: 'EFFECT', score: 101 }),
    },
    codes: ['POSTING_UNKNOWN', 'WRONG_LEVEL', 'MONTH_NOT_BEGUN', 'METHOD_REPEATED', 'SCORE_RANGE'],
  },
  {
    type: 'RateDimensions',
    data: {
      postingId: 'r2016.wei',
      stationId: 'luobo',
      level: 'GENERAL',
      ratings: ofTwo({ dimension: 'PARTY', score: 101 }),
    },
    codes: ['POSTING_UNKNOWN', 'WRONG_LEVEL', 'DIMENSIONS_NOT_ASKED', 'DIMENSION_REPEATED', 'SCORE_RANGE'],
  },
  {
    type: 'ApplyDeduction',
    past: [marchOpened, lateReport],
    data: { postingId: 'r2016.wei', month: '2016-03', deductionId: 'd1', code: 'X', fact: '逾期', evidenceRefs: [] },
    codes: ['DEDUCTION_ALREADY_APPLIED', 'EVIDENCE_REQUIRED', 'SCHEME_MISSING'],
  },
  {
    type: 'DraftDutyList',
    data: { ...mainDrafted().data, year: 2015, entries: ofTwo(mainDrafted().data.entries[0]) },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'ENTRY_KNOWN', 'ENTRY_DUE_OUTSIDE_YEAR'],
  },
  {
    type: 'AssignDutyEntry',
    past: [mainDrafted()],
    data: { dutyListId: 'l', entryId: 'talks', personId: 'nobody' },
    codes: ['NOT_IN_BRANCH', 'DUTY_UNSTATED'],
  },
  {
    type: 'AdoptDutyLists',
    past: [mainDrafted()],
    data: { dutyListId: 'l', meetingId: 'm', motionId: 'lists' },
    codes: ['LIST_KIND_MISSING', 'ENTRY_UNOWNED', 'MOTION_NOT_CARRIED'],
  },
  {
    type: 'PlanRoom',
    data: { stationId: 'luobo', room: 'ACTIVITY', hardware: ofTwo('桌椅'), software: ['制度'] },
    past: [roomPlanned(), { type: 'RoomAccepted', data: { room: 'ACTIVITY', part: 'HARDWARE', checklist: [] } }],
    codes: ['ROOM_ALREADY_ACCEPTED', 'ITEMS_REPEATED'],
  },
  {
    type: 'InspectRoom',
    past: [roomPlanned()],
    data: { stationId: 'luobo', room: 'ACTIVITY', part: 'HARDWARE', checklist: ofTwo({ item: '门', ok: true }) },
    codes: ['SEGREGATION_OF_DUTIES', 'ITEMS_REPEATED', 'CHECKLIST_INCOMPLETE'],
  },
  {
    type: 'RecordCoaching',
    past: [coached()],
    data: coached({ staffIds: ofTwo('chen') }).data,
    codes: ['COACHING_KNOWN', 'STAFF_REPEATED', 'COACH_AMONG_COACHED'],
  },
  {
    type: 'AddBranchMember',
    past: [branchEstablished, fengJoined],
    data: { branchId: 'b', personId: 'feng', status: 'PROBATIONARY', votes: true, via: 'ADMISSION' },
    codes: ['ALREADY_A_MEMBER', 'PROBATIONARY_HAS_NO_VOTE'],
  },
  {
    type: 'SuspendMemberVote',
    past: [branchEstablished],
    data: { branchId: 'b', personId: 'feng', until: '2016-05-31', reason: '留党察看' },
    codes: ['NOT_A_MEMBER', 'SUSPENSION_OVER'],
  },
  {
    type: 'RequestEvidence',
    data: {
      evidenceRequestId: 'e',
      unitId: 'luobo',
      aboutStream: 'Branch-b',
      question: '请提供记录。',
      askedFrom: '2016-07-02',
      askedUntil: '2016-07-01',
    },
    codes: ['SUBJECT_UNKNOWN', 'PERIOD_REVERSED', 'PERIOD_TO_COME'],
  },
  {
    type: 'ProvideEvidence',
    past: [evidenceRequested()],
    data: {
      evidenceRequestId: 'e',
      reply: '如下。',
      documents: ofTwo({ sha256: 'a'.repeat(64), title: '批复', aboutFrom: '2016-02-02', aboutUntil: '2016-02-01' }),
    },
    codes: ['NOT_OF_THE_UNIT', 'PERIOD_REVERSED', 'PERIOD_REVERSED', 'EVIDENCE_LATE'],
  },
  {
    type: 'AssessCompetency',
    past: [{ ...started, data: { ...started.data, personId: 'chen' } }],
    data: { postingId: 'p', phase: 'END', dimensions: {} },
    codes: ['OWN_COMPETENCY', 'BASELINE_MISSING'],
  },
  {
    type: 'MovePartyRelation',
    past: [started, { type: 'PartyRelationMoved', data: { branchId: 'luobo-branch', on: '2016-03-02' } }],
    data: { postingId: 'p', branchId: 'other' },
    codes: ['NOT_THE_HOST_BRANCH', 'PARTY_RELATION_ALREADY_MOVED'],
  },
  {
    type: 'NominateLeaderCandidate',
    past: [started, { type: 'LeaderCandidateNominated', data: { personId: 'wei', ground: '骨干', plan: '跟班' } }],
    data: { postingId: 'p', personId: 'wei', ground: '骨干', plan: '跟班' },
    codes: ['SUCCESSOR_IS_SECRETARY', 'LEADER_CANDIDATE_KNOWN'],
  },
  {
    type: 'ReviseTargetTasks',
    past: [started, ...tasksSet, ratified()],
    data: {
      postingId: 'p',
      reason: '调整',
      revisions: ['x', 'y'].map((id) => ({ ...taskRevised('branch').data, taskId: id })),
    },
    codes: ['TASK_UNKNOWN', 'TASK_UNKNOWN', 'DUE_DAY_UNFIT', 'DUE_DAY_UNFIT'],
  },
  {
    type: 'ConfirmSelfRunning',
    past: [selfRunning, checked('DAYS_90', 0, 'party-work')],
    data: { postingId: 'p', conclusion: '正常。' },
    codes: ['CHECKS_PENDING', 'BELOW_THRESHOLD'],
  },
  {
    type: 'PublishPledge',
    data: { pledgeId: 'p', ...pledged({ promises: ofTwo(pledged().data.promises[0]) as never }).data },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'PROMISE_TWICE', 'PLEDGER_NOT_OF_BRANCH', 'DUE_DAY_UNFIT', 'DUE_DAY_UNFIT'],
  },
  {
    type: 'AdoptStandard',
    past: [drafted],
    data: { standardId: 's', meetingId: 'm', motionId: 'keys', from: '2016-05-01', cycleMonths: 6 },
    codes: ['MOTION_NOT_CARRIED', 'IN_FORCE_BEFORE_ADOPTION'],
  },
  {
    type: 'CheckStandard',
    past: [drafted, adopted({ checkBy: '2016-05-01' })],
    data: { standardId: 's', checklist: [{ item: '登记', ok: false }], shortfalls: [] },
    codes: ['SHORTFALL_MISSING', 'CHECKED_LATE'],
  },
  {
    type: 'ProposeExemplar',
    data: { exemplarId: 'e', ...exemplarProposed({ vanguardTaskId: 't' }).data },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'TASK_NOT_OF_PERSON', 'PERSON_NOT_OF_BRANCH'],
  },
  {
    type: 'NameExemplar',
    past: [exemplarProposed(), exemplarApproved],
    data: { exemplarId: 'e', channels: ['BOARD'], from: '2016-05-02', until: '2016-05-01' },
    codes: ['PERIOD_BEGINS_EARLIER', 'PERIOD_REVERSED'],
  },
  {
    type: 'VerifyServiceEffect',
    past: [servicePlanned(), serviceRendered(), serviceVerified()],
    data: { serviceMatterId: 's', surveyId: 'x' },
    read: { survey: { stationId: 'other', audience: 'STAFF', openedOn: '2016-01-01', isOnService: false } },
    codes: ['SURVEY_OF_ANOTHER_STATION', 'SURVEY_OF_OTHERS', 'SURVEY_BEFORE_SERVICE', 'SURVEY_WITHOUT_RESULTS'],
  },
  {
    type: 'FormTwinning',
    data: { ...twinned({ until: '2016-05-31' }).data },
    read: { station: { registered: true, path: '/other/luobo/' } },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'ANOTHER_BUREAU', 'ENDS_BEFORE_IT_BEGINS'],
  },
  {
    type: 'SetSharedRequirement',
    past: [twinned(), requirementSet()],
    data: { twinningId: 't', ...requirementSet('2018-Q1').data },
    codes: ['REQUIREMENT_KNOWN', 'QUARTER_OUTSIDE_AGREEMENT'],
  },
  {
    type: 'TrackRequirement',
    past: [twinned(), requirementSet('2016-Q1')],
    data: { twinningId: 't', requirementId: 'files', same: 'APPRAISED', result: '列入。', evidenceRefs: ['计划'] },
    codes: ['SAME_SKIPPED', 'TRACKED_LATE'],
  },
  {
    type: 'LogVanguardTask',
    data: { vanguardTaskId: 'v', ...taskLogged().data, memberId: 'm1' },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'NOT_MEMBER', 'DUE_DAY_UNFIT'],
  },
  {
    type: 'ReportVanguardTask',
    past: [taskLogged(), taskAccepted],
    data: { vanguardTaskId: 'v', result: '恢复。', evidenceRefs: ['抢修单'] },
    codes: ['NOT_ON_THE_TASK', 'TASK_LATE'],
  },
  {
    type: 'FixTargetStations',
    past: [roundOpened],
    data: { roundId: 'r', stationIds: ['luobo'], rationale: '薄弱' },
    codes: ['ENTERPRISE_NOT_ANALYSED', 'STATION_NOT_WEAK'],
  },
  {
    type: 'PublishPractice',
    past: [commendationOpened, practicePublished()],
    data: { commendationId: 'c', ...practicePublished().data },
    codes: ['POSTING_UNKNOWN', 'PRACTICE_ALREADY_PUBLISHED'],
  },
  {
    type: 'HoldActivity',
    past: [activityPlanned()],
    data: { activityId: 'a', participants: 1, voluntary: 2, account: '家书。', sha256: 'a'.repeat(64) },
    codes: ['VOLUNTARY_EXCEED', 'ACTIVITY_LATE'],
  },
  {
    type: 'SubmitWorkPlan',
    past: [aprilDrafted],
    data: { postingId: 'r2016.wei', month: '2016-04' },
    codes: ['NOT_ONES_OWN_PLAN', 'PLAN_LATE'],
  },
  {
    type: 'CompletePlanItem',
    past: [...aprilApproved],
    data: { postingId: 'r2016.wei', month: '2016-04', itemId: 'x', result: '完成', evidenceRefs: [] },
    codes: ['NOT_ONES_OWN_PLAN', 'PLAN_ITEM_UNKNOWN'],
  },
  {
    type: 'FormPair',
    data: {
      pairId: 'p',
      branchId: 'b',
      stationId: 'luobo',
      leadId: 'm1',
      partnerIds: ['m1'],
      topic: '抢修',
      dueOn: '2016-06-30',
    },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'PAIR_SIZE', 'NOT_MEMBER'],
  },
  {
    type: 'IssueBallots',
    past: [surveyOpened(), ballotIssued('a')],
    data: { surveyId: 's', tokenHashes: [ballotIssued('a').data.tokenHash] },
    codes: ['CODES_FOR_CUSTOMERS', 'BALLOT_ALREADY_ISSUED'],
  },
  {
    type: 'ReportReading',
    past: [{ type: 'ReadingReported', data: { period: '2016-06', numerator: 1, denominator: 1, value: 1 } }],
    data: { stationId: 'luobo', code: 'LINE_LOSS', period: '2016-06', numerator: 1, denominator: 0 },
    read: { unit: { type: 'STATION' } },
    codes: ['PERIOD_OPEN', 'PERIOD_DUPLICATE', 'BAD_DENOMINATOR'],
  },
  {
    type: 'NoteSupervision',
    data: noted('RURAL_POWER_DEPT', 'BUSINESS').data,
    codes: ['WRONG_BODY', 'POSTING_UNKNOWN'],
  },
  {
    type: 'HoldRetention',
    past: [held()],
    data: { bureauId: 'bureau', ...held({ kind: 'EXPORTS' }).data },
    codes: ['HOLD_KNOWN', 'HOLD_NOT_BY_PERSON'],
  },
  {
    type: 'ApplyRetention',
    past: [exportsHeld],
    data: { bureauId: 'bureau', kind: 'EXPORTS', olderThan: '2016-05-31', found: 3 },
    held: { found: 2 },
    codes: ['RETENTION_ON_HOLD', 'RETENTION_TOO_EARLY', 'RETENTION_COUNT_DIFFERS'],
  },
  {
    type: 'EndPosting',
    past: [{ ...started, data: { ...started.data, startOn: '2016-07-01' } }],
    data: { postingId: 'p', reason: '届满' },
    codes: [
      'END_BEFORE_START',
      'SUCCESSOR_MISSING',
      'HANDOVER_INCOMPLETE',
      'TERM_EVALUATION_MISSING',
      'FIT_REVIEW_MISSING',
    ],
  },
  {
    type: 'AdoptProcedureRules',
    data: { branchId: 'b', stationId: 'luobo', meetingId: 'm', motionId: 'rules', sha256: 'a'.repeat(64) },
    codes: ['BRANCH_OF_ANOTHER_STATION', 'MOTION_NOT_CARRIED'],
  },
  {
    type: 'AssignCommitteeDuty',
    past: [
      electionHeld(),
      officesFilled,
      { type: 'CommitteeDutyAssigned', data: { personId: 'm1', areas: ['METERING', 'METER_READING'] } },
    ],
    data: { branchId: 'b', personId: 'm2', areas: ['METERING', 'METER_READING'] },
    codes: ['AREA_TAKEN', 'AREA_TAKEN'],
  },
];
