import { defineRefusals } from '@zhudian/framework';

const MONTHLY = 'M01 至少每月召开一次专题会议';
const REPORTS = 'M02 工作汇报';
const PROBLEMS = 'M03 研究解决实际问题';

export const hearingRefusals = defineRefusals({
  HEARING_ALREADY_SCHEDULED: {
    zh: '该次会议已经安排。当月再开一次请用下一个序号。',
    en: 'This hearing is scheduled already. Another one in the month takes the next number.',
    rule: 'A hearing is scheduled once',
    source: MONTHLY,
  },
  NOT_IN_THE_MONTH: {
    zh: '{on} 不在 {month} 内。',
    en: 'The day {on} is not in {month}.',
    rule: 'A hearing is held in the month that it counts for',
    source: MONTHLY,
  },
  HEARING_OUT_OF_ORDER: {
    zh: '会议处于 {stage}，此操作须在 {expected} 时进行。',
    en: 'The hearing is at {stage}; this is done at {expected}.',
    rule: 'Scheduled, held, closed: one after the other',
    source: MONTHLY,
  },
  NOT_THE_SECRETARY: {
    zh: '工作汇报由该任职的第一书记本人提交。',
    en: 'A work report is handed in by the First Secretary of the posting.',
    rule: 'The First Secretary reports in person',
    source: REPORTS,
  },
  POSTING_NOT_ACTIVE: {
    zh: '以下任职在 {on} 不在任：{postings}。',
    en: 'These postings are not served on {on}: {postings}.',
    rule: 'Heard or excused are those who serve on the day',
    source: REPORTS,
  },
  HEARD_AND_EXCUSED: {
    zh: '以下任职既列为已汇报又列为请假，或重复列出：{postings}。',
    en: 'These postings are named twice, or both as heard and as excused: {postings}.',
    rule: 'A posting is either heard or excused',
    source: REPORTS,
  },
  REPORT_NOT_SUBMITTED: {
    zh: '以下任职尚未提交工作汇报：{postings}。请先提交，或列为请假并说明理由。',
    en: 'These postings have handed in no report: {postings}. Let them report first, or excuse them with a reason.',
    rule: 'Who is heard has reported',
    source: REPORTS,
  },
  REPORT_MISSING: {
    zh: '以下在任者既未听取也未说明请假理由：{missing}。',
    en: 'These active postings were neither heard nor excused: {missing}.',
    rule: 'Every active posting is heard, or its excuse recorded',
    source: 'M02; the source does not say that everybody is heard every month, so an excuse is enough',
  },
  ALREADY_ACCOUNTED: {
    zh: '任职 {postingId} 已汇报或已履行请假手续。',
    en: 'The posting {postingId} has been heard or excused already.',
    rule: 'A posting is either heard or excused',
    source: REPORTS,
  },
  PROBLEM_ALREADY_RAISED: {
    zh: '问题 {problemId} 已提出。新的问题请用新的编号。',
    en: 'The problem {problemId} is raised already. A new problem takes a new id.',
    rule: 'A problem is raised once',
    source: PROBLEMS,
  },
  PROBLEM_NOT_OPEN: {
    zh: '没有待解决的问题 {problemId}。',
    en: 'There is no open problem {problemId}.',
    rule: 'A problem is assigned, then resolved',
    source: PROBLEMS,
  },
  PROBLEM_NOT_RESOLVED: {
    zh: '问题 {problemId} 尚未解决，无须重新交办。',
    en: 'The problem {problemId} is not resolved, so it cannot be reopened.',
    rule: 'Only what was resolved is reopened',
    source: PROBLEMS,
  },
  PROBLEM_UNASSIGNED: {
    zh: '以下问题尚未落实责任单位：{problems}。',
    en: 'These problems have no owner yet: {problems}.',
    rule: 'Every problem has an owner and a due date',
    source: PROBLEMS,
  },
  DUE_IN_THE_PAST: {
    zh: '完成期限 {dueOn} 早于 {on}。',
    en: 'The due date {dueOn} is before {on}.',
    rule: 'A problem is due after it is assigned',
    source: PROBLEMS,
  },
});
export type HearingRefusal = keyof typeof hearingRefusals;
