/** What branches meet for when they elect. */
export const ELECTIONS = { TERM: '选举支部委员会', BY_ELECTION: '补选支部委员' } as const;

export const ADOPTING = ['讨论并表决支委会议事规则', '表决支委会议事规则（试行）', '审议支委会议事程序'] as const;
export const PROCEDURE = '支委会议事规则（试行）';

/** What the secretary, the organisation member and the discipline member do, some of it, and in which areas. */
export const DUTIES = [
  {
    duties: ['主持支部全面工作', '抓安全生产责任落实', '组织支部集中学习', '联系困难党员和职工'],
    areas: ['PUBLICITY', 'SAFETY'],
  },
  {
    duties: ['党员发展和组织生活', '党费收缴和台账管理', '党员积分和考勤记录', '团青和职工活动'],
    areas: ['ORGANISATION', 'YOUTH'],
  },
  {
    duties: ['纪律教育和日常监督', '营销服务作风监督', '廉洁风险点排查', '受理群众反映'],
    areas: ['DISCIPLINE', 'SERVICE'],
  },
] as const;

export const GREW_SMALL = '任期未满，上级党委同意补选（演示）。';
