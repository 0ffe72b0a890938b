/** By what the Party groups are divided. */
export const GROUPS = [
  { name: '营销服务党小组', groupBasis: 'BUSINESS', groupedBy: '营销服务' },
  { name: '配电运维党小组', groupBasis: 'BUSINESS', groupedBy: '配电运维' },
  { name: '运维班党小组', groupBasis: 'TEAM', groupedBy: '运维班' },
  { name: '营业厅党小组', groupBasis: 'TEAM', groupedBy: '营业班' },
  { name: '抢修班党小组', groupBasis: 'TEAM', groupedBy: '抢修班' },
] as const;

export const GROUP_THEMES = [
  '交流本月台区降损做法',
  '学习供电服务规范',
  '讨论抄核收中的廉洁风险',
  '汇报思想和工作情况',
  '评议党员先锋岗',
  '研究帮扶困难用户',
  '开展批评和自我批评',
  '部署迎峰度夏值班',
  '讨论发展对象培养情况',
  '学习典型案例',
  '通报电费回收进度',
  '检查承诺践诺情况',
] as const;
