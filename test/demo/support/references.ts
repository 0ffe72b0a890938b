import type { Step } from '../../../tools/src/demo/step';

/** The kinds of things that commands name by an id. */
export type Kind =
  | 'unit'
  | 'person'
  | 'branch'
  | 'round'
  | 'candidacy'
  | 'posting'
  | 'task'
  | 'hearing'
  | 'meeting'
  | 'motion'
  | 'problem'
  | 'objection'
  | 'training'
  | 'commendation'
  | 'practice'
  | 'clue'
  | 'risk'
  | 'activity'
  | 'survey'
  | 'vanguardTask'
  | 'exemplar'
  | 'serviceMatter'
  | 'review'
  | 'group'
  | 'deduction'
  | 'fact'
  | 'indicator'
  | 'scheme'
  | 'planItem'
  | 'rectification'
  | 'dutyList'
  | 'dutyEntry'
  | 'inspection'
  | 'finding'
  | 'twinning'
  | 'sharedResource'
  | 'sharedRequirement'
  | 'standard'
  | 'shortfall'
  | 'disclosure'
  | 'feedback'
  | 'pledge'
  | 'promise'
  | 'pair'
  | 'coaching'
  | 'deputation'
  | 'evidenceRequest'
  | 'schemeDraft'
  | 'deviation'
  | 'audit'
  | 'teamPlan'
  | 'teamPlanItem';

const FIELDS: Readonly<Record<string, Kind>> = {
  orgUnitId: 'unit',
  parentId: 'unit',
  unitId: 'unit',
  bureauId: 'unit',
  stationId: 'unit',
  stationIds: 'unit',
  preferredStations: 'unit',
  filled: 'unit',
  countyEnterpriseId: 'unit',
  countyEnterprises: 'unit',
  poolOrgUnits: 'unit',
  ownerOrgId: 'unit',
  personId: 'person',
  toPersonId: 'person',
  ownerId: 'person',
  dutyListId: 'dutyList',
  coachId: 'person',
  staffIds: 'person',
  holderId: 'person',
  deputyId: 'person',
  deputationId: 'deputation',
  evidenceRequestId: 'evidenceRequest',
  draftId: 'schemeDraft',
  headquartersId: 'unit',
  twinningId: 'twinning',
  standardId: 'standard',
  disclosureId: 'disclosure',
  pledgeId: 'pledge',
  pledgerId: 'person',
  pairId: 'pair',
  leadId: 'person',
  partnerIds: 'person',
  inspectionId: 'inspection',
  followsId: 'inspection',
  inspectorIds: 'person',
  fromId: 'person',
  aboutId: 'person',
  tellers: 'person',
  candidates: 'person',
  approved: 'person',
  chairId: 'person',
  recorderId: 'person',
  branchId: 'branch',
  roundId: 'round',
  candidacyId: 'candidacy',
  candidacyIds: 'candidacy',
  postingId: 'posting',
  postingIds: 'posting',
  heard: 'posting',
  hearingId: 'hearing',
  meetingId: 'meeting',
  trainingId: 'training',
  commendationId: 'commendation',
  clueId: 'clue',
  riskPointId: 'risk',
  activityId: 'activity',
  reviewId: 'review',
  leaderId: 'person',
  memberIds: 'person',
  surveyId: 'survey',
  upwardReviewId: 'survey',
  memberId: 'person',
  vanguardTaskId: 'vanguardTask',
  exemplarId: 'exemplar',
  serviceMatterId: 'serviceMatter',
  baselineId: 'survey',
  breachEventId: 'fact',
  evidenceEventIds: 'fact',
  basisEventIds: 'fact',
};
/** Ids that are told apart only together with what they belong to: each with what it is there, the first that is named. */
const INNER: Readonly<Record<string, readonly (readonly [Kind, string])[]>> = {
  taskId: [['task', 'postingId']],
  targetTaskId: [['task', 'postingId']],
  motionId: [['motion', 'meetingId']],
  itemId: [
    ['planItem', 'postingId'],
    ['rectification', 'meetingId'],
    ['teamPlanItem', 'planId'],
  ],
  entryId: [
    ['dutyEntry', 'dutyListId'],
    ['dutyEntry', 'branchId'],
  ],
  resourceId: [['sharedResource', 'twinningId']],
  requirementId: [['sharedRequirement', 'twinningId']],
  shortfallId: [['shortfall', 'standardId']],
  feedbackId: [['feedback', 'disclosureId']],
  promiseId: [['promise', 'pledgeId']],
  coachingId: [['coaching', 'stationId']],
  doneItemIds: [['teamPlanItem', 'planId']],
  deviationId: [['deviation', 'stationId']],
  auditId: [['audit', 'stationId']],
  planId: [['teamPlan', 'stationId']],
  findingId: [['finding', 'inspectionId']],
  problemId: [['problem', 'hearingId']],
  objectionId: [['objection', 'candidacyId']],
  practiceId: [
    ['practice', 'commendationId'],
    ['practice', 'postingId'],
  ],
  deductionId: [['deduction', 'postingId']],
  groupId: [['group', 'branchId']],
};

