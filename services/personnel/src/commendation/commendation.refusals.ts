import { defineRefusals } from '@zhudian/framework';

const AWARDS = 'N08 考核表彰; N14 定期开展评选表彰活动';
const SPREAD = 'N18 以点带面引导各级党组织; P04 以点带面';

export const commendationRefusals = defineRefusals({
  COMMENDATION_ALREADY_OPEN: {
    zh: '该次评选表彰已经开展。',
    en: 'This commendation is open already.',
    rule: 'A commendation is opened once',
    source: AWARDS,
  },
  COMMENDATION_NOT_OPEN: {
    zh: '该次评选表彰尚未开展。',
    en: 'This commendation is not open.',
    rule: 'Nominations and awards belong to a commendation that is open',
    source: AWARDS,
  },
  POSTING_UNKNOWN: {
    zh: '供电所 {stationId} 没有任职 {postingId}。',
    en: 'There is no posting {postingId} at {stationId}.',
    rule: 'What is commended is a posting',
    source: AWARDS,
  },
  ALREADY_NOMINATED: {
    zh: '任职 {postingId} 已被推荐参评。',
    en: 'The posting {postingId} is nominated already.',
    rule: 'A posting is nominated once in a commendation',
    source: AWARDS,
  },
  SEGREGATION_OF_DUTIES: {
    zh: '{actor} 是被评选者本人，不能办理此事。请由他人办理。',
    en: '{actor} is the one to be commended and may not decide on it. Let another person do it.',
    rule: 'Nobody decides on the own merit',
    source: 'S08, M13–M15: those who decide are not those who ask',
  },
  NOT_ELIGIBLE: {
    zh: '以下任职不符合条件：{postings}。条件：已提名、每次评选只表彰一次、任职满 {months} 个月、任期评价良好以上且无违纪扣分。',
    en: 'These postings are not eligible: {postings}. It takes a nomination, {months} months served and a term that is good or better, without a deduction for discipline; a posting is awarded once.',
    rule: 'Merit takes time served, a good term and no breach of discipline',
    source: 'N08, N14, N15; M08: the grade of the term; the months are a proposal of the programme (configuration)',
  },
  QUOTA_EXCEEDED: {
    zh: '名额为 {quota}，将达 {awards}。',
    en: 'The quota is {quota}; this would make {awards} awards.',
    rule: 'Awards stay within the quota',
    source: AWARDS,
  },
  NO_MERIT_BASIS: {
    zh: '所引用的事实中没有对 {personId} 的任职 {postingId} 的表彰。请引用本次评选的表彰事实。',
    en: 'No fact that is cited awards the posting {postingId} of {personId}. Cite the award of this commendation.',
    rule: 'Priority for promotion rests on an award, by the fact itself',
    source: 'N15 优先提拔重用',
  },
  ALREADY_RECOMMENDED: {
    zh: '{personId} 已被推荐。',
    en: '{personId} is recommended already.',
    rule: 'A person is recommended once on an award',
    source: 'N15 优先提拔重用',
  },
  PRACTICE_ALREADY_PUBLISHED: {
    zh: '经验做法 {practiceId} 已发布。新的做法请用新的编号。',
    en: 'The practice {practiceId} is published already. A new one takes a new id.',
    rule: 'A practice is published once',
    source: SPREAD,
  },
  PRACTICE_UNKNOWN: {
    zh: '没有发布过经验做法 {practiceId}。',
    en: 'There is no practice {practiceId}.',
    rule: 'What is adopted was published',
    source: SPREAD,
  },
  OWN_PRACTICE: {
    zh: '{stationId} 是该经验的来源，不计为推广采用。',
    en: 'The practice comes from {stationId} itself; that is no adoption.',
    rule: 'A practice spreads to others',
    source: SPREAD,
  },
  ALREADY_ADOPTED: {
    zh: '{stationId} 已采用该经验做法。',
    en: 'The station {stationId} has adopted this practice already.',
    rule: 'A station adopts a practice once',
    source: SPREAD,
  },
});
export type CommendationRefusal = keyof typeof commendationRefusals;
