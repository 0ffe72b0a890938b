import { labelsOf, memberReviewStage } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { memberRectificationRefusals } from './member-rectification.refusals';

const REVIEW = 'B09 民主评议党员';
const VOTING = '中国共产党支部工作条例（试行）2018 art. 11, by analogy';
const ROLE = 'N12 作用发挥 (proposed)';

export const memberReviewRefusals = defineRefusals(
  {
    REVIEW_OPENED: {
      zh: '党支部{branchId}{year}年度的民主评议已经启动。请在该评议中办理。',
      en: 'The review of {branchId} for {year} is open already. Go on with that one.',
      rule: 'A branch reviews its members once a year',
      source: REVIEW,
    },
    BRANCH_OF_ANOTHER_STATION: {
      zh: '党支部{branchId}不属于{stationId}。请填写该支部所在的供电所。',
      en: 'The branch {branchId} is not that of {stationId}. Name the station of the branch.',
      rule: 'A review is the business of the station of its branch',
      source: REVIEW,
    },
    REVIEW_OF_ANOTHER_YEAR: {
      zh: '启动日期为{on}，不在{year}年。请填写启动当年的年度。',
      en: 'It is opened on {on}, which is not in {year}. Give the year of the opening.',
      rule: 'A review is that of the year in which it is opened',
      source: REVIEW,
    },
    NOBODY_TO_REVIEW: {
      zh: '截至{on}，党支部{branchId}的名册中没有党员。请先将党员编入支部。',
      en: 'On {on} the roll of the branch {branchId} has no members. Add the members first.',
      next: { command: 'AddBranchMember', role: 'BRANCH_SECRETARY' },
      rule: 'The members of the day take part',
      source: REVIEW,
    },
    REVIEW_STEP: {
      zh: '该评议现处于“{stage}”，本事项须在“{stages}”时办理。请按顺序办理。',
      en: 'The review stands at “{stage}”; this is done at “{stages}”. Take the steps in their order.',
      rule: 'Self-assessment, peers, vote, grades, in this order',
      source: REVIEW,
    },
    NOT_IN_REVIEW: {
      zh: '{persons}不参加本次评议，或者已经离开本支部。请核对人员编号。',
      en: '{persons: does not take part in this review, or has/do not take part in this review, or have} left the branch. Check the persons.',
      rule: 'Those who were on the roll at the opening, and still are, are reviewed',
      source: REVIEW,
    },
    SELF_ASSESSED: {
      zh: '{personId}已经自我评价。如需更正，请办理更正。',
      en: '{personId} has assessed himself already. To change the words, correct the record.',
      rule: 'A member assesses himself once',
      source: REVIEW,
    },
    SELF_GRADE_MISSING: {
      zh: '{personId}是正式党员，自我评价须填写自评等次。请补充后提交。',
      en: '{personId} is a full member and claims a grade. Add it and send it again.',
      rule: 'A full member claims a grade',
      source: REVIEW,
    },
    SELF_ASSESSED_BY_ANOTHER: {
      severity: 'WARN',
      zh: '自我评价由{personId}本人提交。代为录入书面材料的，请说明理由后提交。',
      en: '{personId} assesses himself. If you enter what was handed in on paper, say so as the reason and send it again.',
      rule: 'A member assesses himself',
      source: REVIEW,
    },
    PROBATIONARY_GRADED: {
      zh: '{persons}是预备党员，参加评议，不评定等次。请去掉其等次后提交。',
      en: '{persons: is a probationary member/are probationary members}: those take part and are not graded. Leave such grades out.',
      rule: 'Probationary members take part and are not graded',
      source: REVIEW,
    },
    SELF_ASSESSMENTS_MISSING: {
      zh: '{persons}尚未自我评价。请先自我评价；不参加评议的，请说明理由。',
      en: 'The own assessment of {persons: is/are} missing. It comes first, or whoever makes none is left out with a reason.',
      next: { command: 'AssessSelf', role: 'BRANCH_SECRETARY' },
      rule: 'Self-assessment comes before that by others',
      source: REVIEW,
    },
    TALLIED_TWICE: {
      zh: '{persons}的票数重复填报。请每人只填一次。',
      en: 'Ballots are given more than once for {persons}. Give each once.',
      rule: 'Each member is tallied once',
      source: REVIEW,
    },
    TALLIES_MISSING: {
      zh: '缺少{persons}的票数。请补齐后提交。',
      en: 'There are no ballots for {persons}. Add them and send it again.',
      rule: 'Each full member who takes part is assessed',
      source: REVIEW,
    },
    BALLOTS_EXCEED_VOTERS: {
      zh: '{persons}的得票总数超过可评人数{most}。请核对票数。',
      en: 'There are more ballots for {persons} than the {most} who could give one. Check the count.',
      rule: 'Nobody assesses twice, and in the peer assessment nobody himself',
      source: REVIEW,
    },
    REVIEW_MEETING_UNFIT: {
      zh: '{meetingId}不是本支部于{on}召开的支部党员大会或者组织生活会。请核对会议编号和日期。',
      en: '{meetingId} is no general meeting or life meeting that the branch held on {on}. Check the meeting and the day.',
      next: { command: 'ConveneMeeting', role: 'BRANCH_SECRETARY' },
      rule: 'The vote is held in a meeting of the branch, on its day',
      source: REVIEW,
    },
    REVIEW_NO_QUORUM: {
      zh: '有表决权的人员应到{eligible}人，实到{present}人，不足半数，不能测评。请另行召开会议。',
      en: 'Of {eligible} entitled to vote, {present: is/are} present: fewer than half, so no vote may be taken. Hold it in another meeting.',
      rule: 'Half of those entitled must be present to vote',
      source: VOTING,
    },
    LEADER_ASSESSED: {
      zh: '{localLeaderId}本年度的作用发挥已经评价。如有误，请撤销后重新办理。',
      en: 'The role of {localLeaderId} is assessed for this year. If that was wrong, annul it and assess it anew.',
      rule: 'The role of a leader is assessed once a year',
      source: ROLE,
    },
    NOT_A_LEADER: {
      severity: 'WARN',
      zh: '{localLeaderId}当日不是支部委员。确为基层带头人的，请说明理由后提交。',
      en: '{localLeaderId} does not sit in the committee on that day. If he is a local leader all the same, give the reason and send it again.',
      rule: 'Local leaders are those who sit in the committee',
      source: ROLE,
    },
    LEADERS_NOT_ASSESSED: {
      severity: 'WARN',
      zh: '支部委员{persons}的作用发挥尚未评价。请先评价，或者说明理由后提交。',
      en: 'The role of {persons}, who sit in the committee, is not assessed. Assess it first, or give the reason and send it again.',
      next: { command: 'AssessLeaderRole', role: 'BRANCH_SECRETARY' },
      rule: 'The role of local leaders is assessed every year',
      source: ROLE,
    },
    EXCELLENT_OVER_SHARE: {
      zh: '评为优秀的有{excellent}人，超过名额{most}人。请选择按比例限额；确需超过的，请说明理由后提交。',
      en: '{excellent: member/members} would be excellent, and {most} may be. Keep to the share; if there is a reason to exceed it, give it and send it again.',
      rule: 'As a rule at most a third of the members are excellent, rounded down',
      source: '民主评议党员：评为“优秀”的一般不超过三分之一',
    },
    ...memberRectificationRefusals,
  },
  { stage: labelsOf(memberReviewStage), stages: labelsOf(memberReviewStage) },
);
export type MemberReviewRefusal = keyof typeof memberReviewRefusals;
