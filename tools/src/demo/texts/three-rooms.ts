export const ITEMS = {
  ACTIVITY: { HARDWARE: ['党旗和入党誓词上墙', '会议桌椅20套'], SOFTWARE: ['学习制度上墙', '党员名册和公开承诺'] },
  COACHING: { HARDWARE: ['实操台2个', '投影设备'], SOFTWARE: ['辅导计划', '辅导记录本'] },
  BOOKS: { HARDWARE: ['书架4组', '阅览桌'], SOFTWARE: ['借阅登记', '图书目录'] },
} as const;
/** Not there when it was first looked at. */
export const MISSING = '书架4组';

export const TOPICS = ['情绪疏导和家庭关系', '新员工岗位适应', '考试技能辅导', '抢修压力调适', '客户投诉沟通'] as const;
