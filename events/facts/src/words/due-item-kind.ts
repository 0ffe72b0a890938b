import { enumOf, type Labels } from './label';
import { obligationLabels } from './obligation-kind';

/** What a posting owes. */
export const dutyLabels = {
  TASKS_RATIFIED: ['审定任期目标任务', 'target tasks ratified'],
  BASELINE_ASSESSED: ['任期初能力评估', 'competency at the start assessed'],
  PARTY_RELATION_MOVED: ['转移党组织关系', 'Party relation moved'],
  TASK_DONE: ['完成目标任务', 'target task done'],
  ON_SITE_DECLARED: ['申报驻点天数', 'days on site declared'],
  SUCCESSOR_NAMED: ['确定基层带头人', 'local successor named'],
  HANDOVER_COMPLETED: ['完成交接', 'handover completed'],
  END_ASSESSED: ['任期末能力评估', 'competency at the end assessed'],
} satisfies Labels;

export const dutyKind = enumOf('DutyKind', dutyLabels);
export type DutyKind = (typeof dutyKind.options)[number];

/** What can be due in any context: a new one adds its kinds here. */
export const dueItemKind = enumOf('DueItemKind', {
  ...dutyLabels,
  ...obligationLabels,
  FIT_REVIEWED: ['任期末人岗相宜复核', 'fit reviewed at the end of the term'],
  MEMBER_VOTE_DECIDED: ['决定是否恢复表决权', 'decision on the vote of a member'],
  MEETING_HELD: ['召开党支部会议', 'meeting of the branch held'],
  COMMITTEE_ELECTED: ['支部委员会换届', 'committee elected anew'],
  RECTIFICATION_VERIFIED: ['复核整改事项', 'rectification verified'],
  SERVICE_RENDERED: ['办理服务群众事项', 'service to the masses rendered'],
  VANGUARD_TASK_REPORTED: ['报告先锋任务完成情况', 'vanguard task reported done'],
  PAIR_RESULT_RECORDED: ['登记结对成效', 'result of the pair recorded'],
  DISCLOSURE_PUBLISHED: ['公开党务所务', 'disclosure published'],
  FEEDBACK_ANSWERED: ['回复反馈意见', 'feedback answered'],
  SELF_RUNNING_CHECKED: ['检查自行运转', 'check after the withdrawal'],
  DISCLOSURE_EXPIRED: ['登记公开期满', 'end of the disclosure recorded'],
  CONSEQUENCE_SETTLED: ['处理自动办理被拒绝的事项', 'refused consequence settled'],
  MEMBER_RECTIFICATION_OPENED: ['对不合格党员限期整改', 'rectification of a member opened'],
  MEMBER_RECTIFIED: ['完成党员整改', 'member rectified'],
  MEMBER_RECTIFICATION_VERIFIED: ['复核党员整改', 'rectification of a member verified'],
  PROMISE_FULFILLED: ['践行公开承诺', 'promise fulfilled'],
  SAMES_TRACKED: ['落实“四同”要求', 'shared requirement tracked on both sides'],
  TWINNING_ENDED: ['结束到期的结对共建', 'end of the twinning recorded'],
  EVIDENCE_PROVIDED: ['按要求提供佐证', 'evidence that was asked for provided'],
  STANDARD_CHECKED: ['检查标准制度执行', 'check of a standard'],
  SHORTFALL_RECTIFIED: ['整改不到位问题', 'shortfall put right'],
  SHORTFALL_VERIFIED: ['复核不到位问题', 'shortfall verified'],
  HEARING_HELD: ['召开专题会议', 'hearing held'],
  PROBLEM_RESOLVED: ['解决交办问题', 'problem resolved'],
  TRAINING_HELD: ['举办培训', 'training held'],
  PLAN_ITEM_DONE: ['完成计划事项', 'item of a work plan done'],
  TARGETS_FIXED: ['确定拟派驻供电所', 'target stations fixed'],
  CANDIDACY_RECOMMENDED: ['提出组织推荐意见', 'opinion of the sending unit on an application'],
  NOTICE_CLOSED: ['办理公示结束', 'notice before appointment closed'],
  EVALUATION_FINALISED: ['核定月度绩效评价', 'evaluation of a month made final'],
  LEFTOVER_ANNULLED: ['撤销失去依据的事项', 'what lost its ground annulled'],
  DUTY_LISTS_DRAFTED: ['起草“两个清单”', 'two lists of the year drafted'],
  DUTY_PERFORMED: ['落实清单事项', 'entry of the duty lists performed'],
  RISK_REVIEWED: ['复评廉洁风险点', 'integrity risk reviewed'],
  INSPECTION_CONDUCTED: ['开展督查', 'inspection conducted'],
  FINDING_RECTIFIED: ['整改督查发现问题', 'finding rectified'],
  FINDING_VERIFIED: ['复核督查发现问题的整改', 'rectification of a finding verified'],
  MODEL_STATION_RENEWED: ['廉洁示范供电所到期重新申请', 'title of model station renewed'],
  MODEL_STATION_NOTICE_ANSWERED: ['签收撤销命名通知', 'notice of revocation answered'],
  ACTIVITY_HELD: ['开展廉洁教育活动', 'integrity activity held'],
  DEVIATION_RECTIFIED: ['整改业务流程偏差', 'deviation from a standard rectified'],
  DEVIATION_VERIFIED: ['复核业务流程偏差的整改', 'rectification of a deviation verified'],
  TEAM_PLAN_EXECUTED: ['登记班组计划执行情况', 'execution of a team plan recorded'],
  TEAM_PLAN_CONTROLLED: ['评价班组计划管控情况', 'team plan controlled'],
  BREACH_TAKEN_UP: ['就未达标指标提出线索', 'clue opened on an indicator off target'],
  CLUE_ASSIGNED: ['确定线索负责人', 'somebody named who answers for a clue'],
  FACTOR_IDENTIFIED: ['查明线索原因', 'factor of a clue identified'],
  MEASURE_COMPLETED: ['完成整改措施', 'measure of a clue completed'],
});
export type DueItemKind = (typeof dueItemKind.options)[number];
