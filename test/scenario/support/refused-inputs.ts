import { BRANCH, BUREAU, ROUND, STATION, type Cast } from './programme';

/** An input that once went through, or one of its kind: by whom, and with which code it is refused. */
export interface RefusedInput {
  /** What it is, in the words of the requirement. */
  readonly what: string;
  readonly by: keyof Cast;
  readonly command: string;
  readonly input: object;
  readonly code: string;
  /** The business day; today when absent. */
  readonly on?: string;
}

const round = {
  roundId: 'round-2',
  bureauId: BUREAU,
  title: '第二批',
  year: 2016,
  poolOrgUnits: ['dept-1'],
  countyEnterprises: ['county-1'],
  criteria: ['政治素质过硬'],
  applyBy: '2016-02-26',
  termMonths: 24,
  noticeMinWorkingDays: 5,
  calendarVersion: 'cn-2026.1+gx-2026.1',
};
const postingId = `${ROUND}.chen`;
const second = `${ROUND}.ouyang`;
const clue = { clueId: 'clue-1', stationId: STATION, domain: 'METERING', hypothesis: '疑似', basisRefs: ['台账'] };
const unit = { orgUnitId: 'station-2', name: '李' };
const person = { personId: 'nong', unitId: 'dept-1', membership: 'FULL' };
export const appointment = {
  candidacyId: postingId,
  personId: 'chen',
  stationId: STATION,
  branchId: BRANCH,
  startOn: '2016-03-01',
  documentNo: '南供党〔2016〕1号',
};
const task = {
  postingId,
  taskId: 't9',
  category: 'INTEGRITY',
  goal: '廉洁',
  measure: '检查',
  yardstick: { unit: '%', direction: 'HIGHER_IS_BETTER', goalValue: 90, baseline: 40 },
  weight: 10,
  dueOn: '2016-12-30',
};
const problem = { hearingId: `${BUREAU}.2016-03.1`, problemId: 'meters', dueOn: '2016-04-29' };
const measure = { clueId: 'clue-1', measure: '逐台核查', dueOn: '2016-04-29' };
const UNKNOWN = 'REFERENCE_UNKNOWN';
const INVALID = 'INVALID_INPUT';

const references: readonly RefusedInput[] = [
  ['a round of a station', 'partyWork', 'OpenRound', { ...round, bureauId: STATION }],
  ['a round of a county', 'partyWork', 'OpenRound', { ...round, bureauId: 'county-1' }],
  ['a pool of a unit that is not there', 'partyWork', 'OpenRound', { ...round, poolOrgUnits: ['dept-nowhere'] }],
  ['a station among the enterprises', 'partyWork', 'OpenRound', { ...round, countyEnterprises: [STATION] }],
  [
    'a target that is an enterprise',
    'partyWork',
    'FixTargetStations',
    { roundId: ROUND, stationIds: ['county-1'], rationale: '薄弱' },
  ],
  [
    'a target that is not there',
    'partyWork',
    'FixTargetStations',
    { roundId: ROUND, stationIds: ['station-nowhere'], rationale: '薄弱' },
  ],
  ['a person moved to no unit', 'administrator', 'TransferPerson', { personId: 'ouyang', unitId: 'no-such' }],
  ['a person registered in no unit', 'administrator', 'RegisterPerson', { ...person, unitId: 'no-such' }],
  ['a match to no station', 'partyWork', 'ProposeMatch', { candidacyId: second, stationId: 'station-nowhere' }],
  [
    'a branch of no unit',
    'partyWork',
    'EstablishBranch',
    { branchId: 'b9', orgUnitId: 'no-such', name: '支部', approvedBy: '局党委' },
  ],
  [
    'a hearing of a station',
    'partyWork',
    'ScheduleHearing',
    { bureauId: STATION, month: '2016-03', plannedOn: '2016-03-18', topic: '专题', number: 1 },
  ],
].map(([what, by, command, input]) => ({ what, by, command, input, code: UNKNOWN }) as RefusedInput);

const words: readonly RefusedInput[] = [
  ['NUL', '疑似\u0000线索'],
  ['half a character', '李\uD842'],
  ['invisible characters alone', '\u200B\u2060'],
  ['a turned direction', '供电所\u202E'],
  ['nothing', ''],
].flatMap(
  ([what, text]) =>
    [
      {
        what: `${what} in words about persons`,
        by: 'county',
        command: 'OpenClue',
        input: { ...clue, hypothesis: text },
        code: INVALID,
      },
      {
        what: `${what} in a name`,
        by: 'administrator',
        command: 'RenameOrgUnit',
        input: { ...unit, name: text },
        code: INVALID,
      },
      {
        what: `${what} in the name of a person`,
        by: 'partyWork',
        command: 'NamePerson',
        input: { personId: 'ouyang', name: text },
        code: INVALID,
      },
    ] as const,
);

