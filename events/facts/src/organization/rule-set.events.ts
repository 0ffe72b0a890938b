import { z } from 'zod';
import { defineEvents, type DeepReadonly, type EventOf } from '../define-events';
import { enumOf } from '../words/label';
import { code, day, ref, title } from '../shapes';

/** What a rule's value rests on. What is proposed or unchecked warns, the rest binds. */
export const provenance = enumOf('Provenance', {
  IN_FORCE: ['现行规定', 'in force'],
  REPORTED: ['已有报道', 'reported'],
  PROPOSED: ['建议', 'proposed'],
  BACKGROUND: ['背景参考', 'background'],
  UNCHECKED: ['未经核实', 'unchecked'],
});
export type Provenance = z.infer<typeof provenance>;

/** The rules whose values are data. */
export const ruleName = enumOf('RuleName', {
  noticeMinWorkingDays: ['公示最少工作日', 'least working days of a notice'],
  termMinMonths: ['最短任期', 'shortest term'],
  termMaxMonths: ['最长任期', 'longest term'],
  youngUntilAge: ['青年年龄上限', 'age up to which one is young'],
  experienceRequired: ['基层经验要求', 'grass-roots experience required'],
  onSiteShare: ['驻点比例', 'share of days on site'],
  tasksRatifiedWithinDays: ['任务审定期限', 'days to ratify the tasks'],
  baselineWithinDays: ['初次评估期限', 'days to assess the baseline'],
  partyRelationWithinDays: ['组织关系转接期限', 'days to move the Party relation'],
  successorMonthsBefore: ['后备人选确定期限', 'months before the end to name a successor'],
  onSiteDeclaredWithinDays: ['驻点天数申报期限', 'days to declare the days on site'],
  commendationMinMonths: ['受表彰最短任职', 'least months served for an award'],
  riskLevelIFrom: ['一级风险起点', 'product from which a risk is of level I'],
  riskLevelIIFrom: ['二级风险起点', 'product from which a risk is of level II'],
  riskReviewMonthsI: ['一级风险复评周期', 'months between reviews at level I'],
  riskReviewMonthsII: ['二级风险复评周期', 'months between reviews at level II'],
  riskReviewMonthsIII: ['三级风险复评周期', 'months between reviews at level III'],
  modelStationMonths: ['廉洁示范供电所命名有效期', 'months that the title of model station is valid'],
  selfRunningLeastScore: ['自行运转达标分数', 'score from which a station runs by itself'],
  excellentShare: ['优秀党员比例上限', 'largest share of excellent members'],
  ratingOutlierPoints: ['评分偏离提示分差', 'points from the median from which on a rating is an outlier'],
  evidenceWorkingDays: ['提供佐证的工作日期限', 'working days to provide evidence'],
  keepReadingsMonths: ['查阅记录保存期限', 'months that the log of readings is kept'],
  keepAnnulledWordsMonths: ['已撤销事项文字保存期限', 'months that words of annulled facts are kept'],
  keepPastWordsMonths: ['离任人员文字保存期限', 'months that words about those who have left are kept'],
  keepPastDocumentsMonths: ['离任人员佐证材料保存期限', 'months that documents about those who have left are kept'],
  keepDeadLettersMonths: ['未送达事件保存期限', 'months that undelivered events are kept'],
  keepExportsMonths: ['导出文件保存期限', 'months that exported files are kept'],
  keepBackupsMonths: ['备份保存期限', 'months that backups are kept'],
});
export type RuleName = z.infer<typeof ruleName>;

/** The value of one rule, with where it comes from and the items of the source that it serves. */
export const ruleValue = z
  .strictObject({
    rule: ruleName,
    value: z.number(),
    provenance,
    source: title,
    items: z.array(code).max(20).describe('The items of the programme that it serves. 对应的条目。'),
  })
  .meta({ id: 'RuleValue' });
export type RuleValue = DeepReadonly<z.infer<typeof ruleValue>>;

/** One stream, `RuleSet-programme`; its facts are the sets in the order of issue. */
export const ruleSetEvents = defineEvents({
  context: 'organization',
  category: 'RuleSet',
  about: {
    zh: '规则版本：方案规定的各项数值，及各局的调整，均注明生效日期、依据与性质。',
    en: 'The rule sets: the values that the programme gives and those that a bureau changes, each with its day, source and provenance.',
  },
  schemas: {
    /** Without a bureau it is the programme's own, complete; a bureau's set holds what differs there from its day on. */
    RuleSetIssued: z.strictObject({
      bureauId: ref('Bureau').optional(),
      version: title,
      /** First business date on which it is in force. */
      from: day,
      source: title,
      rules: z.array(ruleValue).min(1).max(100),
    }),
  },
  restedOnBy: { RuleSetIssued: { types: ['RuleSetIssued'], by: 'bureauId' } },
});
export type RuleSetEvent = EventOf<typeof ruleSetEvents>;
export type IssuedRuleSet = DeepReadonly<RuleSetEvent['data']>;

/** The id of the streams that hold the law: one of rule sets, one of calendars. */
export const PROGRAMME_LAW = 'programme';
