export const QUESTIONS = [
  '请提供本季度驻点工作日志和派车单。',
  '请提供目标任务进展的原始台账。',
  '请提供第一书记考勤登记。',
] as const;
export const REPLY = '材料已整理，见附件。';
export const SENT_BACK = '缺少派车单，请补充。';
export const ACCEPTED = '日志与派车单一致，认可。';
export const NOT_NEEDED = '已从考勤系统调取，不再需要。';

export const AWAY = ['参加上级党校集中培训。', '出国考察，由考评人员代理。'] as const;
export const BACK = '提前返岗，恢复履职。';

export const SCHEME = '第一书记绩效评价办法（修订草案，演示）';
export const TOO_HEAVY = '满意度权重过高，样本少的供电所波动大，重新测算。';

export const SUMMER_GROUP = { name: '迎峰度夏临时党小组', groupBasis: 'TEAM', groupedBy: '迎峰度夏突击班' } as const;
export const AUTUMN = '迎峰度夏任务结束，人员回到原班组。';

export const SEEN = '现场查看会议记录本，近两个月未按期召开。';
export const RELAPSED = '第一书记调离后党课和党员大会间隔拉长，记录补写。';

export const TEAM = { name: '配电运维二班（演示）', nameEn: 'Second Operation and Maintenance Team (demo)' } as const;
