import type { Yardstick } from '@zhudian/facts';

export const CATEGORIES = ['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS', 'UNSPECIFIED'] as const;
export type TaskCategory = (typeof CATEGORIES)[number];

const rises = (unit: string, baseline: number, goalValue: number): Yardstick => ({
  unit,
  direction: 'HIGHER_IS_BETTER',
  goalValue,
  baseline,
});
const falls = (unit: string, baseline: number, goalValue: number): Yardstick => ({
  ...rises(unit, baseline, goalValue),
  direction: 'LOWER_IS_BETTER',
});

/** Target tasks, with what they are measured by; the fourth is what each station needs beside the three that are named. */
export const TASKS: Readonly<Record<TaskCategory, readonly (readonly [goal: string, measure: string, Yardstick])[]>> = {
  ORGANISATION: [
    [
      '配齐支委，按班组划分党小组，“三会一课”按规定召开。',
      '支委配齐率100%，“三会一课”按期召开率100%',
      rises('%', 62, 100),
    ],
    [
      '修订支委会议事规则，支委分工到人，“每周一学”坚持经常。',
      '议事规则经党员大会通过，每周学习到课率不低于90%',
      rises('%', 55, 90),
    ],
    ['建立党员“1+1”结对，发展党员1名以上，活动室投入使用。', '结对覆盖全体党员，发展党员不少于1名', rises('%', 0, 100)],
  ],
  INTEGRITY: [
    [
      '编制“两个清单”并逐条签收，四个领域廉洁风险点管控到位。',
      '清单签收率100%，四个领域管控措施覆盖率100%',
      rises('%', 40, 100),
    ],
    [
      '业扩报装和工程验收全过程公开，关键岗位每季度谈心谈话。',
      '公开率100%，关键岗位谈话每季度1次',
      rises('%', 35, 100),
    ],
    ['抄表收费双人复核常态化，群众反映问题7个工作日内回复。', '复核率不低于10%，按期回复率100%', rises('%', 71, 100)],
  ],
  STATION_BUSINESS: [
    ['降低线损，提升电费回收，计量差错逐月下降。', '线损率达到下达目标，电费回收率不低于99.8%', falls('%', 7.8, 4.5)],
    ['规范班组计划和工单管理，抢修到达时限达标。', '计划执行率不低于95%，抢修按时到达率不低于98%', rises('%', 83, 98)],
    ['台区经理责任到人，台账与现场一致。', '抽查台账一致率不低于98%', rises('%', 76, 98)],
  ],
  UNSPECIFIED: [
    ['改进工作作风：客户诉求上门办，投诉同比下降。', '投诉件数比上年下降30%', falls('件', 20, 14)],
    ['培养基层带头人：支部书记能独立组织支部工作。', '民主测评满意率不低于85%', rises('%', 60, 85)],
    ['服务乡村振兴用电：助农用电项目早送电。', '助农用电项目平均送电时间不超过15个工作日', falls('工作日', 28, 15)],
  ],
};

export const PROGRESS = [
  '本季度完成{n}项，{left}项因保供电推迟到下季度。',
  '已召开支委会{n}次，问题清单销号{left}项。',
  '台账补齐{n}份，现场抽查{left}处，均已整改。',
  '新增结对{n}对，谈心谈话{left}人次。',
  '县公司支持车辆{left}台次，树障清理{n}处。',
  '与村委会座谈{n}次，收集意见{left}条并全部回复。',
] as const;
export const REVISIONS = [
  '年度总结后调整：组织建设基础弱于预期，增加权重。',
  '线损已提前达标，经县公司同意将重点转向组织建设。',
] as const;
/** Why somebody of the station is prepared as its local leader, how, and what was found. */
export const LEADERS = [
  '党龄{n}年，业务骨干，班组群众认可。',
  '任班长{n}年，熟悉台区和线路，处事公道。',
  '连续{n}年考核良好，愿意承担支部工作。',
  '参与支部工作{n}年，能组织学习和活动。',
] as const;
export const PREPARED = [
  '跟班学习{n}个月，参与支部日常工作。',
  '每月主持一次班组学习，参加党务培训{n}期。',
  '分管廉洁风险台账{n}个月，参加县公司跟岗。',
] as const;
export const READY = [
  '独立主持支部会议{n}次，台账规范，可以接续工作。',
  '走访职工{n}人，普遍认可，可以接续工作。',
  '完成培训{n}期并考核通过，可以接续工作。',
] as const;
export const PLANS = [
  '由支部书记接续，跟岗{n}个月，每月共同主持一次支委会。',
  '明确支部书记为基层带头人后备人选，安排参加培训{n}期，逐步交接台账。',
  '推荐支部书记接续工作，前{n}个月由农电部每月回访一次。',
] as const;
export const HANDOVER = [
  '支部台账',
  '“两个清单”',
  '廉洁风险点台账',
  '目标任务完成情况',
  '未办结事项清单',
  '资产与钥匙',
] as const;
export const ENDED = [
  '任期届满，目标任务完成，经考评称职以上。',
  '任期届满，按期撤回，基层带头人已接续工作。',
] as const;
export const RECALLED = '因抗洪抢险和主网应急抢修需要，经局党委会研究提前结束驻点，调回原单位。';
export const FITTED = [
  '任期内该项短板明显改善，班组能独立开展。',
  '专业特长得到发挥，带出骨干，台账和现场一致。',
  '发挥了一定作用，后期精力转向其他任务。',
] as const;
export const FIT = ['人岗总体相宜，匹配理由得到印证。', '人岗相宜，建议下一轮匹配时更多考虑现场经验。'] as const;
