export const DISCLOSURES = [
  ['PARTY', 'MEMBERS', '党费收缴使用情况'],
  ['STATION', 'PUBLIC', '停电检修计划和抢修电话'],
  ['STATION', 'STAFF', '绩效考核分配结果'],
  ['STATION', 'PUBLIC', '电价政策和业扩收费项目'],
  ['PARTY', 'STAFF', '发展党员公示'],
] as const;
export const SECRECY = {
  CLEARED: ['不涉密，可以公开。', '已隐去个人信息，可以公开。', '经核对，与上级文件一致，可以公开。'],
  WITHHELD: ['含个人收入明细，不宜公开。'],
} as const;
export const FEEDBACK = [
  '停电时间写得太笼统，建议注明到台区。',
  '业扩收费里的表箱费用由谁承担？',
  '党费使用明细能否列到每季度？',
  '公示字体太小，老人看不清。',
] as const;
export const REPLIES = [
  '已改为逐台区列明，重新张贴。',
  '低压居民表箱由供电企业承担，已在营业厅口头说明。',
  '下季度起按季列明。',
  '已换大字版。',
] as const;
export const LATE = '经办人外出培训，返岗后补答。';

export const PROMISES = [
  '辖区投诉当日回访。',
  '每月走访五保户和独居老人。',
  '带头参加迎峰度夏夜间抢修。',
  '高损台区半年内降到指标以内。',
  '业扩报装一次告知，不让客户跑第二次。',
  '工作日不饮酒，不接受客户宴请。',
] as const;
export const FULFILLED = [
  '走访{n}户，均有登记。',
  '回访{n}件，无超时。',
  '参加抢修{n}次。',
  '治理高损台区{n}个。',
] as const;
export const RECORDS = ['走访登记表', '回访记录', '抢修派工单', '线损报表'] as const;
export const OPINIONS = {
  KEPT: ['抽查{n}户，反映属实。', '登记与系统一致，已兑现。'],
  PARTLY_KEPT: ['走访了{n}户，尚有2户未到。'],
  NOT_KEPT: ['抽查{n}件回访，均超时，未兑现。'],
} as const;

export const TOPICS = [
  '营销系统操作',
  '配电带电作业辅助',
  '台区线损分析',
  '安全生产规程',
  '客户沟通和投诉处理',
  '公文和会议记录',
] as const;
export const PAIRED = {
  ACHIEVED: ['能独立办理业务，考试{n}0分以上。', '独立完成{n}次抢修派工。'],
  PARTLY: ['操作熟练，分析报告仍需修改{n}次。'],
  NOT_ACHIEVED: ['轮岗调走{n}周，未完成学习内容。'],
} as const;
export const DISSOLVED = '帮带党员调任他所，另行结对。';