const lines: readonly RefusedInput[] = ['第一行\r\n第二行', '第一行\n第二行'].map((name) => ({
  what: 'a name of two lines',
  by: 'administrator',
  command: 'RenameOrgUnit',
  input: { ...unit, name },
  code: INVALID,
}));

const days: readonly RefusedInput[] = [
  {
    what: 'born in 2999',
    by: 'administrator',
    command: 'RegisterPerson',
    input: { ...person, bornOn: '2999-01-01' },
    code: INVALID,
  },
  {
    what: 'born in the year 0',
    by: 'administrator',
    command: 'RegisterPerson',
    input: { ...person, bornOn: '0000-01-01' },
    code: INVALID,
  },
  {
    what: 'born tomorrow',
    by: 'administrator',
    command: 'RegisterPerson',
    input: { ...person, bornOn: '2016-02-17' },
    code: 'BIRTH_DAY_IMPLAUSIBLE',
  },
  {
    what: 'an application after the deadline, backdated',
    by: 'colleague',
    command: 'SubmitApplication',
    input: { roundId: ROUND, personId: 'song', strengths: [], preferredStations: [], statement: '自愿' },
    code: 'ROUND_CLOSED',
    on: '2016-01-12',
  },
  {
    what: 'a notice published a week ago and closed at once',
    by: 'partyWork',
    command: 'CloseNotice',
    input: { candidacyId: second },
    code: 'NOTICE_TOO_SHORT',
  },
  {
    what: 'a notice closed before it was published',
    by: 'partyWork',
    command: 'CloseNotice',
    input: { candidacyId: second },
    code: 'NOTICE_TOO_SHORT',
    on: '2016-01-29',
  },
  {
    what: 'an objection before the notice',
    by: 'colleague',
    command: 'RaiseObjection',
    input: { candidacyId: second, objectionId: 'o9', realName: true, summaryRef: '来信' },
    code: 'DATED_BEFORE_STEP',
    on: '2016-02-04',
  },
  {
    what: 'tomorrow',
    by: 'administrator',
    command: 'RenameOrgUnit',
    input: { ...unit, name: '二所' },
    code: 'OCCURRED_IN_FUTURE',
    on: '2016-02-17',
  },
];

/** While the notices are open, on 16 February 2016. */
export const whileAnnounced: readonly RefusedInput[] = [
  ...references,
  ...words,
  ...lines,
  ...days,
  {
    what: 'how a round came out, typed',
    by: 'partyWork',
    command: 'CloseRound',
    input: { roundId: ROUND, filled: 2 },
    code: 'BAD_USER_INPUT',
  },
];

/** Once the notice of Chen is closed. */
export const beforeAppointed: readonly RefusedInput[] = [
  {
    what: 'a branch that is not there',
    by: 'committee',
    command: 'AppointSecretary',
    input: { ...appointment, branchId: 'branch-nowhere' },
    code: UNKNOWN,
  },
  {
    what: 'a station that was not announced',
    by: 'committee',
    command: 'AppointSecretary',
    input: { ...appointment, stationId: 'station-2' },
    code: 'NOT_AS_ANNOUNCED',
  },
  {
    what: 'a start in 2031',
    by: 'committee',
    command: 'AppointSecretary',
    input: { ...appointment, startOn: '2031-03-01' },
    code: 'START_TOO_FAR',
  },
];

/** Who is named for work, and what is cited. */
const nobodys: readonly RefusedInput[] = [
  {
    what: 'a hearing with a chair who is nobody',
    by: 'partyWork',
    command: 'HoldHearing',
    input: { hearingId: `${BUREAU}.2016-03.1`, chairId: 'nobody', heard: [], excused: [] },
    code: UNKNOWN,
  },
  {
    what: 'a problem with an owner who is nobody',
    by: 'committee',
    command: 'AssignProblem',
    input: { ...problem, ownerOrgId: BUREAU, ownerId: 'nobody' },
    code: UNKNOWN,
  },
  {
    what: 'a problem of a unit that is not there',
    by: 'committee',
    command: 'AssignProblem',
    input: { ...problem, ownerOrgId: 'dept-nowhere' },
    code: UNKNOWN,
  },
  {
    what: 'a problem due after the term',
    by: 'committee',
    command: 'AssignProblem',
    input: { ...problem, ownerOrgId: BUREAU, dueOn: '2018-03-02' },
    code: 'DUE_DAY_UNFIT',
  },
  {
    what: 'a branch member who is nobody',
    by: 'partyWork',
    command: 'AddBranchMember',
    input: { branchId: BRANCH, personId: 'nobody', status: 'FULL', votes: true, via: 'TRANSFER' },
    code: UNKNOWN,
  },
  {
    what: 'a measure whose owner is nobody',
    by: 'candidate',
    command: 'PlanMeasure',
    input: { ...measure, ownerId: 'nobody' },
    code: UNKNOWN,
  },
  {
    what: 'a measure due on a Sunday',
    by: 'candidate',
    command: 'PlanMeasure',
    input: { ...measure, ownerId: 'chen', dueOn: '2016-04-10' },
    code: 'DUE_DAY_UNFIT',
  },
  {
    what: 'a nomination that cites what is not there',
    by: 'partyWork',
    command: 'NominatePosting',
    input: {
      commendationId: 'praise',
      postingId,
      stationId: STATION,
      evidenceEventIds: ['00000000-0000-4000-8000-000000000001'],
    },
    code: UNKNOWN,
  },
];

