import type { z } from 'zod';
import { enumOf } from '../words/label';

/** I16, I17 and the neighbours that professionals expect; what each is made of stands in `indicator-kinds.ts`. */
export const indicatorCode = enumOf('IndicatorCode', {
  LINE_LOSS: ['线损率', 'line loss'],
  BILL_RECOVERY: ['电费回收率', 'bill recovery'],
  METER_READING: ['抄表率', 'meters read'],
  METER_READING_ERROR: ['抄表差错率', 'errors of meter reading'],
  REPAIR_ON_TIME: ['抢修及时率', 'repairs on time'],
  SATISFACTION: ['客户满意度', 'customer satisfaction'],
  BILL_RECOVERY_YEAR: ['电费回收率（年累计）', 'bill recovery, the year so far'],
  ARREARS_RECOVERY: ['陈欠电费回收率', 'recovery of arrears'],
  TECHNICAL_LOSS: ['技术线损率', 'technical loss'],
  MANAGERIAL_LOSS: ['管理线损率', 'managerial loss'],
  REPAIR_ARRIVAL_URBAN: ['城区抢修平均到达时间', 'arrival at urban repairs'],
  REPAIR_ARRIVAL_RURAL: ['农村抢修平均到达时间', 'arrival at rural repairs'],
  REPAIR_ARRIVAL_REMOTE: ['偏远地区抢修平均到达时间', 'arrival at remote repairs'],
  REPLY_RESIDENT: ['居民客户供电方案平均回复时间', 'reply on the connection plan, residents'],
  REPLY_LOW_VOLTAGE: ['低压客户供电方案平均回复时间', 'reply on the connection plan, low voltage'],
  REPLY_HIGH_SINGLE: ['高压单电源客户供电方案平均回复时间', 'reply on the connection plan, high voltage, one source'],
  REPLY_HIGH_DOUBLE: ['高压双电源客户供电方案平均回复时间', 'reply on the connection plan, high voltage, two sources'],
  REVIEW_LOW_VOLTAGE: ['低压客户设计审查平均时间', 'design review, low voltage'],
  REVIEW_HIGH_VOLTAGE: ['高压客户设计审查平均时间', 'design review, high voltage'],
  HOOKUP_RESIDENT: ['居民客户装表接电平均时间', 'meter hookup, residents'],
  HOOKUP_LOW_VOLTAGE: ['低压客户装表接电平均时间', 'meter hookup, low voltage'],
  HOOKUP_HIGH_VOLTAGE: ['高压客户装表接电平均时间', 'meter hookup, high voltage'],
  COMPLAINT_CONTACT: ['投诉平均联系时间', 'first contact on a complaint'],
  COMPLAINT_ANSWER: ['投诉平均回复时间', 'answer to a complaint'],
  SATISFACTION_SCORE: ['客户满意度评分', 'customer satisfaction score'],
});
export type IndicatorCode = z.infer<typeof indicatorCode>;

export const comparator = enumOf('Comparator', { AT_LEAST: ['不低于', 'at least'], AT_MOST: ['不高于', 'at most'] });
export type Comparator = z.infer<typeof comparator>;

/** In what the value of an indicator and its target are told. */
export const indicatorUnit = enumOf('IndicatorUnit', {
  PERCENT: ['百分比', 'per cent'],
  MINUTES: ['分钟', 'minutes'],
  WORKING_DAYS: ['工作日', 'working days'],
  POINTS: ['分', 'points'],
});
export type IndicatorUnit = z.infer<typeof indicatorUnit>;

/** I11–I14. */
export const riskDomain = enumOf('RiskDomain', {
  CONNECTION: ['业扩报装', 'customer connection'],
  METERING: ['抄表收费', 'meter reading and billing'],
  REPAIR: ['抢修服务', 'repair service'],
  ACCEPTANCE: ['工程验收', 'acceptance of works'],
});
export type RiskDomain = z.infer<typeof riskDomain>;

/** A reading that can be neither good nor bad, because it cannot be true as it stands. */
export const indicatorAnomaly = enumOf('IndicatorAnomaly', {
  NEGATIVE_LINE_LOSS: ['负线损', 'negative line loss'],
  NEGATIVE_MANAGERIAL_LOSS: ['管理线损为负', 'negative managerial loss'],
  OVER_HUNDRED: ['超过一百', 'more than a hundred'],
});
export type IndicatorAnomaly = z.infer<typeof indicatorAnomaly>;
