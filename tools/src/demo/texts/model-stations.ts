/** What stations say of themselves when they apply. */
export const STATEMENTS = [
  '全年无投诉举报，四个领域风险点均有管控措施。',
  '收费日清日结，连续12个月无差错。',
  '领退料闭环，仓库账物相符。',
  '“两个清单”逐项落实到人。',
] as const;
export const READY = ['台账齐全，抽查3项管控措施均已执行。', '走访客户8户，无不良反映，管控措施有记录。'] as const;
export const SHORT = [
  '“两个清单”未经会议通过，风险点未建档，暂不具备条件。',
  '工程验收领域未建风险点，清单只列了2项，暂不具备条件。',
] as const;
export const ANSWERS = [
  '电费回收未达标系1户专变客户欠费，已签订还款计划。',
  '已逐户催收，次月补收到位，接受撤销决定。',
] as const;
export const GIVEN_UP = ['班组人员变动较大，明年再申请。', '营业厅搬迁期间资料不全，撤回申请。'] as const;
export const RELIEVED = ['岗位调整，另行安排。', '外出跟班学习半年。'] as const;