/** In the first month of the posting. */
export const whileServing: readonly RefusedInput[] = [
  ...nobodys,
  {
    what: 'a successor who is nobody',
    by: 'partyWork',
    command: 'NameSuccessor',
    input: { postingId, personId: 'nobody', plan: '跟岗' },
    code: UNKNOWN,
  },
  {
    what: 'a successor who is the secretary',
    by: 'partyWork',
    command: 'NameSuccessor',
    input: { postingId, personId: 'chen', plan: '跟岗' },
    code: 'SUCCESSOR_IS_SECRETARY',
  },
  {
    what: 'a leader who is nobody',
    by: 'candidate',
    command: 'NominateLeaderCandidate',
    input: { postingId, personId: 'nobody', ground: '骨干', plan: '跟岗' },
    code: UNKNOWN,
  },
  {
    what: 'a factor of no risk point',
    by: 'candidate',
    command: 'IdentifyFactor',
    input: { clueId: 'clue-1', factor: '封印缺失', riskPointId: 'no-such' },
    code: UNKNOWN,
  },
  {
    what: 'a branch that is not the host',
    by: 'partyWork',
    command: 'MovePartyRelation',
    input: { postingId, branchId: 'branch-nowhere' },
    code: UNKNOWN,
  },
  {
    what: 'a task due after the term',
    by: 'candidate',
    command: 'SetTargetTask',
    input: { ...task, dueOn: '2020-12-31' },
    code: 'DUE_DAY_UNFIT',
  },
  {
    what: 'a task due on a holiday',
    by: 'candidate',
    command: 'SetTargetTask',
    input: { ...task, dueOn: '2016-10-03' },
    code: 'DUE_DAY_UNFIT',
  },
  {
    what: 'a task due in the past',
    by: 'candidate',
    command: 'SetTargetTask',
    input: { ...task, dueOn: '2016-02-29' },
    code: 'DUE_DAY_UNFIT',
  },
  {
    what: 'more days on site than the month has',
    by: 'candidate',
    command: 'DeclareOnSiteDays',
    input: { postingId, month: '2016-03', days: 31 },
    code: 'TOO_MANY_DAYS',
  },
  {
    what: 'a month without end',
    by: 'partyWork',
    command: 'CloseSupervisionMonth',
    input: { postingId, stationId: STATION, month: '2016-03' },
    code: 'PERIOD_OPEN',
  },
  {
    what: 'a month that there is not',
    by: 'candidate',
    command: 'DeclareOnSiteDays',
    input: { postingId, month: '2016-13', days: 3 },
    code: INVALID,
  },
  {
    what: 'an evaluation of a month that goes on',
    by: 'partyWork',
    command: 'FinaliseEvaluation',
    input: { postingId, month: '2016-03' },
    code: 'PERIOD_OPEN',
  },
  {
    what: 'a handover two days after the start',
    by: 'candidate',
    command: 'CompleteHandover',
    input: { postingId, checklist: [{ item: '台账', done: true }] },
    code: 'SUCCESSOR_MISSING',
    on: '2016-03-03',
  },
  {
    what: 'a term one day too long',
    by: 'committee',
    command: 'ExtendPosting',
    input: { postingId, newEndOn: '2019-03-01', approvalNo: '延1' },
    code: 'TERM_OUT_OF_RANGE',
  },
  {
    what: 'both competencies on one day',
    by: 'partyWork',
    command: 'AssessCompetency',
    input: { postingId, phase: 'END', dimensions: { theory: 70, systems: 60, analysis: 60, solving: 60 } },
    code: 'END_WITH_BASELINE',
  },
  {
    what: 'an appointment twice',
    by: 'committee',
    command: 'AppointSecretary',
    input: appointment,
    code: 'ALREADY_APPOINTED',
  },
];
