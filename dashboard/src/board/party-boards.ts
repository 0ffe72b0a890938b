import type { BoardSpec } from './board-spec';

export const supervision: BoardSpec = {
  title: ['履职监督', 'Supervision'],
  about: ['本月监督矩阵和全年专题会议。', 'The matrix of this month, and the hearings of the year.'],
  parts: [{ of: 'supervisionMatrix' }, { of: 'hearingCalendar' }],
  lists: ['supervisionMonths', 'hearings', 'hearingProblems'],
};

export const organisation: BoardSpec = {
  title: ['组织生活', 'Organisational life'],
  about: [
    '各县级供电企业应办的组织生活、党小组和民主评议。',
    'What branches owe, their groups and the reviews of members.',
  ],
  parts: [
    { of: 'obligationTotals', matrix: { rows: 'countyEnterprise', columns: 'kind', value: 'overdue' } },
    { of: 'groupGaps' },
    { of: 'memberReviewTotals' },
  ],
  lists: ['meetings', 'groupings', 'memberReviews', 'reviewedMembers', 'committees'],
};

export const evaluation: BoardSpec = {
  title: ['考评', 'Evaluation'],
  about: ['月度绩效评价、任期综合考评及工作计划。', 'Monthly and term evaluations, and the work plans.'],
  parts: [{ of: 'evaluations' }, { of: 'workPlans' }, { of: 'schemes' }, { of: 'schemeDrafts' }],
  lists: ['evaluations', 'schemeSimulation', 'workPlans', 'surveys', 'upwardReviews', 'commendations', 'practices'],
};

export const disclosure: BoardSpec = {
  title: ['公开与承诺', 'Disclosure and pledges'],
  about: ['党务、所务公开，公开承诺和三室合一。', 'What is made public, what was promised, and the three rooms.'],
  parts: [{ of: 'disclosures' }, { of: 'pledges' }, { of: 'threeRoomsTotals' }],
  lists: ['disclosures', 'pledges', 'standards', 'allThreeRooms'],
};

export const service: BoardSpec = {
  title: ['服务与共建', 'Service and twinning'],
  about: ['服务群众、结对共建、标准制度和先锋任务。', 'Service, twinning, standards and vanguard tasks.'],
  parts: [{ of: 'serviceTotals' }, { of: 'vanguardTaskTotals' }, { of: 'samesBoard' }, { of: 'standardCoverage' }],
  lists: ['serviceMatters', 'twinnings', 'standards', 'vanguardTasks', 'exemplars', 'pairs'],
};

export const running: BoardSpec = {
  title: ['自行规范运转', 'Self-running stations'],
  about: [
    '第一书记撤回后各供电所的检查得分，按供电所排列。',
    'How stations run after the withdrawal: stations, never persons.',
  ],
  parts: [{ of: 'selfRunningLeague' }],
  lists: ['selfRunnings'],
};

export const year: BoardSpec = {
  title: ['选派年度', 'Programme years'],
  about: ['历年选派、监督、专题会议和成果。', 'Selection, supervision, hearings and results of each year.'],
  parts: [{ of: 'programmeYears', chart: { name: 'year', values: ['postingsStarted', 'hearings', 'problemsRaised'] } }],
  lists: ['selectionRounds', 'candidacies', 'postings', 'trainings', 'commendations'],
};
