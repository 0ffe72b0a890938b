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
  | 'planItem';

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
  memberId: 'person',
  vanguardTaskId: 'vanguardTask',
  exemplarId: 'exemplar',
  serviceMatterId: 'serviceMatter',
  baselineId: 'survey',
  breachEventId: 'fact',
  evidenceEventIds: 'fact',
  basisEventIds: 'fact',
};
/** Ids that are told apart only together with what they belong to: the first of these that is named. */
const INNER: Readonly<Record<string, readonly [Kind, ...string[]]>> = {
  taskId: ['task', 'postingId'],
  targetTaskId: ['task', 'postingId'],
  motionId: ['motion', 'meetingId'],
  itemId: ['planItem', 'postingId'],
  problemId: ['problem', 'hearingId'],
  objectionId: ['objection', 'candidacyId'],
  practiceId: ['practice', 'commendationId', 'postingId'],
  deductionId: ['deduction', 'postingId'],
  groupId: ['group', 'branchId'],
};

const text = (value: unknown): string => String(value);

export type Reference = `${Kind} ${string}`;

const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]) as readonly string[];

const innerIn = (field: string, data: Readonly<Record<string, unknown>>): Reference | undefined => {
  const [kind, ...owners] = INNER[field] ?? [];
  const owner = owners.find((one) => data[one] !== undefined) ?? '';
  return kind && `${kind} ${text(data[owner])}/${text(data[field])}`;
};

/** Everything that a command's data names, at any depth. */
export const namedIn = (data: unknown, within: Readonly<Record<string, unknown>> = {}): readonly Reference[] => {
  if (Array.isArray(data)) return data.flatMap((one) => namedIn(one, within));
  if (typeof data !== 'object' || data === null) return [];
  const whole = { ...within, ...data };
  return Object.entries(data).flatMap(([field, value]): readonly Reference[] => {
    const kind = FIELDS[field];
    if (kind) return asList(value).map((id): Reference => `${kind} ${id}`);
    const inner = innerIn(field, whole);
    return inner ? [inner] : namedIn(value, whole);
  });
};

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
    DecideMotion: () => [innerIn('motionId', data) ?? 'motion none'],
    ScheduleHearing: () => [`hearing ${of('month')}.${of('number')}`],
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
