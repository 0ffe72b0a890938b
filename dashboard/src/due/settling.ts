import type { DueItem, Subject } from './due-item';

type Prefilled = Readonly<Record<string, string | undefined>>;

interface Settling {
  readonly command: string;
  /** What is said of it instead, by the same fields. */
  readonly or?: string;
  /** Where it is given on a page of its own: under which address, and the thing’s id behind it. */
  readonly page?: string;
  readonly fields: (subject: Subject, of: string) => Prefilled;
}

const ofPosting = ({ id }: Subject): Prefilled => ({ postingId: id });
const ofSubject =
  (field: string) =>
  ({ id }: Subject): Prefilled => ({ [field]: id });

/** What a branch owes in every period is settled by a meeting, which is planned first. */
const byMeeting: Settling = { command: 'PlanMeeting', fields: ofSubject('branchId') };

const ofMember = (command: string): Settling => ({
  command,
  fields: ({ id }, personId) => ({ reviewId: id, personId }),
});

/** The command that settles each kind of item, and what the item already says of its fields. */
export const SETTLING: Readonly<Record<string, Settling>> = {
  TASKS_RATIFIED: { command: 'RatifyTargetTasks', fields: ofPosting },
  BASELINE_ASSESSED: { command: 'AssessCompetency', fields: (it) => ({ ...ofPosting(it), phase: 'BASELINE' }) },
  PARTY_RELATION_MOVED: { command: 'MovePartyRelation', fields: ofPosting },
  TASK_DONE: { command: 'ProgressTargetTask', fields: (it, taskId) => ({ ...ofPosting(it), taskId }) },
  ON_SITE_DECLARED: { command: 'DeclareOnSiteDays', fields: (it, month) => ({ ...ofPosting(it), month }) },
  SUCCESSOR_NAMED: { command: 'NameSuccessor', fields: ofPosting },
  HANDOVER_COMPLETED: { command: 'CompleteHandover', fields: ofPosting },
  END_ASSESSED: { command: 'AssessCompetency', fields: (it) => ({ ...ofPosting(it), phase: 'END' }) },
  FIT_REVIEWED: { command: 'ReviewFit', fields: ofPosting },
  MEMBER_VOTE_DECIDED: { command: 'RestoreMemberVote', fields: ({ id }, personId) => ({ branchId: id, personId }) },
  MEETING_HELD: { command: 'ConveneMeeting', fields: ofSubject('meetingId') },
  COMMITTEE_ELECTED: { command: 'HoldElection', fields: ({ branch }) => ({ branchId: branch?.id, kind: 'TERM' }) },
  RECTIFICATION_VERIFIED: { command: 'VerifyRectification', fields: ({ id }, itemId) => ({ meetingId: id, itemId }) },
  PAIR_RESULT_RECORDED: { command: 'RecordPairResult', fields: ofSubject('pairId') },
  SERVICE_RENDERED: { command: 'RenderService', fields: ofSubject('serviceMatterId') },
  VANGUARD_TASK_REPORTED: { command: 'ReportVanguardTask', fields: ofSubject('vanguardTaskId') },
  DISCLOSURE_PUBLISHED: { command: 'PublishDisclosure', fields: ofSubject('disclosureId') },
  SELF_RUNNING_CHECKED: {
    command: 'CheckSelfRunning',
    fields: ({ id }, moment) => ({ postingId: id, moment }),
  },
  DISCLOSURE_EXPIRED: { command: 'ExpireDisclosure', fields: ofSubject('disclosureId') },
  FEEDBACK_ANSWERED: {
    command: 'AnswerFeedback',
    fields: ({ id }, feedbackId) => ({ disclosureId: id, feedbackId }),
  },
  CONSEQUENCE_SETTLED: { command: 'SettleConsequence', fields: ofSubject('consequenceId') },
  PROMISE_FULFILLED: { command: 'FulfilPromise', fields: ({ id }, promiseId) => ({ pledgeId: id, promiseId }) },
  SAMES_TRACKED: {
    command: 'TrackRequirement',
    fields: ({ id }, requirementId) => ({ twinningId: id, requirementId }),
  },
  TWINNING_ENDED: { command: 'EndTwinning', fields: ofSubject('twinningId') },
  EVIDENCE_PROVIDED: { command: 'ProvideEvidence', fields: ofSubject('evidenceRequestId') },
  STANDARD_CHECKED: { command: 'CheckStandard', fields: ofSubject('standardId') },
  SHORTFALL_RECTIFIED: {
    command: 'RectifyShortfall',
    fields: ({ id }, shortfallId) => ({ standardId: id, shortfallId }),
  },
  SHORTFALL_VERIFIED: {
    command: 'VerifyShortfall',
    fields: ({ id }, shortfallId) => ({ standardId: id, shortfallId }),
  },
  INSPECTION_CONDUCTED: { command: 'ConductInspection', fields: ofSubject('inspectionId') },
  FINDING_RECTIFIED: { command: 'RectifyFinding', fields: ({ id }, findingId) => ({ inspectionId: id, findingId }) },
  FINDING_VERIFIED: { command: 'VerifyFinding', fields: ({ id }, findingId) => ({ inspectionId: id, findingId }) },
  HEARING_HELD: { command: 'HoldHearing', fields: ofSubject('hearingId') },
  PROBLEM_RESOLVED: {
    command: 'ResolveProblem',
    fields: ({ hearing, problemId }) => ({ hearingId: hearing?.id, problemId }),
  },
  TRAINING_HELD: { command: 'CloseTraining', fields: ofSubject('trainingId') },
  PLAN_ITEM_DONE: {
    command: 'CompletePlanItem',
    or: 'SlipPlanItem',
    fields: ({ posting, month }, itemId) => ({ postingId: posting?.id, month, itemId }),
  },
  TARGETS_FIXED: { command: 'FixTargetStations', fields: ofSubject('roundId') },
  CANDIDACY_RECOMMENDED: {
    command: 'RecommendCandidate',
    fields: ({ id, sender }) => ({ candidacyId: id, orgUnitId: sender?.id }),
  },
  NOTICE_CLOSED: { command: 'CloseNotice', fields: ofSubject('candidacyId') },
  EVALUATION_FINALISED: {
    command: 'FinaliseEvaluation',
    fields: ({ posting }, month) => ({ postingId: posting?.id, month }),
  },
  COMMITTEE_MONTHLY: byMeeting,
  GROUP_MONTHLY: {
    command: 'PlanMeeting',
    fields: ({ id }, of) => ({ branchId: id, kind: 'GROUP', groupId: of.slice(0, of.lastIndexOf('.')) }),
  },
  THEME_DAY_MONTHLY: byMeeting,
  GENERAL_QUARTERLY: byMeeting,
  LESSON_QUARTERLY: byMeeting,
  STUDY_WEEKLY: byMeeting,
  LIFE_YEARLY: byMeeting,
  REVIEW_YEARLY: { command: 'OpenMemberReview', fields: ({ id }, year) => ({ branchId: id, year }) },
  MEMBER_RECTIFICATION_OPENED: ofMember('OpenMemberRectification'),
  MEMBER_RECTIFIED: ofMember('ReportMemberRectification'),
  MEMBER_RECTIFICATION_VERIFIED: ofMember('VerifyMemberRectification'),
  DUTY_PERFORMED: { command: 'PerformDuty', fields: ({ id }, entryId) => ({ dutyListId: id, entryId }) },
  DUTY_LISTS_DRAFTED: { command: 'DraftDutyList', fields: ofSubject('branchId') },
  RISK_REVIEWED: { command: 'ReviewRisk', fields: ofSubject('riskPointId') },
  MODEL_STATION_RENEWED: { command: 'ApplyForModelStation', fields: ofSubject('stationId') },
  MODEL_STATION_CRITERION_MET: { command: 'RevokeModelStation', fields: ofSubject('stationId') },
  MODEL_STATION_NOTICE_ANSWERED: { command: 'AnswerModelStationNotice', fields: ofSubject('stationId') },
  UPWARD_REVIEW_CLOSED: { command: 'CloseUpwardReview', fields: ofSubject('upwardReviewId') },
  UPWARD_REVIEW_TOLD: { command: 'TellUpwardReview', fields: ofSubject('upwardReviewId') },
  BALLOT_REQUESTED: { command: 'RequestBallot', page: '/vote/survey', fields: ofSubject('surveyId') },
  REVIEW_BALLOT_REQUESTED: {
    command: 'RequestReviewBallot',
    page: '/vote/review',
    fields: ofSubject('upwardReviewId'),
  },
  ACTIVITY_HELD: { command: 'HoldActivity', fields: ofSubject('activityId') },
  DEVIATION_RECTIFIED: {
    command: 'RectifyDeviation',
    fields: ({ id }, deviationId) => ({ stationId: id, deviationId }),
  },
  DEVIATION_VERIFIED: { command: 'VerifyDeviation', fields: ({ id }, deviationId) => ({ stationId: id, deviationId }) },
  TEAM_PLAN_EXECUTED: { command: 'ExecuteTeamPlan', fields: ({ id }, planId) => ({ stationId: id, planId }) },
  TEAM_PLAN_CONTROLLED: { command: 'ControlTeamPlan', fields: ({ id }, planId) => ({ stationId: id, planId }) },
  BREACH_TAKEN_UP: {
    command: 'OpenClue',
    fields: ({ station }, breachEventId) => ({ stationId: station?.id, breachEventId }),
  },
  CLUE_ASSIGNED: { command: 'ReassignClue', fields: ofSubject('clueId') },
  FACTOR_IDENTIFIED: { command: 'IdentifyFactor', fields: ofSubject('clueId') },
  MEASURE_COMPLETED: { command: 'CompleteMeasure', fields: ofSubject('clueId') },
};

interface Form {
  readonly to: string;
  readonly params: Prefilled;
}

/** The form of the command that settles an item; `undefined` where it depends on what was found. */
export const formOf = ({ kind, subject, of }: DueItem): Form | undefined => {
  const settling = SETTLING[kind];
  if (settling?.page !== undefined)
    return { to: `${settling.page}/${encodeURIComponent(subject.id ?? '')}`, params: {} };
  return settling && { to: `/act/${settling.command}`, params: { ...settling.fields(subject, of ?? ''), back: 'due' } };
};

/** The form in which one says that it cannot be settled in time. */
export const otherFormOf = (item: DueItem): (Form & { readonly command: string }) | undefined => {
  const command = SETTLING[item.kind]?.or;
  const form = formOf(item);
  return command === undefined || !form ? undefined : { ...form, command, to: `/act/${command}` };
};
