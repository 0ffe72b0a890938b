/** What flows between the headquarters and a station: of which kind, and what it is. */
export const RESOURCES: Readonly<Record<'HEADQUARTERS' | 'STATION', readonly (readonly [string, string])[]>> = {
  HEADQUARTERS: [
    ['TALENT', '派出2名业务骨干驻所跟班两周，讲解业扩报装系统。'],
    ['MATERIAL', '调拨计量检测仪3台、台式电脑2台。'],
    ['MECHANISM', '共享线损异常日清机制和分析模板。'],
    ['TALENT', '选派内训师到所授课4次。'],
  ],
  STATION: [
    ['MECHANISM', '提供台区经理包片走访登记办法。'],
    ['MATERIAL', '提供党员活动室作为部门现场教学点。'],
    ['TALENT', '选派台区经理到部门介绍一线抢修经验。'],
  ],
};
export const NOTES = ['已签收，登记入册。', '人员到位，安排在营销班。', '资料已收，组织班组学习。'] as const;
export const USES = [
  ['USEFUL', '应用后高损台区减少{n}个。'],
  ['USEFUL', '班组{n}人能独立操作系统。'],
  ['PARTLY', '设备使用{n}次，其余时间闲置，拟调剂。'],
  ['NOT_USED', '模板与本所数据口径不一致，{n}个月未使用。'],
] as const;
export const REQUIREMENTS = [
  '业扩报装时限专项整治',
  '抢修物资领退闭环',
  '中央八项规定精神再学习',
  '迎峰度夏安全责任落实',
] as const;
export const SAMES = {
  REQUIRED: ['列入{n}月重点工作，明确2名责任人。', '会议明确要求，{n}个班组签收。'],
  DEPLOYED: ['下发任务单{n}份，明确完成时限。', '班前会布置，{n}名骨干分工到人。'],
  CHECKED: ['抽查工单{n}份，1份超时。', '现场检查{n}处，资料齐全。'],
  APPRAISED: ['纳入当季绩效，扣减{n}人次。', '考核通报{n}项，结果公示。'],
} as const;
export const RECORDS = [
  '会议纪要',
  '任务单',
  '检查记录',
  '考核通报',
  '签收表',
  '现场照片',
  '整改通知单',
  '学习签到',
  '台账摘录',
  '周报',
] as const;
export const ENDED = '部门职能调整，共建事项移交市场营销部。';
