import { defineRefusals } from '@zhudian/framework';

const AWARDS = 'N08 考核表彰；N14 定期开展评选表彰活动';
const SPREAD = 'N18 以点带面引导各级党组织；P04 以点带面';

export const commendationRefusals = defineRefusals({
  COMMENDATION_ALREADY_OPEN: {
    zh: '该次评选表彰已经启动，不能重复启动。请直接办理推荐参评。',
    en: 'This commendation is open already. Go on with the nominations.',
    next: { command: 'NominatePosting', role: 'PARTY_WORK' },
    rule: 'A commendation is opened once',
    source: AWARDS,
  },
  COMMENDATION_NOT_OPEN: {
    zh: '该次评选表彰尚未启动。请党建人事部门先启动评选表彰。',
    en: 'This commendation is not open. The Party-work department must open it first.',
    next: { command: 'OpenCommendation', role: 'PARTY_WORK' },
    rule: 'Nominations and awards belong to a commendation that is open',
    source: AWARDS,
  },
  POSTING_UNKNOWN: {
    zh: '供电所{stationId}没有编号为{postingId}的任职。请核对任职编号与供电所。',
    en: 'There is no posting {postingId} at {stationId}. Check the posting and the station.',
    rule: 'What is commended is a posting',
    source: AWARDS,
  },
  PERIOD_BACKWARDS: {
    zh: '评选期间的起始日{from}晚于截止日{to}。请改正日期。',
    en: 'The period that is judged starts on {from}, after its end on {to}. Correct the days.',
    rule: 'A period ends after it starts',
    source: AWARDS,
  },
  EVIDENCE_OUTSIDE_PERIOD: {
    zh: '所引用的以下事实不在评选期间（{from}至{to}）内：{facts}。请引用该期间内的事实。',
    en: 'These facts that are cited are not of the period that is judged, {from} to {to}: {facts}. Cite facts of that period.',
    rule: 'A nomination rests on what was done in the period that is judged',
    source: AWARDS,
  },
  ALREADY_NOMINATED: {
    zh: '任职编号{postingId}的第一书记已被推荐参评，不能重复推荐。请选择其他推荐对象。',
    en: 'The posting {postingId} is nominated already. Nominate another one.',
    rule: 'A posting is nominated once in a commendation',
    source: AWARDS,
  },
  SEGREGATION_OF_DUTIES: {
    zh: '您是推荐对象本人，按回避要求不能办理此事。请由他人办理。',
    en: 'You are the one to be commended and may not decide on it. Ask another person to do it.',
    rule: 'Nobody decides on the own merit',
    source: 'S08, M13–M15: those who decide are not those who ask',
  },
  NOT_ELIGIBLE: {
    zh: '以下第一书记（任职编号）不符合表彰条件：{postings}。须已推荐参评、挂任期综合考评良好以上且无违纪扣分，每次评选只表彰一次；请核对推荐对象。',
    en: 'These postings are not eligible: {postings}. It takes a nomination and a term that is good or better, without a deduction for discipline; a posting is awarded once. Check the nominations.',
    rule: 'Merit takes a good term and no breach of discipline',
    source: 'N08, N14, N15; M08: the grade of the term',
  },
  SERVED_TOO_SHORT: {
    zh: '以下第一书记（任职编号）任职未满{months}个月：{postings}。如仍表彰，请附理由。',
    en: 'These postings have not lasted {months: month/months}: {postings}. To award them all the same, give a reason for this code.',
    rule: 'Merit takes time served, as a rule',
    source: 'N08, N14; the months are a proposal of the programme (configuration)',
    severity: 'WARN',
  },
  QUOTA_EXCEEDED: {
    zh: '本次表彰名额为{quota}名，将达{awards}名。请减少表彰对象。',
    en: 'The quota is {quota}; this would make {awards: award/awards}. Award fewer.',
    rule: 'Awards stay within the quota',
    source: AWARDS,
  },
  NO_MERIT_BASIS: {
    zh: '所依据的事件中没有对{personId}（任职编号{postingId}）的表彰。请填写本次评选表彰的事件编号。',
    en: 'No fact that is cited awards the posting {postingId} of {personId}. Cite the award of this commendation.',
    next: { command: 'AwardCommendation', role: 'PARTY_COMMITTEE' },
    rule: 'Priority for promotion rests on an award, by the fact itself',
    source: 'N15 优先提拔重用',
  },
  ALREADY_RECOMMENDED: {
    zh: '{personId}已被推荐优先提拔重用，不能重复推荐。请核对推荐对象。',
    en: '{personId} is recommended already. Check whom you recommend.',
    rule: 'A person is recommended once on an award',
    source: 'N15 优先提拔重用',
  },
  PRACTICE_ALREADY_PUBLISHED: {
    zh: '经验做法{practiceId}已经发布。如是新的做法，请使用新的编号。',
    en: 'The practice {practiceId} is published already. A new one takes a new id.',
    rule: 'A practice is published once',
    source: SPREAD,
  },
  PRACTICE_UNKNOWN: {
    zh: '经验做法{practiceId}尚未发布。请党建人事部门先行发布。',
    en: 'There is no practice {practiceId}. The Party-work department must publish it first.',
    next: { command: 'PublishPractice', role: 'PARTY_WORK' },
    rule: 'What is adopted was published',
    source: SPREAD,
  },
  OWN_PRACTICE: {
    zh: '{stationId}是该经验做法的来源，不计为推广应用。请由其他供电所办理。',
    en: 'The practice comes from {stationId} itself; that is no adoption. Other stations adopt it.',
    rule: 'A practice spreads to others',
    source: SPREAD,
  },
  ALREADY_ADOPTED: {
    zh: '{stationId}已推广应用该经验做法，每个供电所只记一次。请核对经验做法编号。',
    en: '{stationId} has adopted this practice already. Check the id of the practice.',
    rule: 'A station adopts a practice once',
    source: SPREAD,
  },
});
export type CommendationRefusal = keyof typeof commendationRefusals;
