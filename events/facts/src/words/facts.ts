import type { Label, Labels } from './label';
import { personnelFacts } from './personnel-facts';

/** What the facts of the organisation are called. */
const organizationFacts = {
  OrgUnitRegistered: ['登记组织机构', 'registration of the unit'],
  OrgUnitRenamed: ['机构更名', 'renaming of the unit'],
  BranchEstablished: ['设立党支部', 'establishment of the branch'],
  MemberJoined: ['党员编入党支部', 'admission of the member'],
  MemberConfirmed: ['党员转正', 'confirmation of the member'],
  MemberLeft: ['党员转出', 'departure of the member'],
  MemberVoteSuspended: ['停止行使表决权', 'suspension of the vote of the member'],
  MemberVoteRestored: ['恢复表决权', 'return of the vote of the member'],
  FirstSecretaryAssigned: ['第一书记到任', 'arrival of the First Secretary'],
  FirstSecretaryWithdrawn: ['第一书记离任', 'departure of the First Secretary'],
  StationBranchReserved: ['供电所设党支部', 'establishment of the branch of the station'],
  MemberBranchReserved: ['党员编入党支部', 'admission of the member'],
  MemberBranchReleased: ['党员转出党支部', 'departure of the member'],
  RuleSetIssued: ['发布规则版本', 'issue of the rule set'],
  CalendarPublished: ['发布日历版本', 'publication of the calendar'],
  FactSetAside: ['搁置事件', 'setting aside of the fact'],
  FactTakenUp: ['恢复处理事件', 'taking up of the fact'],
} as const satisfies Labels;

/** What the facts about integrity and performance are called. */
const performanceFacts = {
  SchemeIssued: ['发布考评方案', 'issue of the scheme'],
  EvaluationOpened: ['开启评价', 'opening of the evaluation'],
  ScoreSubmitted: ['提交得分', 'scores'],
  DimensionsRated: ['多维度打分', 'ratings by dimensions'],
  DeductionApplied: ['扣分', 'deduction'],
  DeductionAppealed: ['对扣分的申诉', 'appeal against the deduction'],
  DeductionUpheld: ['维持扣分', 'decision that upheld the deduction'],
  DeductionRevoked: ['撤销扣分', 'decision that revoked the deduction'],
  EvaluationFinalised: ['核定评价结果', 'final result'],
  ResultAcknowledged: ['知悉评价结果', 'acknowledgement of the result'],
  EvaluationReopened: ['重新开启评价', 'reopening of the evaluation'],
  MonthSettled: ['核定月度评价', 'final result of the month'],
  MonthUnsettled: ['重新开启月度评价', 'reopening of the month'],
  SatisfactionMeasured: ['满意度测评结束', 'closing of the survey'],
  TermSettled: ['核定任期评价', 'final result of the term'],
  TermUnsettled: ['重新开启任期评价', 'reopening of the term'],
  StandingRelied: ['依据评价结果的决定', 'decision that rests on the result'],
  TargetSet: ['设定指标目标', 'setting of the target'],
  LinkedToDomain: ['关联业务领域', 'link to the domain'],
  ReadingReported: ['上报指标数据', 'report of the reading'],
  ReadingCorrected: ['更正指标数据', 'correction of the reading'],
  BreachDetected: ['发现指标未达标', 'finding of the breach'],
  AnomalyDetected: ['发现指标异常', 'finding of the anomaly'],
  FindingCleared: ['消除指标问题', 'clearing of the finding'],
  ClueOpened: ['提出线索', 'opening of the clue'],
  FactorIdentified: ['找出原因', 'finding of the factor'],
  MeasurePlanned: ['制定措施', 'planning of the measure'],
  MeasureCompleted: ['措施完成', 'completion of the measure'],
  EffectVerified: ['核实成效', 'verification of the effect'],
  ClueReassigned: ['线索改由他人负责', 'reassignment of the clue'],
  ClueReferred: ['移送线索', 'referral of the clue'],
  ClueClosed: ['了结线索', 'closing of the clue'],
  ClueEntered: ['提出线索', 'opening of the clue'],
  ClueEntrusted: ['线索确定负责人', 'naming of who answers for the clue'],
  ClueStruck: ['了结线索', 'closing of the clue'],
  CluesPassedOn: ['移交线索', 'passing on of the clues'],
  SurveyOpened: ['启动满意度测评', 'opening of the survey'],
  BallotIssued: ['发放问卷', 'issue of the ballot'],
  ResponseSubmitted: ['提交问卷', 'response'],
  SurveyClosed: ['结束满意度测评', 'closing of the survey'],
  PlanDrafted: ['编制月度工作计划', 'draft of the work plan'],
  PlanSubmitted: ['提交月度工作计划', 'submission of the work plan'],
  PlanReturned: ['退回月度工作计划', 'return of the work plan'],
  PlanApproved: ['批准月度工作计划', 'approval of the work plan'],
  PlanItemDone: ['完成计划事项', 'completion of the item'],
  PlanItemSlipped: ['计划事项滞后', 'slipping of the item'],
} as const satisfies Labels;

/** What each type of fact is called. */
export const factLabels: Labels = { ...personnelFacts, ...organizationFacts, ...performanceFacts };

/** What a type of fact is called; its own name where nobody said. */
export const labelOfFact = (type: string): Label => factLabels[type] ?? [type, type];
