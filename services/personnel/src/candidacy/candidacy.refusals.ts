import { defineRefusals } from '@zhudian/framework';

const STEPS = '自愿报名、组织推荐、组织审查、任前公示、正式任职 (S06–S10)';
const SEGREGATION = 'S08, M13–M15: those who decide are not those who ask';

export const candidacyRefusals = defineRefusals({
  STEP_OUT_OF_ORDER: {
    zh: '步骤顺序不对：现在处于 {stage}，此步骤须在 {expected} 之后。',
    en: 'Out of order: the candidacy is at {stage}; this step comes after {expected}.',
    rule: 'Five steps, strictly one after the other',
    source: STEPS,
  },
  NOT_THE_SENDING_UNIT: {
    zh: '推荐须以人选所在单位 {sending}（或推荐人所在的上级单位）名义作出，不能是 {orgUnitId}。',
    en: 'A recommendation is given in the name of the unit {sending} of the person, or of the own unit above it; not of {orgUnitId}.',
    rule: 'The sending unit recommends',
    source: 'S07 组织推荐; S11 组织选派',
  },
  NOT_VOLUNTARY: {
    zh: '自愿报名须由本人提交。',
    en: 'An application is submitted by the person alone.',
    rule: 'Candidates volunteer',
    source: 'S06 自愿报名',
  },
  NOT_THE_CANDIDATE: {
    zh: '只有本人或党建人事部门可以退出。',
    en: 'Only the candidate or the party-work department may withdraw.',
    rule: 'A withdrawal is the own wish or the decision of the department',
    source: 'S06',
  },
  PERSON_UNKNOWN: {
    zh: '人员 {personId} 尚未登记。',
    en: 'The person {personId} is not registered.',
    rule: 'A candidate is a known person',
    source: 'S04',
  },
  NOT_FULL_MEMBER: {
    zh: '报名者须为正式党员。',
    en: 'The applicant must be a full Party member.',
    rule: 'Candidates are full Party members',
    source: 'S05 优秀青年骨干党员',
  },
  OLDER_THAN_YOUNG: {
    zh: '报名者已超过 {most} 周岁，不属青年骨干。如仍报名，请附理由。',
    en: 'The applicant is older than {most}. To apply all the same, give a reason for this code.',
    rule: 'Candidates are young backbone members, as a rule',
    source: 'S05 优秀青年骨干党员; the age is configuration',
    severity: 'WARN',
  },
  OUT_OF_POOL: {
    zh: '{unitId} 不在本批派出单位库内。',
    en: '{unitId} is not in the pool of this round.',
    rule: 'Candidates come from headquarters departments and second-tier units in the pool',
    source: 'S04 局本部职能部室、二层机构',
  },
  ROUND_CLOSED: {
    zh: '本批报名已截止（{applyBy}）或未开启。',
    en: 'Applications for this round are closed (until {applyBy}) or not open.',
    rule: 'Applications arrive in time',
    source: 'S06',
  },
  DUPLICATE_APPLICATION: {
    zh: '本人在本批已报名，每批只能报名一次。',
    en: 'This person has applied in this round already; once is enough.',
    rule: 'One application per person and round',
    source: 'S06',
  },
  SEGREGATION_OF_DUTIES: {
    zh: '{actor} 已以 {other} 身份参与，不能再执行此步骤。请由他人办理。',
    en: '{actor} has taken part as {other} and may not take this step too. Let another person do it.',
    rule: 'Candidate, recommender and reviewer are different persons; no candidate decides on the own candidacy',
    source: SEGREGATION,
  },
  REVIEW_CHECK_FAILED: {
    zh: '审查项未全部合格：{failed}。不能通过。',
    en: 'Some checks failed: {failed}. The review cannot pass.',
    rule: 'All checks of the review pass',
    source: 'S13 政治素质过硬、作风扎实、业务能力强',
  },
  STATION_NOT_TARGET: {
    zh: '{stationId} 不是本批拟派驻供电所。',
    en: '{stationId} is not a target station of this round.',
    rule: 'Secretaries go to stations fixed as targets',
    source: 'S02',
  },
  STATION_OCCUPIED: {
    zh: '{stationId} 已有在任第一书记（任职 {postingId}）。',
    en: '{stationId} has a First Secretary already (posting {postingId}).',
    rule: 'One active posting per station',
    source: 'S10; design: reservations',
  },
  DIFFERS_FROM_PROPOSAL: {
    zh: '本批建议方案为 {proposed}，与所选 {stationId} 不一致。如仍选定，请附理由。',
    en: 'The proposal for this round says {proposed}, not {stationId}. To go on, give a reason for this code.',
    rule: 'People decide; a decision that differs from the proposal records its reason',
    source: 'S12 特长和所驻供电所实际相结合',
    severity: 'WARN',
  },
  NOTICE_TOO_SHORT: {
    zh: '公示未满 {required} 个工作日（现 {worked} 个），最早 {earliestEnd} 可结束。',
    en: 'The notice has run {worked} of {required} working days; it may close on {earliestEnd} at the earliest.',
    rule: 'Pre-appointment notice of at least five working days; the day after publication is day 1',
    source: '党政领导干部选拔任用工作条例 2014 art. 41 / 2019 art. 42, by analogy; S09',
  },
  CALENDAR_YEAR_UNKNOWN: {
    zh: '日历 {calendarVersion} 不含 {year} 年，无法计算工作日。请先发布该年的日历版本。',
    en: 'The calendar {calendarVersion} does not cover {year}; working days cannot be counted. Publish a calendar for that year first.',
    rule: 'Working days are never guessed',
    source: 'domain: calendar traps',
  },
  OBJECTION_OPEN: {
    zh: '尚有未处理的异议：{open}。',
    en: 'Objections are still open: {open}.',
    rule: 'Every objection is investigated before the notice closes',
    source: 'S09',
  },
  OBJECTION_UPHELD: {
    zh: '异议成立，本人选程序已终止。',
    en: 'An objection was upheld: this candidacy has ended.',
    rule: 'An upheld objection ends the candidacy',
    source: 'S09',
  },
  OBJECTION_ALREADY_RAISED: {
    zh: '异议 {objectionId} 已提出，请等待核查。如有新的异议，请使用新的编号。',
    en: 'The objection {objectionId} is raised already and awaits its finding. A new objection needs a new id.',
    rule: 'An objection is raised once and resolved once',
    source: 'S09',
  },
  OBJECTION_UNKNOWN: {
    zh: '没有待处理的异议 {objectionId}。',
    en: 'There is no open objection {objectionId}.',
    rule: 'An objection is raised once and resolved once',
    source: 'S09',
  },
});
export type CandidacyRefusal = keyof typeof candidacyRefusals;