const text = (value: unknown): string => String(value);

export type Reference = `${Kind} ${string}`;

const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]) as readonly string[];

const allInnerIn = (field: string, data: Readonly<Record<string, unknown>>): readonly Reference[] => {
  const all = INNER[field] ?? [];
  const [kind, owner] = all.find(([, one]) => data[one] !== undefined) ?? all[0] ?? [];
  return kind && owner ? asList(data[field]).map((id): Reference => `${kind} ${text(data[owner])}/${id}`) : [];
};
const innerIn = (field: string, data: Readonly<Record<string, unknown>>): Reference | undefined =>
  allInnerIn(field, data)[0];

/** Everything that a command's data names, at any depth. */
export const namedIn = (data: unknown, within: Readonly<Record<string, unknown>> = {}): readonly Reference[] => {
  if (Array.isArray(data)) return data.flatMap((one) => namedIn(one, within));
  if (typeof data !== 'object' || data === null) return [];
  const whole = { ...within, ...data };
  return Object.entries(data).flatMap(([field, value]): readonly Reference[] => {
    const kind = FIELDS[field];
    if (kind) return asList(value).map((id): Reference => `${kind} ${id}`);
    const inner = allInnerIn(field, whole);
    return Object.hasOwn(INNER, field) ? inner : namedIn(value, whole);
  });
};

/** The entries of a list, by the branch that drafts them and by the list itself. */
const entriesOf = (data: Step['data']): readonly Reference[] =>
  (data['entries'] as readonly { readonly entryId: string }[]).flatMap(({ entryId }): readonly Reference[] => [
    `dutyEntry ${text(data['branchId'])}/${entryId}`,
    `dutyEntry ${text(data['branchId'])}.${text(data['year'])}/${entryId}`,
  ]);

