export const STANDARDS = [
  { kind: 'HANDBOOK', area: 'SERVICE', title: '台区经理服务手册' },
  { kind: 'RULE', area: 'MARKETING', title: '营业厅现金收费管理办法' },
  { kind: 'IN_PLACE', area: 'SAFETY', title: '作业现场安全到位标准' },
  { kind: 'GUIDELINE', area: 'INTEGRITY', title: '岗位廉洁从业指引' },
  { kind: 'RULE', area: 'BRANCH', title: '党支部学习管理制度' },
  { kind: 'RULE', area: 'TEAMS', title: '班组值班管理规定' },
] as const;

export const ITEMS = ['记录齐全、签字完整', '责任人清楚要求', '现场与台账一致', '问题有整改时限'] as const;
export const SHORTFALLS = ['抽查{n}份记录，2份无签字。', '{n}名班员说不清责任分工。', '现场{n}处与台账不符。'] as const;
export const RECTIFIED = [
  '已补签{n}份，班前会讲评。',
  '已组织学习考问{n}人，全部合格。',
  '已更正{n}处，台账同步更新。',
] as const;
export const RECORDS = ['签字记录', '考问记录', '现场照片', '更正清单'] as const;
export const VERIFIED = ['复核3份，均已到位。', '现场抽问4人，回答准确。'] as const;
export const SENT_BACK = ['仍有1份未签，退回补正。', '台账更正无日期，退回补正。'] as const;
export const REVISED = '上级修订供电服务规范，相应条款需要调整。';
export const REPEALED = '已取消现金收费，本办法不再适用。';
