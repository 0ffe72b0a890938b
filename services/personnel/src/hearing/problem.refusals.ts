import { defineRefusals } from '@zhudian/framework';

const PROBLEMS = 'M03 研究解决实际问题';

/** Why a problem is not raised, given away, solved or closed. */
export const problemRefusals = defineRefusals({
  PROBLEM_ALREADY_RAISED: {
    zh: '问题{problemId}已经提出。如是新的问题，请使用新的编号。',
    en: 'The problem {problemId} is raised already. A new problem takes a new id.',
    rule: 'A problem is raised once',
    source: PROBLEMS,
  },
  PROBLEM_NOT_OPEN: {
    zh: '没有待办结的问题{problemId}。请核对问题编号；已办结又反复的，请先重新交办。',
    en: 'There is no open problem {problemId}. Check its id, or reopen it if it came back.',
    next: { command: 'ReopenProblem', role: 'PARTY_WORK' },
    rule: 'A problem is assigned, then resolved',
    source: PROBLEMS,
  },
  PROBLEM_NOT_RESOLVED: {
    zh: '问题{problemId}尚未办结，无须重新交办。请继续督促责任单位办理。',
    en: 'The problem {problemId} is not resolved, so it cannot be reopened. Its owner goes on with it.',
    rule: 'Only what was resolved is reopened',
    source: PROBLEMS,
  },
  PROBLEM_UNASSIGNED: {
    zh: '以下问题尚未落实责任单位：{problems}。请党建人事部门先交办并明确期限。',
    en: 'These problems have no owner yet: {problems}. The Party-work department must assign them with a due date first.',
    next: { command: 'AssignProblem', role: 'PARTY_WORK' },
    rule: 'Every problem has an owner and a due date',
    source: PROBLEMS,
  },
  NOT_THE_OWNER: {
    zh: '问题{problemId}的责任人是{ownerId}，不能由他人办理。请由责任人办理，或由党建人事部门改派。',
    en: '{ownerId} answers for the problem {problemId}. That person must resolve it, or the Party-work department assigns it anew.',
    next: { command: 'AssignProblem', role: 'PARTY_WORK' },
    rule: 'A problem is resolved by its owner',
    source: PROBLEMS,
  },
  OWNER_CONFIRMS: {
    zh: '您是问题{problemId}的办理人，按回避要求不能自行确认销号。请由局党委或党建人事部门的其他人员确认。',
    en: 'You resolved the problem {problemId}, so you do not confirm it. Somebody else of the Party committee or the Party-work department must.',
    next: { command: 'CloseProblem', role: 'PARTY_COMMITTEE' },
    rule: 'A problem is confirmed by somebody who did not resolve it',
    source: PROBLEMS,
  },
});