/** What a command brings into being; what it names beside that has to be there before. */
export const createdBy = ({ command, data }: Step): readonly Reference[] => {
  const of = (field: string) => text(data[field]);
  const created: Readonly<Record<string, () => readonly Reference[]>> = {
    RegisterOrgUnit: () => [`unit ${of('orgUnitId')}`],
    RegisterPerson: () => [`person ${of('personId')}`],
    EstablishBranch: () => [`branch ${of('branchId')}`],
    OpenRound: () => [`round ${of('roundId')}`],
    SubmitApplication: () => [`candidacy ${of('roundId')}.${of('personId')}`],
    AppointSecretary: () => [`posting ${of('candidacyId')}`],
    SetTargetTask: () => [`task ${of('postingId')}/${of('taskId')}`],
    PlanMeeting: () => [`meeting ${of('meetingId')}`],
    OpenRectification: () => [innerIn('itemId', data) ?? 'rectification none'],
    AuditProcess: () => [
      innerIn('auditId', data) ?? 'audit none',
      ...namedIn(data['deviations'], data).filter((one) => one.startsWith('deviation ')),
    ],
    FileTeamPlan: () => [
      innerIn('planId', data) ?? 'teamPlan none',
      ...namedIn(data['items'], data).filter((one) => one.startsWith('teamPlanItem ')),
    ],
    FormTwinning: () => [`twinning ${of('headquartersId')}.${of('stationId')}`],
    ShareResource: () => allInnerIn('resourceId', data),
    SetSharedRequirement: () => allInnerIn('requirementId', data),
    DraftStandard: () => [`standard ${of('standardId')}`],
    CheckStandard: () => namedIn(data['shortfalls'], data).filter((one) => one.startsWith('shortfall ')),
    ProposeDisclosure: () => [`disclosure ${of('disclosureId')}`],
    ReceiveFeedback: () => allInnerIn('feedbackId', data),
    PublishPledge: () => [
      `pledge ${of('pledgeId')}`,
      ...namedIn(data['promises'], data).filter((one) => one.startsWith('promise ')),
    ],
    FormPair: () => [`pair ${of('pairId')}`],
    RecordCoaching: () => allInnerIn('coachingId', data),
    NameDeputy: () => [`deputation ${of('deputationId')}`],
    RequestEvidence: () => [`evidenceRequest ${of('evidenceRequestId')}`],
    DraftScheme: () => [`schemeDraft ${of('draftId')}`],
    DraftDutyList: () => [`dutyList ${of('branchId')}.${of('year')}`, ...entriesOf(data)],
    ScheduleInspection: () => [`inspection ${of('inspectionId')}`],
    RaiseFinding: () => [innerIn('findingId', data) ?? 'finding none'],
    DecideMotion: () => [innerIn('motionId', data) ?? 'motion none'],
    ScheduleHearing: () => [`hearing ${of('bureauId')}.${of('month')}.${of('number')}`],
    SubmitWorkReport: () =>
      (data['problems'] as readonly string[]).map(
        (_, index) => `problem ${of('hearingId')}/${of('postingId')}-${index + 1}` as const,
      ),
    RaiseProblem: () => [`problem ${of('hearingId')}/${of('problemId')}`],
    RaiseObjection: () => [`objection ${of('candidacyId')}/${of('objectionId')}`],
    PlanTraining: () => [`training ${of('trainingId')}`],
    OpenCommendation: () => [`commendation ${of('commendationId')}`],
    PublishPractice: () => [innerIn('practiceId', data) ?? 'practice none'],
    FormPartyGroup: () => [`group ${of('branchId')}/${of('groupId')}`],
    OpenMemberReview: () => [`review ${of('branchId')}.${of('year')}`],
    OpenClue: () => [`clue ${of('clueId')}`],
    PlanActivity: () => [`activity ${of('activityId')}`],
    IdentifyRisk: () => [`risk ${of('riskPointId')}`],
    DraftWorkPlan: () =>
      (data['items'] as readonly { readonly itemId: string }[]).map(
        ({ itemId }): Reference => `planItem ${of('postingId')}/${itemId}`,
      ),
    LogVanguardTask: () => [`vanguardTask ${of('vanguardTaskId')}`],
    ProposeExemplar: () => [`exemplar ${of('exemplarId')}`],
    PlanServiceMatter: () => [`serviceMatter ${of('serviceMatterId')}`],
    OpenSurvey: () => [`survey ${of('surveyId')}`],
    OpenUpwardReview: () => [`survey ${of('upwardReviewId')}`],
    ApplyDeduction: () => [`deduction ${of('postingId')}/${of('deductionId')}`],
    // The system opens a clue on what misses its target.
    ReportReading: () => [`clue ${of('stationId')}.${of('code')}.${of('period')}`],
    SetTarget: () => [`indicator ${of('stationId')}.${of('code')}`],
    IssueScheme: () => ['scheme programme'],
  };
  return created[command]?.() ?? [];
};

/** What a command rests on without naming it by a field of its own. */
export const restsOn = ({ command, data }: Step): readonly Reference[] => [
  ...(command === 'ReportReading' || command === 'CorrectReading'
    ? [`indicator ${text(data['stationId'])}.${text(data['code'])}` as const]
    : []),
  ...(['SubmitScores', 'RateDimensions', 'ApplyDeduction'].includes(command) ? (['scheme programme'] as const) : []),
];

/** Fields that look like ids and that nobody has said anything about. */
export const unknownFields = (data: unknown): readonly string[] => {
  if (Array.isArray(data)) return data.flatMap(unknownFields);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([field, value]) => [
    ...(/Ids?$/.test(field) && !Object.hasOwn(FIELDS, field) && !Object.hasOwn(INNER, field) ? [field] : []),
    ...unknownFields(value),
  ]);
};
