/** What a First Secretary plans for a month: the item, and what comes of it. */
export const PLAN_ITEMS = [
  ['核对业扩报装台账{n}份', '已核对{n}份，缺签字的{left}份已补。'],
  ['参加并指导支委会、主题党日各1次', '已召开，会议记录已归档，{left}项任务分工到人。'],
  ['走访用电客户{n}户', '走访{n}户，收集意见{left}条，已逐条回复。'],
  ['抽查抢修工单{n}张', '抽查{n}张，{left}张到达超时，已分析原因。'],
  ['组织线损分析会1次', '已召开，锁定偏高台区{left}个。'],
  ['开展廉洁谈心谈话{left}人次', '谈话{left}人次，记录已归档。'],
] as const;

export const SLIPPED = [
  '连日暴雨，{n}名人员投入抢修，走访顺延。',
  '县公司集中检查{left}天，改至下月办理。',
  '所需资料尚缺{left}份，待班组补齐。',
  '台区改造停电{n}户，人员不足。',
  '参加上级培训{left}天，未能按期完成。',
] as const;
export const RETURNED = ['事项过于笼统，请写明数量和期限。', '缺少与任期目标任务对应的事项，请补充。'] as const;
